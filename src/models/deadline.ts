import { ModelError } from '../errors.js';
import type { Clock } from './clock.js';

/** How long a piece of work may take, and the signal that ends it. */
export interface Deadline {
  /** When it runs out, on its clock. */
  readonly at: number;
  /** Aborts when time is up, when the caller leaves, and at the end: whatever it was given to stops then. */
  readonly signal: AbortSignal;
  /** Another limit from now on, counted from the start like the first. */
  move(ms: number, message: string): void;
  /** What the promise gives. @throws ModelError `MODEL_TIMEOUT` when time is up first, the caller's reason when they leave */
  race<T>(promise: Promise<T>): Promise<T>;
  end(): void;
}

/** @param caller aborts when nobody waits for the work any more */
export function startDeadline(
  clock: Clock,
  caller: AbortSignal,
  ms: number,
  message: string,
): Deadline {
  const start = clock.now();
  const work = new AbortController();
  const leave = (): void => work.abort(caller.reason);
  let at = start;
  let callOff = (): void => {};
  const move = (ms: number, message: string): void => {
    callOff();
    at = start + ms;
    const expire = (): void => work.abort(new ModelError('MODEL_TIMEOUT', message));
    callOff = clock.after(Math.max(0, at - clock.now()), expire);
  };
  move(ms, message);
  if (caller.aborted) leave();
  else caller.addEventListener('abort', leave, { once: true });
  return {
    get at() {
      return at;
    },
    signal: work.signal,
    move,
    race: (promise) => raceAbort(promise, work.signal),
    end: () => {
      callOff();
      caller.removeEventListener('abort', leave);
      work.abort();
    },
  };
}

/** A client library that does not hear the signal holds nobody up. */
function raceAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
