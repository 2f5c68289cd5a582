import { setTimeout as sleep } from 'node:timers/promises';

/** Lets work begin when requests have been served: in order, and never two at once. */
export type Spaced = (work: () => Promise<void>) => Promise<void>;

/** Milliseconds without a delivery after which a burst is over; nobody notices them in an answer. */
const QUIET_MS = 20;
/** A stream of deliveries that never ends holds nothing up for longer. */
const MOST_MS = 1000;
/** Milliseconds between two beginnings: the processor is busy with a question for less, and Slack delivers some eight a second. */
const PACE_MS = 30;

/**
 * Answering takes the processor for some milliseconds, and Node accepts one connection each time the event loop comes round. In a
 * burst of questions the last one would be acknowledged when most others are answered; so all are acknowledged first, and
 * answers begin one by one, with room for requests between them.
 */
export function createSpacing(): Spaced {
  let newest = 0;
  let last: Promise<unknown> = Promise.resolve();
  const whenQuiet = async (came: number): Promise<void> => {
    while (since(newest) < QUIET_MS && since(came) < MOST_MS) await sleep(QUIET_MS);
  };
  return (work) => {
    const came = performance.now();
    newest = came;
    const turn = last.then(() => whenQuiet(came));
    last = turn.then(() => sleep(PACE_MS));
    return turn.then(work);
  };
}

const since = (moment: number): number => performance.now() - moment;
