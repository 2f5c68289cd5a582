import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets work begin when the event loop has come round once more since other work began. */
export type Spaced = (work: () => Promise<void>) => Promise<void>;

/**
 * Answering takes the processor for some milliseconds. A burst of questions that all begin at once would hold up the
 * acknowledgement of the last of them; spaced, each request that has come in is acknowledged before the next answer begins.
 */
export function createSpacing(): Spaced {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(() => nextTurn());
    return last.then(work);
  };
}
