import { z } from 'zod';
import type { AskRequest } from '../answer.js';
import { BadRequestError } from '../errors.js';
import { FILTER_NAMES, FILTERS } from './filters.js';

const MAX_QUESTION = 2000;
const MAX_CITATIONS = 50;
const DEFAULT_CITATIONS = 8;

/** Reads the body of `POST /api/chat`. Unknown fields are left alone. @throws BadRequestError naming the field. */
export const parseChat = (body: unknown): AskRequest => askRequestOf(parse(CHAT, body));

/** What a door that validates by itself was asked; an empty conversation is none. */
export function askRequestOf({
  question,
  history,
  filters,
  limit,
}: z.output<typeof CHAT>): AskRequest {
  return { question, filters, limit, ...(history && history.length > 0 ? { history } : {}) };
}

/** Reads the query string of `GET /api/search`. @throws BadRequestError naming the parameter. */
export function parseSearch(query: Readonly<Record<string, unknown>>): AskRequest {
  const known: readonly string[] = ['q', 'limit', ...FILTER_NAMES];
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    // a misspelt filter would widen the search in silence
    throw new BadRequestError(
      `There is no parameter "${unknown.slice(0, 50)}"; there are ${known.join(', ')}`,
      unknown.slice(0, 50),
      'BAD_FILTER',
    );
  }
  const given = FILTER_NAMES.filter((name) => query[name] !== undefined && query[name] !== '');
  const filters = Object.fromEntries(given.map((name) => [name, splitList(query[name])]));
  const { q, limit, ...parsed } = parse(SEARCH, { q: query.q, limit: query.limit, filters });
  return { question: q, limit, filters: parsed.filters };
}

/** A question under the name of its field. */
export const questionOf = (name: string) =>
  z
    .string(`"${name}" must be one string: the question`)
    .meta({ minLength: 1, maxLength: MAX_QUESTION }) // what is counted below, for those who read the schema
    .trim()
    .refine((text) => !LOOKS_EMPTY.test(text), `"${name}" is empty: ask something`)
    .refine(
      (text) => [...text].length <= MAX_QUESTION,
      `"${name}" is longer than ${MAX_QUESTION} characters: shorten it`,
    )
    .transform(mendHalves);

/** Half a character is no text. */
const mendHalves = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Spaces, controls, zero-width and other characters that nobody sees; the Braille blank is of no such class. */
const LOOKS_EMPTY = /^[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

const BAD_LIMIT = `"limit" must be a whole number from 1 to ${MAX_CITATIONS}`;
export const LIMIT = z.int(BAD_LIMIT).min(1, BAD_LIMIT).max(MAX_CITATIONS, BAD_LIMIT);

/** What the markers of a former answer stand for; a whole citation may be sent back as it came. Whether it is true is not seen here. */
const CITED = z
  .array(
    z.object(
      {
        marker: z.number('a citation\'s "marker" must be a number'),
        id: z
          .string('a citation\'s "id" must be a string')
          .max(300, 'a citation\'s "id" is too long'),
      },
      'a citation must be { "marker", "id" }',
    ),
    'a message\'s "citations" must be a list',
  )
  .max(MAX_CITATIONS, `a message holds at most ${MAX_CITATIONS} citations`);

const HISTORY = z
  .array(
    z.object(
      {
        role: z.enum(['user', 'assistant'], 'a message\'s "role" must be user or assistant'),
        content: z
          .string()
          .max(20_000, 'a message holds at most 20000 characters')
          .transform(mendHalves),
        citations: CITED.optional(),
      },
      'a message must be { "role", "content" }',
    ),
    '"history" must be a list of messages',
  )
  .max(50, '"history" holds at most 50 messages');

/** The body of `POST /api/chat`; other doors take their fields from here. */
export const CHAT = z.object(
  {
    question: questionOf('question'),
    history: HISTORY.optional().describe(
      'The conversation before, oldest first; former answers are believed as far as their citations bear them out',
    ),
    filters: FILTERS.default({}),
    limit: LIMIT.default(DEFAULT_CITATIONS).describe('At most so many citations'),
  },
  'The body must be a JSON object with a "question"',
);

const SEARCH = z.object({
  q: questionOf('q'),
  filters: FILTERS,
  limit: z
    .string(BAD_LIMIT)
    .regex(/^\d{1,9}$/, BAD_LIMIT)
    .transform(Number)
    .pipe(LIMIT)
    .default(DEFAULT_CITATIONS),
});

/** `a,b` and a repeated parameter are the same list. */
function splitList(value: unknown): unknown {
  const given = Array.isArray(value) ? value : [value];
  return given.flatMap((part) => String(part).split(','));
}

/** What a body or a query holds. @throws BadRequestError naming the field. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue ? refusalOf(issue) : new BadRequestError('The request is malformed');
}

function refusalOf(issue: z.core.$ZodIssue): BadRequestError {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknownKey].slice(0, 2).map((part) => String(part).slice(0, 50));
  const field = path.join('.') || undefined;
  if (path[0] !== 'filters') return new BadRequestError(issue.message, field);
  const subject = path.length > 1 ? `"${field}" ` : '';
  return new BadRequestError(subject + issue.message, field, 'BAD_FILTER');
}
