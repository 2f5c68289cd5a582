import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work after which others get their turn. */
const LONGEST_TURN_MS = 12;

/** A pause that is taken only where work has gone on for too long, so that a long report holds nobody up. */
export function createPause(now: () => number = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < LONGEST_TURN_MS) return;
    await nextTurn();
    since = now();
  };
}
