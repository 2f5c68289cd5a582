import { randomUUID } from 'node:crypto';
import express, {
  type ErrorRequestHandler,
  type Request,
  type Response,
  type Router,
} from 'express';
import type { Answer, Ask, AskRequest } from '../answer.js';
import type { Catalogue } from '../catalogue.js';
import { NotFoundError } from '../errors.js';
import { openEventStream } from '../server/eventStream.js';
import { eachWhileWanted, interestIn } from '../server/interest.js';
import { readJsonUpTo } from '../server/jsonBody.js';
import { ClientGone, explainError } from '../server/sendError.js';
import { MODEL, readChatRequest } from './chatRequest.js';
import { headOf, toChunks, toCompletion } from './completion.js';
import { asOpenAi, OpenAiError, sendOpenAiError } from './openAiError.js';

/** A long conversation, as clients send it back whole. */
const MAX_BYTES = 1024 * 1024;

/** The model as OpenAI's clients list it. */
export interface ModelEntry {
  readonly id: string;
  readonly object: 'model';
  /** Seconds since 1970. */
  readonly created: number;
  readonly owned_by: string;
}

export interface OpenAiDeps {
  readonly ask: Ask;
  readonly catalogue: () => Catalogue;
  /** The time that replies say they were made at. */
  readonly now?: () => Date;
}

/** `/v1`: the shape of OpenAI's chat completions, for the clients that speak nothing else, and of its errors, also of those met on the way here. */
export function createOpenAiDoor({
  ask,
  catalogue,
  now = () => new Date(),
}: OpenAiDeps): readonly [Router, ErrorRequestHandler] {
  const door = express.Router({ strict: true });
  door.post('/chat/completions', readJsonUpTo(MAX_BYTES), async (request, response) => {
    const { asked, isStream } = readChatRequest(request.body);
    const head = headOf(randomUUID(), now());
    const origin = originOf(request);
    const answer = () => answerOf(ask, asked, request, response);
    if (!isStream) return void response.json(toCompletion(head, await answer(), origin));
    const stream = openEventStream(response);
    try {
      for (const chunk of toChunks(head, await answer(), origin)) await stream.send(null, chunk);
      await stream.sendLine('[DONE]');
    } catch (error) {
      if (error instanceof ClientGone) return;
      const { status, body } = explainError(error, request);
      await stream.send(null, asOpenAi(status, body, error));
    } finally {
      stream.end();
    }
  });
  door.get('/models', (_request, response) => {
    response.json({ object: 'list', data: [modelOf(catalogue())] });
  });
  door.get('/models/:id', ({ params }, response) => {
    if (params.id !== MODEL)
      throw new OpenAiError(`There is no such model here: use ${MODEL}`, 'model', {
        status: 404,
        code: 'model_not_found',
      });
    response.json(modelOf(catalogue()));
  });
  door.use(({ method, path }) => {
    throw new NotFoundError(`There is no ${method} /v1${path.slice(0, 100)} here`);
  });
  return [door, sendOpenAiError];
}

async function answerOf(
  ask: Ask,
  asked: AskRequest,
  request: Request,
  response: Response,
): Promise<Answer> {
  const signal = interestIn(request, response);
  for await (const event of eachWhileWanted(ask(asked, signal), signal))
    if (event.type === 'answer') return event.answer;
  throw new Error('The events ended without an answer');
}

/** Where this server was called, for links where PUBLIC_URL does not make them absolute already; its Host was checked. */
const originOf = ({ protocol, headers }: Request): string => `${protocol}://${headers.host}`;

/** The name of a generation begins with when it was made: `20261124T212054Z-…`. */
function modelOf({ generation }: Catalogue): ModelEntry {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(generation) ?? [];
  const made = y ? Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`) / 1000 : 0;
  return { id: MODEL, object: 'model', created: made, owned_by: MODEL };
}
