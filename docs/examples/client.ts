/** A client of the HTTP API: types from the package, `fetch` from Node. Run it as `node client.js <address> [key]`. */
import { pathToFileURL } from 'node:url';
import type {
  Answer,
  AnswerEvent,
  Excerpt,
  Filters,
  FoundPassage,
  Scope,
  Verification,
} from 'onrecord';

export interface Client {
  ask(question: string, filters?: Filters): Promise<Answer>;
  /** The events as they come; the last one is the answer. */
  stream(question: string): AsyncIterable<AnswerEvent>;
  search(query: string, limit?: number): Promise<{ scope: Scope; passages: FoundPassage[] }>;
  verify(quote: string, speaker?: string): Promise<Verification>;
}

/** What the server refused, with the code that it gave. */
export class RefusedError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function createClient(address: string, key?: string): Client {
  const headers = {
    'Content-Type': 'application/json',
    ...(key ? { Authorization: `Bearer ${key}` } : {}),
  };
  const request = async (path: string, body?: object, accept = 'application/json') => {
    const response = await fetch(new URL(path, address), {
      headers: { ...headers, Accept: accept },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    if (response.ok) return response;
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    throw new RefusedError(error.code, error.message);
  };
  // The server holds its answers to these types, and a test holds the server to its OpenAPI document.
  const read = async <T>(response: Promise<Response>) => (await (await response).json()) as T;
  return {
    ask: (question, filters = {}) => read(request('/api/chat', { question, filters })),
    stream: async function* (question) {
      const { body } = await request('/api/chat', { question }, 'text/event-stream');
      if (body) yield* eventsIn(body);
    },
    search: (query, limit = 8) =>
      read(request(`/api/search?${new URLSearchParams({ q: query, limit: String(limit) })}`)),
    verify: (quote, speaker) =>
      read(request('/api/verify', { quote, ...(speaker ? { speaker } : {}) })),
  };
}

/** Frames end at a blank line; a comment keeps a quiet stream open. */
async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<AnswerEvent> {
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const frames = `${rest}${text}`.split('\n\n');
    rest = frames.pop() ?? '';
    for (const frame of frames) {
      const [, type = '', json = ''] = /^event: (\w+)\ndata: (.*)$/.exec(frame) ?? [];
      if (type === 'error') {
        const { code, message } = JSON.parse(json);
        throw new RefusedError(code, message);
      }
      if (type !== '') yield toEvent(type, JSON.parse(json));
    }
  }
}

const toEvent = (type: string, payload: object): AnswerEvent =>
  (type === 'token' || type === 'passages'
    ? { type, ...payload }
    : { type, [type]: payload }) as AnswerEvent;

/** The words around a citation, the cited ones in brackets. */
export function inPlace({ text, start, highlights }: Excerpt): string {
  const cited = highlights.map(([from, to]) => [from - start, to - start] as const);
  return cited.reduceRight(
    (words, [from, to]) => `${words.slice(0, from)}[${words.slice(from, to)}]${words.slice(to)}`,
    text,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , address = 'http://127.0.0.1:3000', key] = process.argv;
  const { answer, citations } = await createClient(address, key).ask('How fast did AWS grow?');
  process.stdout.write(`${answer}\n`);
  for (const { marker, attribution, url, excerpt } of citations)
    process.stdout.write(
      `[${marker}] ${attribution} ${new URL(url, address)}\n    ${inPlace(excerpt)}\n`,
    );
}
