import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** Lets work begin when requests have been served: in order, one thing each time the event loop comes round. */
export type Spaced = (work: () => Promise<void>) => Promise<void>;

/** Milliseconds without a delivery after which a burst is over; nobody notices them in an answer. */
const QUIET_MS = 20;
/** A stream of deliveries that never ends holds nothing up for longer. */
const MOST_MS = 200;

/**
 * Answering takes the processor for some milliseconds. In a burst of questions the last one would be acknowledged when most others
 * are answered; so all are acknowledged first, and answers begin one by one, with room for requests between them.
 */
export function createSpacing(): Spaced {
  let newest = 0;
  let last: Promise<void> = Promise.resolve();
  const whenQuiet = async (came: number): Promise<void> => {
    while (since(newest) < QUIET_MS && since(came) < MOST_MS) await sleep(QUIET_MS);
    await nextTurn();
  };
  return (work) => {
    const came = performance.now();
    newest = came;
    last = last.then(() => whenQuiet(came));
    return last.then(work);
  };
}

const since = (moment: number): number => performance.now() - moment;
