import { z } from 'zod';
import { FORMS } from '../answer.js';
import type { GivenConversation } from '../state/conversation.js';
import { GIVEN_TABLE } from './givenTable.js';
import { parseBody, textOf } from './parseBody.js';

const MAX_EXCHANGES = 50;
const MAX_CITATIONS = 50;
const MAX_QUESTION = 2_000;
const MAX_ANSWER = 20_000;
const MAX_TITLE = 200;
/** More than a scope, a sentence or a list of warnings ever has. */
const MAX_LIST = 200;
const MAX_CALLS = 10_000;

/** Reads the body of `POST /api/conversations`; of what it says of itself nothing is believed here yet. @throws BadRequestError naming the field. */
export function parseConversation(body: unknown): GivenConversation {
  const { title = null, exchanges } = parseBody(CONVERSATION, body);
  return { title, exchanges };
}

const MARKER = z.int('A "marker" must be a whole number').min(0).max(999_999);
const listOf = <T extends z.ZodType>(of: T, name: string, most = MAX_LIST) =>
  z.array(of, `"${name}" must be a list`).max(most, `"${name}" holds more than ${most}`);
const WORDS = textOf('text', 500);
const IDS = listOf(textOf('id', 300), 'calls', MAX_CALLS);

const CITATION = z.object(
  {
    id: textOf('id', 300),
    quote: textOf('quote', MAX_ANSWER).optional(),
    call: z.object({ textSha256: textOf('textSha256', 64) }).optional(),
  },
  'A citation must be one of POST /api/chat',
);

const SCOPE = z.object(
  {
    calls: IDS,
    resolvedFrom: z.enum(['question', 'filters', 'history', 'default']),
    question: textOf('question', MAX_QUESTION).exactOptional(),
    companies: listOf(WORDS, 'companies', MAX_CALLS),
    periods: listOf(WORDS, 'periods', MAX_CALLS),
    speakers: listOf(WORDS, 'speakers'),
    roles: listOf(WORDS, 'roles'),
    sections: listOf(z.enum(['remarks', 'qa']), 'sections'),
    missing: listOf(WORDS, 'missing'),
  },
  'A "scope" must be one of POST /api/chat',
);

const TIME = z.number('A time must be a number of milliseconds');

const ANSWER = z.object(
  {
    form: z.enum(FORMS, `"form" must be one of ${FORMS.join(', ')}`).optional(),
    status: z.enum(['answered', 'not_found'], '"status" must be answered or not_found'),
    answer: textOf('answer', MAX_ANSWER),
    sentences: listOf(
      z.object({
        text: textOf('text', MAX_ANSWER),
        markers: listOf(MARKER, 'markers'),
        heading: textOf('heading', MAX_TITLE).exactOptional(),
      }),
      'sentences',
    ),
    table: GIVEN_TABLE.optional(),
    engine: textOf('engine', 200),
    citations: listOf(CITATION.extend({ marker: MARKER }), 'citations', MAX_CITATIONS),
    related: listOf(CITATION, 'related', MAX_CITATIONS),
    scope: SCOPE,
    warnings: listOf(
      z.object({
        code: z.string().regex(/^[A-Z_]{1,60}$/, 'A warning has a "code" in capitals'),
        message: textOf('message', 3_000),
        marker: MARKER.optional(),
      }),
      'warnings',
    ),
    timings: z.object({
      ...{ scopeMs: TIME, embedMs: TIME, searchMs: TIME },
      ...{ writeMs: TIME, verifyMs: TIME, totalMs: TIME },
    }),
  },
  'An answer must be the JSON of POST /api/chat',
);

/** The body of `POST /api/conversations`. */
export const CONVERSATION = z.object(
  {
    title: textOf('title', MAX_TITLE).trim().optional(),
    exchanges: z
      .array(
        z.object(
          { question: textOf('question', MAX_QUESTION), answer: ANSWER },
          'An exchange must be { "question", "answer" }',
        ),
        '"exchanges" must be a list',
      )
      .min(1, '"exchanges" is empty: there is nothing to share')
      .max(MAX_EXCHANGES, `A conversation holds at most ${MAX_EXCHANGES} exchanges`),
  },
  'The body must be a JSON object with "exchanges"',
);
