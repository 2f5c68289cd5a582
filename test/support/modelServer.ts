import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { embeddingsReply, sendJson, shapeOf, wholeReply } from './modelShapes.js';

/** One request as the server got it. */
export interface ModelRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The JSON that was sent: `messages`, `model`, `stream`, or `input` for embeddings. */
  readonly body: {
    readonly model?: string;
    readonly stream?: boolean;
    readonly messages?: readonly { readonly role: string; readonly content: string }[];
    readonly input?: string | readonly string[];
  };
  /** Whether the client left before all was sent; known once `closed` has resolved. */
  aborted: boolean;
  readonly closed: Promise<void>;
}

/** What the server does with one request. */
export type Behaviour = (request: ModelRequest, response: ServerResponse) => unknown;

/** A text to send, milliseconds to wait, or something to wait for: so that a test says when the next text comes. */
export type Piece = string | number | Promise<unknown>;

export interface ModelServer {
  /** `http://127.0.0.1:<port>`: Ollama's and Anthropic's address; OpenAI's is this and `/v1`. */
  readonly url: string;
  readonly requests: readonly ModelRequest[];
}

/**
 * A real HTTP server that answers like a provider of models, on a free port, until the test ends. It speaks OpenAI's
 * shape (`/v1/chat/completions`, `/v1/embeddings`), Anthropic's (`/v1/messages`) and Ollama's (`/api/chat`, `/api/embed`).
 *
 * ```ts
 * const server = await startModelServer([status(500), reply('Sales ', 'rose. [1]')]); // the second try works
 * const model = await createChatModel(settings, { …, openai: { baseUrl: `${server.url}/v1`, apiKey: 'k' } });
 * expect(server.requests[1]?.body.messages).toEqual(…);
 * ```
 *
 * @param script what to do with the first request, the second, …; one more is refused. A single behaviour is for all of them
 */
export async function startModelServer(
  script: Behaviour | readonly Behaviour[],
): Promise<ModelServer> {
  const requests: ModelRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const request: ModelRequest = {
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: readJson(Buffer.concat(chunks).toString()),
      aborted: false,
      closed: new Promise((resolve) => {
        response.once('close', () => {
          request.aborted = !response.writableFinished;
          resolve();
        });
      }),
    };
    requests.push(request);
    const next = typeof script === 'function' ? script : script[requests.length - 1];
    await (next ?? status(400, {}, '{"error":{"code":"script_is_over"}}'))(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  return { url: `http://127.0.0.1:${port}`, requests };
}

/** A reply in these pieces, streamed where the request asks for it; or pieces that depend on the request. */
export const reply =
  (...pieces: readonly Piece[] | readonly [(request: ModelRequest) => readonly Piece[]]) =>
  async (request: ModelRequest, response: ServerResponse): Promise<void> => {
    const [first] = pieces;
    const texts = typeof first === 'function' ? first(request) : (pieces as readonly Piece[]);
    if (request.body.stream === false || (!request.body.stream && !request.path.startsWith('/api')))
      return sendJson(
        response,
        wholeReply(texts.filter((text) => typeof text === 'string').join('')),
      );
    await sendPieces(texts, request, response);
    response.end(shapeOf(request.path).end());
  };

/** Sends these pieces and closes the connection in the middle of the stream. */
export const breakOff =
  (...pieces: readonly Piece[]) =>
  async (request: ModelRequest, response: ServerResponse): Promise<void> => {
    await sendPieces(pieces, request, response);
    response.destroy();
  };

/** Sends these pieces and ends in good order, but without the chunk that says why the model stopped. */
export const endEarly =
  (...pieces: readonly Piece[]) =>
  async (request: ModelRequest, response: ServerResponse): Promise<void> => {
    await sendPieces(pieces, request, response);
    response.end();
  };

/** Sends these pieces, if any, and then nothing; without pieces not even a header. */
export const hang =
  (...pieces: readonly Piece[]) =>
  async (request: ModelRequest, response: ServerResponse): Promise<void> => {
    if (pieces.length > 0) await sendPieces(pieces, request, response);
  };

/** `status(429, { 'retry-after': '2' })`, `status(401, {}, '{"error":{"code":"invalid_api_key"}}')`. */
export const status =
  (code: number, headers: Record<string, string> = {}, body = '{}'): Behaviour =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(body);
  };

/** A redirect to an address, which a client that holds a key must not follow. */
export const redirect = (to: string): Behaviour => status(307, { location: to });

/** Any bytes, as a stream of events unless told otherwise. */
export const raw =
  (bytes: string | Uint8Array, type = 'text/event-stream'): Behaviour =>
  (_, response) => {
    response.setHeader('content-type', type).end(bytes);
  };

/** So many megabytes of one event, as fast as the client takes them. */
export const flood =
  (megabytes: number) =>
  async (_: ModelRequest, response: ServerResponse): Promise<void> => {
    response.setHeader('content-type', 'text/event-stream');
    const pieces = ['data: ', ...Array<string>(megabytes).fill('a'.repeat(2 ** 20))];
    await pipeline(Readable.from(pieces), response).catch(() => {}); // the client leaves
  };

/** The embedding of each text that is sent; `undefined` leaves one out. */
export const embeddings =
  (embed: (text: string) => unknown): Behaviour =>
  ({ path, body: { input = [] } }, response) =>
    sendJson(response, embeddingsReply(path, [input].flat().map(embed)));

/** What is no JSON is not for a model. */
function readJson(text: string): ModelRequest['body'] {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

async function sendPieces(
  pieces: readonly Piece[],
  { path }: ModelRequest,
  response: ServerResponse,
): Promise<void> {
  const shape = shapeOf(path);
  response.setHeader('content-type', shape.type).flushHeaders();
  for (const piece of pieces) {
    if (typeof piece === 'string') response.write(shape.piece(piece));
    else await (typeof piece === 'number' ? sleep(piece) : piece);
  }
}
