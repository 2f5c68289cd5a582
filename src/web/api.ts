/** What the server refused, in the words of its contract, or that it could not be reached (`UNREACHABLE`). */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The HTTP status; 0 where there was no answer. */
    readonly status: number,
    readonly field?: string,
  ) {
    super(message);
  }
}

export interface Api {
  /** @throws ApiError, and the signal's reason when it is aborted. */
  get<T>(path: string, signal?: AbortSignal): Promise<T>;
  /** The body of an answer as text, such as a reference. @throws ApiError */
  getText(path: string, signal?: AbortSignal): Promise<string>;
  /** @throws ApiError */
  post<T>(path: string, body: object, signal?: AbortSignal): Promise<T>;
  /** The answer itself, for what is no JSON: a file to keep, a stream. @throws ApiError */
  send(path: string, request: RequestInit): Promise<Response>;
}

/**
 * The server's HTTP contract. Paths are relative to `root`, so that a prefix before the server does no harm.
 * @param askForKey called where the server wants a key: true when it has one now, and the request is sent again
 */
export function createApi(root: URL, askForKey: () => Promise<boolean>): Api {
  const send = async (path: string, request: RequestInit): Promise<Response> => {
    const response = await sendOnce(path, request);
    if (response.status === 401 && (await askForKey()))
      return accept(await sendOnce(path, request));
    return accept(response);
  };
  const sendOnce = (path: string, request: RequestInit): Promise<Response> =>
    fetch(new URL(path, root), request).catch((error: unknown) => {
      if (request.signal?.aborted) throw error;
      throw new ApiError('UNREACHABLE', 'The server does not answer. Is it running?', 0);
    });
  const within = (signal: AbortSignal | undefined) => (signal ? { signal } : {});
  return {
    send,
    get: async (path, signal) =>
      (await send(path, { headers: { Accept: 'application/json' }, ...within(signal) })).json(),
    getText: async (path, signal) => (await send(path, within(signal))).text(),
    post: async (path, body, signal) => {
      const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
      const request = { method: 'POST', headers, body: JSON.stringify(body), ...within(signal) };
      return (await send(path, request)).json();
    },
  };
}

async function accept(response: Response): Promise<Response> {
  if (!response.ok) throw await refusal(response);
  return response;
}

/** Why the server refused, as its contract says it. */
export async function refusal(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const error = isRefusal(body) ? body.error : { code: 'UNEXPECTED', message: response.statusText };
  return new ApiError(error.code, error.message, response.status, error.field);
}

function isRefusal(
  body: unknown,
): body is { error: { code: string; message: string; field?: string } } {
  return typeof body === 'object' && body !== null && 'error' in body;
}
