import { z } from 'zod';
import { ModelError } from '../errors.js';
import type { Clock } from './clock.js';
import { retryAfterMs } from './retry.js';

/**
 * Bytes of one response, unpacked: some 15,000 streamed tokens, or 32 vectors of 4,096 numbers in decimals. Client
 * libraries look through all of an unfinished event again with each piece of it: 8 MB cost them 2 s, 4 MB half a second.
 */
const MAX_BYTES = 4 * 2 ** 20;
/** Of an error's body no more is read. */
const MAX_ERROR_BYTES = 2 ** 16;

/** A `fetch` for one request to a provider, and what went wrong in it. */
export interface Guard {
  readonly fetch: typeof fetch;
  /** Client libraries wrap what is thrown; this is the fault itself. */
  fault(): ModelError | null;
}

/**
 * What every provider's client sends its requests through. Redirects are not followed, for the key would travel along; a
 * response ends at a cap; a status that is no success becomes a ModelError that says what to do.
 *
 * @param name who is asked, as messages show it
 * @param secrets keys, which no message may hold
 * @param signal ends the request, whether or not the client library cares
 */
export function guardFetch(
  { name, secrets }: { readonly name: string; readonly secrets: readonly string[] },
  clock: Clock,
  signal: AbortSignal,
): Guard {
  let fault: ModelError | null = null;
  const keep = (error: ModelError): ModelError => {
    fault = error;
    return error;
  };
  const guarded: typeof fetch = async (input, init) => {
    const response = await fetch(input, { ...init, signal, redirect: 'manual' }).catch(
      (error: unknown) => {
        throw keep(unreachable(name, error));
      },
    );
    if (!response.ok) throw keep(await toFault(response, name, secrets, clock.now()));
    if (response.body === null) return response;
    const body = response.body.pipeThrough(
      capped(() => keep(new ModelError('MODEL_REPLY_TOO_LARGE', `${name} sent too large a reply`))),
    );
    return new Response(body, { status: response.status, headers: response.headers });
  };
  return { fetch: guarded, fault: () => fault };
}

function capped(overflow: () => ModelError): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) controller.error(overflow());
      else controller.enqueue(chunk);
    },
  });
}

async function toFault(
  response: Response,
  name: string,
  secrets: readonly string[],
  now: number,
): Promise<ModelError> {
  const { status } = response;
  const reason = await readReason(response, secrets);
  const said = `${name} answered ${status}${reason ? ` (${reason})` : ''}`;
  const wait = retryAfterMs(response.headers.get('retry-after'), now);
  if (status === 429) return new ModelError('MODEL_RATE_LIMITED', said, wait);
  if (status >= 500 || status === 408) return new ModelError('MODEL_UNAVAILABLE', said, wait);
  return new ModelError('MODEL_REFUSED', `${said}: ${adviceOn(status)}`);
}

function adviceOn(status: number): string {
  if (status < 400) return 'redirects are not followed; set the address that it points to';
  if (status === 401 || status === 403) return 'check the key in the settings';
  if (status === 404) return "check the model's name and the provider's address in the settings";
  return 'the request is not one that it takes';
}

/** The provider's own code for what is wrong, such as `insufficient_quota`; never its prose, which may repeat the key. */
async function readReason(response: Response, secrets: readonly string[]): Promise<string | null> {
  let text = '';
  try {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > MAX_ERROR_BYTES) return null; // leaving the loop cancels the rest
    }
    const { code, type } = ERROR.parse(JSON.parse(text)).error;
    return [code, type].find((reason) => CODE.test(reason) && !secrets.includes(reason)) ?? null;
  } catch {
    return null;
  }
}

const ERROR = z.object({
  error: z.object({
    code: z.string().catch(''), // some servers repeat the status there
    type: z.string().catch(''),
  }),
});

const CODE = /^[a-z_]{3,60}$/;

/** `fetch failed` says nothing; the code of what lies beneath does, and holds no address. */
function unreachable(name: string, error: unknown): ModelError {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
  return new ModelError('MODEL_UNAVAILABLE', `${name} cannot be reached${code}`);
}
