import { isAlive, type Thread, type Threads, withMessages } from './thread.js';

/** Some megabytes of talk. */
const MAX_THREADS = 1_000;

/**
 * Threads that are forgotten with the process, for where no folder is set.
 * @param now milliseconds since 1970
 */
export function createMemoryThreads(
  now: () => number = Date.now,
  maxThreads = MAX_THREADS,
): Threads {
  const threads = new Map<string, Thread>(); // the one that rested longest first
  const load = (key: string): Thread | null => {
    const thread = threads.get(key);
    return thread && isAlive(thread, now()) ? thread : null;
  };
  return {
    read: async (key) => load(key)?.messages ?? [],
    append: async (key, ...messages) => {
      const thread = withMessages(load(key), messages, now());
      threads.delete(key);
      threads.set(key, thread);
      const [oldest] = threads.keys();
      if (threads.size > maxThreads && oldest !== undefined) threads.delete(oldest);
    },
  };
}
