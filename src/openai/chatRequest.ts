import { z } from 'zod';
import type { AskRequest, Message } from '../answer.js';
import { BadRequestError } from '../errors.js';
import { FILTERS } from '../server/filters.js';
import { LIMIT, parseChat } from '../server/input.js';
import { withoutSources } from './content.js';
import { OpenAiError } from './openAiError.js';

/** The one model that this server is. */
export const MODEL = 'onrecord';

export interface ChatRequest {
  readonly asked: AskRequest;
  readonly isStream: boolean;
}

/**
 * Reads the body of `POST /v1/chat/completions`. The last message is the question, those before it the conversation. What
 * clients say of sampling is left alone, since nothing is sampled; what would change the meaning of the reply is refused.
 * @throws OpenAiError naming the parameter
 */
export function readChatRequest(body: unknown): ChatRequest {
  refuseUnsupported(body);
  const read = BODY.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new OpenAiError(issue?.message ?? 'The request is malformed', paramOf(issue?.path ?? []));
  }
  const { model, messages, stream, onrecord } = read.data;
  if (model !== MODEL)
    throw new OpenAiError(
      `There is no model ${JSON.stringify(model.slice(0, 50))} here: use ${MODEL}`,
      'model',
      { status: 404, code: 'model_not_found' },
    );
  const said = messages.flatMap(toMessage);
  const last = said.at(-1);
  if (last?.role !== 'user')
    throw new OpenAiError('The last message must be a question of the user', 'messages');
  return {
    asked: asAsked({ question: last.content, history: said.slice(0, -1), ...onrecord }),
    isStream: stream === true,
  };
}

/** What is asked obeys the rules of `POST /api/chat`; whatever breaks them came in the messages, for the rest was read before. */
function asAsked(body: object): AskRequest {
  try {
    return parseChat(body);
  } catch (error) {
    if (error instanceof BadRequestError) throw new OpenAiError(error.message, 'messages');
    throw error;
  }
}

/** Instructions to a model mean nothing here: answers are made of what was said, by code. */
const toMessage = ({ role, content }: z.infer<typeof MESSAGE>): Message[] =>
  role === 'user'
    ? [{ role, content: textOf(content) }]
    : role === 'assistant'
      ? [{ role, content: withoutSources(textOf(content)) }]
      : [];

const textOf = (content: z.infer<typeof MESSAGE>['content']): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join('\n');

const PART = z.object(
  {
    type: z.literal('text', 'Only text can be read: leave out images, sound and files'),
    text: z.string('A part of the type text must have a "text"').max(20_000),
  },
  'A part of a message must be an object',
);

const MESSAGE = z.object(
  {
    role: z.enum(
      ['system', 'developer', 'user', 'assistant'],
      'A message\'s "role" must be system, developer, user or assistant',
    ),
    content: z
      .union([z.string().max(20_000), z.array(PART).max(100)], {
        error: ({ input }) =>
          Array.isArray(input)
            ? 'Only text can be read: leave out images, sound and files'
            : 'A message\'s "content" must be a text of at most 20000 characters, or a list of its parts',
      })
      .nullish(),
  },
  'A message must be { "role", "content" }',
);

/** The body of `POST /v1/chat/completions`; other fields are left alone, or refused where they would change the meaning. */
export const BODY = z.object(
  {
    model: z.string(`"model" must be a string: ${MODEL}`),
    messages: z
      .array(MESSAGE, '"messages" must be a list')
      .min(1, '"messages" is empty: ask something')
      .max(1000, '"messages" holds more than 1000 messages'),
    stream: z.boolean('"stream" must be true or false').nullish(),
    onrecord: z
      .strictObject(
        {
          filters: FILTERS.optional(),
          limit: LIMIT.optional(),
        },
        '"onrecord" holds "filters" and "limit", as POST /api/chat takes them, and no more',
      )
      .optional(),
  },
  'The body must be a JSON object with "model" and "messages"',
);

/** What asks for something else than an answer in words, with what would make it none. */
const UNSUPPORTED: readonly (readonly [string, (value: unknown) => boolean, string])[] = [
  ['tools', isFilled, 'Tools cannot be called here: leave "tools" out'],
  ['functions', isFilled, 'Functions cannot be called here: leave "functions" out'],
  ['n', (value) => value !== 1, 'There is one answer: leave "n" out, or set it to 1'],
  ['audio', () => true, 'Answers are text: leave "audio" out'],
  ['logprobs', (value) => value === true, 'Nothing is sampled here: leave "logprobs" out'],
  [
    'response_format',
    (value) =>
      typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'text',
    'Answers are text; POST /api/chat gives them as JSON: leave "response_format" out',
  ],
];

function refuseUnsupported(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  for (const [name, isMeant, message] of UNSUPPORTED) {
    const value = (body as Readonly<Record<string, unknown>>)[name]; // an object, seen above
    if (value !== undefined && value !== null && isMeant(value))
      throw new OpenAiError(message, name, { code: 'unsupported_parameter' });
  }
}

function isFilled(value: unknown): boolean {
  return !Array.isArray(value) || value.length > 0;
}

/** `messages[0].content`, as OpenAI names a place. */
const paramOf = (path: readonly PropertyKey[]): string | null =>
  path.length === 0
    ? null
    : path
        .slice(0, 3)
        .map((part, at) =>
          typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`,
        )
        .join('');
