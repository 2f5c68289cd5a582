import type { Answer, AskRequest, FoundPassage, MarkedCitation, Scope } from '../answer.js';
import { type Api, ApiError } from './api.js';

/** What comes while an answer is made; only `answer` counts. */
export interface AskListener {
  scope(scope: Scope): void;
  passages(passages: readonly FoundPassage[]): void;
  /** A piece of a draft that nobody has checked yet. */
  token(text: string): void;
  citation(citation: MarkedCitation): void;
}

export type AskBody = Pick<AskRequest, 'question'> & Partial<AskRequest>;

/**
 * Asks, and tells what comes. `EventSource` cannot POST and asks again by itself, so the stream is read here.
 * @throws ApiError, also with `CUT_OFF` where the stream ends without an answer; the signal's reason when aborted.
 */
export async function askStream(
  api: Api,
  body: AskBody,
  listener: AskListener,
  signal: AbortSignal,
): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };
  const request = { method: 'POST', headers, body: JSON.stringify(body), signal };
  const response = await api.send('api/chat', request);
  for await (const { event, data } of readEvents(response, signal)) {
    if (event === 'scope') listener.scope(data as unknown as Scope);
    else if (event === 'passages') listener.passages(data.passages as readonly FoundPassage[]);
    else if (event === 'token') listener.token(data.text as string);
    else if (event === 'citation') listener.citation(data as unknown as MarkedCitation);
    else if (event === 'answer') return data as unknown as Answer;
    else if (event === 'error') throw new ApiError(String(data.code), String(data.message), 200);
  }
  throw new ApiError('CUT_OFF', 'The connection ended before the answer was whole. Ask again.', 0);
}

async function* readEvents(response: Response, signal: AbortSignal) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  for (;;) {
    const { done, value } = await read(reader, signal);
    if (done) return;
    const frames = `${unread}${value}`.split('\n\n');
    unread = frames.pop() ?? '';
    for (const frame of frames) {
      const [, event = ''] = /^event: (.*)$/m.exec(frame) ?? [];
      const [, json] = /^data: (.*)$/m.exec(frame) ?? [];
      if (json) yield { event, data: JSON.parse(json) as Readonly<Record<string, unknown>> };
    }
  }
}

async function read(
  reader: ReadableStreamDefaultReader<string> | undefined,
  signal: AbortSignal,
): Promise<{ readonly done: boolean; readonly value?: string | undefined }> {
  try {
    return (await reader?.read()) ?? { done: true };
  } catch (error) {
    if (signal.aborted) throw error;
    return { done: true }; // the server went away: said by whoever misses the answer
  }
}
