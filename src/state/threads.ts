import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../store/digest.js';
import { type FileSystem, nodeFiles } from '../store/files.js';
import { openFolder } from './folder.js';
import { isAlive, LIFETIME_MS, type Thread, type Threads, withMessages } from './thread.js';

const MAX_THREADS = 10_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Threads on disk, `threads/<digest of the key>.json` in the state's folder: they outlive a restart. Appends of one process to
 * one thread wait for each other; of two processes that append to one thread at the same moment the later one counts.
 * @param now milliseconds since 1970
 */
export function createThreads(
  stateDir: string,
  now: () => number = Date.now,
  { files = nodeFiles, maxThreads = MAX_THREADS }: { files?: FileSystem; maxThreads?: number } = {},
): Threads {
  const folder = openFolder(files, join(stateDir, 'threads'));
  const inTurn = createQueues();
  let sweptAt = 0;

  const load = async (name: string): Promise<Thread | null> => {
    const thread = parse(await folder.read(name));
    return thread && isAlive(thread, now()) ? thread : null;
  };
  /** Removes what nobody goes on with, once a day and when there are too many; then also the oldest tenth. */
  const makeRoom = async (): Promise<void> => {
    const names = await folder.names();
    if (names.length < maxThreads && now() - sweptAt < DAY_MS) return;
    sweptAt = now();
    const dated = await Promise.all(
      names.map(async (name) => ({ name, at: (await folder.changedAt(name)) ?? 0 })),
    );
    dated.sort((one, other) => other.at - one.at); // newest first
    const room = names.length < maxThreads ? names.length : Math.floor(maxThreads * 0.9);
    const gone = dated.filter(({ at }, place) => place >= room || now() - at > LIFETIME_MS);
    for (const { name } of gone) await folder.remove(name);
  };
  return {
    read: async (key) => (await load(fileOf(key)))?.messages ?? [],
    append: (key, ...messages) =>
      inTurn(key, async () => {
        const before = await load(fileOf(key));
        if (before === null) await makeRoom();
        await folder.keep(fileOf(key), JSON.stringify(withMessages(before, messages, now())));
      }),
  };
}

/** A key may hold anything; a digest of it is a file's name. */
const fileOf = (key: string): string => `${sha256(key)}.json`;

/** Work of one key runs one after the other; a piece that fails does not stop the next. */
function createQueues(): (key: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = mine
      .catch(() => {})
      .then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return mine;
  };
}

const THREAD = z.object({
  changedAt: z.number(),
  messages: z.array(
    z.object({
      role: z.enum(['user', 'assistant']),
      content: z.string(),
      citations: z.array(z.object({ marker: z.number(), id: z.string() })).optional(),
    }),
  ),
});

/** Null also for a damaged file: the talk then begins anew, which is better than none. */
function parse(content: string | null): Thread | null {
  if (content === null) return null;
  try {
    return THREAD.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}
