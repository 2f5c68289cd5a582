import type { IncomingMessage, ServerResponse } from 'node:http';
import { ShuttingDownError } from '../errors.js';
import { ClientGone } from './sendError.js';

/** The stop of the server that a request came in through. */
const stops = new WeakMap<IncomingMessage, AbortSignal>();

export function announceStop(request: IncomingMessage, stop: AbortSignal): void {
  stops.set(request, stop);
}

/** Aborts as soon as nobody waits for the response any more: the client left, or the server must stop. */
export function interestIn(request: IncomingMessage, response: ServerResponse): AbortSignal {
  const interest = new AbortController();
  const stop = stops.get(request);
  const onStop = () =>
    interest.abort(new ShuttingDownError('The server is stopping; ask again soon'));
  stop?.addEventListener('abort', onStop, { once: true });
  if (stop?.aborted) onStop();
  // Not the request's 'close': that comes as soon as its body is read.
  response.once('close', () => {
    stop?.removeEventListener('abort', onStop);
    if (!response.writableFinished) interest.abort(new ClientGone());
  });
  return interest.signal;
}

/** The result, or the signal's reason at once: work that does not heed its signal holds nobody up. */
export async function whileWanted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const abort = whenAborted(signal);
  try {
    return await Promise.race([work, abort.promise]);
  } finally {
    abort.forget();
  }
}

/** The same for a sequence; its source is told to finish when the sequence is left. */
export async function* eachWhileWanted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const steps = source[Symbol.asyncIterator]();
  const abort = whenAborted(signal);
  try {
    for (;;) {
      const step = await Promise.race([steps.next(), abort.promise]);
      if (step.done) return;
      yield step.value;
    }
  } finally {
    abort.forget();
    steps.return?.()?.catch(() => {}); // not awaited: a source that hangs would hang us too
  }
}

function whenAborted(signal: AbortSignal) {
  let forget = () => {};
  const promise = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    forget = () => signal.removeEventListener('abort', onAbort);
  });
  promise.catch(() => {}); // it may reject while nobody races against it
  return { promise, forget };
}
