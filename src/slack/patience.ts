import { neverArrived, retryAfterIn } from './faults.js';

const MAX_TRIES = 5;
/** Nobody waits longer for an answer. */
const MAX_WAIT_SECONDS = 120;

/**
 * Does a call again after the time that Slack asks for, or a second after it could not be reached. Nothing else is tried again:
 * what Slack may have done already would be done twice.
 *
 * @param wait waits so many seconds
 */
export const createPatience =
  (wait: (seconds: number) => Promise<void>) =>
  async <T>(call: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        const seconds = retryAfterIn(error) ?? (neverArrived(error) ? 1 : null);
        if (seconds === null || seconds > MAX_WAIT_SECONDS || tries === MAX_TRIES) throw error;
        await wait(seconds);
      }
    }
  };
