import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ShuttingDownError } from '../errors.js';

/** What was taken on and is not done yet. */
export interface Running {
  /** Whether more can be taken on. */
  readonly hasRoom: () => boolean;
  /** Keeps the work in sight until it is done; it must not reject. */
  readonly add: (work: Promise<void>) => void;
  /** Aborts when the work must come to an end. */
  readonly signal: AbortSignal;
  /**
   * Takes on nothing more. What runs may finish for the first half of the grace period; then it is told to say that it was
   * cut. Resolves when all is done, or at the end of the period.
   */
  readonly drain: (graceMs: number) => Promise<void>;
}

/** So many questions at once are refused, and Slack sends them again later. */
const MAX_RUNNING = 500;

export function createRunning(maxRunning = MAX_RUNNING): Running {
  const works = new Set<Promise<void>>();
  const stop = new AbortController();
  setMaxListeners(0, stop.signal); // one listener a running answer is no leak
  let isOpen = true;
  const allDone = async () => {
    while (works.size > 0) await Promise.all(works);
  };
  return {
    hasRoom: () => isOpen && works.size < maxRunning,
    add(work) {
      works.add(work);
      void work.finally(() => works.delete(work));
    },
    signal: stop.signal,
    async drain(graceMs) {
      isOpen = false;
      await doneWithin(allDone(), graceMs / 2);
      stop.abort(new ShuttingDownError('The server is stopping; ask again soon'));
      await doneWithin(allDone(), graceMs / 2);
    },
  };
}

async function doneWithin(work: Promise<void>, ms: number): Promise<void> {
  const patience = new AbortController();
  const timeUp = sleep(ms, undefined, { signal: patience.signal }).catch(() => {});
  await Promise.race([work, timeUp]);
  patience.abort();
}
