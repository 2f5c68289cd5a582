import { z } from 'zod';
import type { GivenCitation } from '../answers/export/checkCitation.js';
import type { GivenExchange } from '../answers/export/checkExchange.js';
import { EXPORT_FORMS, type ExportForm } from '../answers/export/exportAnswers.js';
import { BadRequestError } from '../errors.js';
import { GIVEN_TABLE } from './givenTable.js';
import { parseBody, textOf } from './parseBody.js';

const MAX_EXCHANGES = 50;
const MAX_CITATIONS = 50;
/** As many as the page's tray holds. */
const MAX_COLLECTED = 300;
const MAX_ANSWER = 20_000;
const MAX_QUESTION = 2000;

/** What is to be exported, each exchange with the field of the request that it stands in. */
export interface ExportRequest {
  readonly exchanges: readonly (GivenExchange & { readonly field: string })[];
  /** Collected citations instead of exchanges, else null. */
  readonly citations: readonly GivenCitation[] | null;
  readonly form: ExportForm;
}

/** Reads the body of `POST /api/export`; an answer may be sent back whole, as it came. @throws BadRequestError naming the field. */
export function parseExport(body: unknown): ExportRequest {
  const { form, question = null, answer, conversation, citations } = parseBody(EXPORT, body);
  if ([answer, conversation, citations].filter((given) => given !== undefined).length !== 1)
    throw new BadRequestError('Send one of "answer", "conversation" and "citations"', 'answer');
  const exchanges = answer
    ? [{ question, answer, field: 'answer' }]
    : (conversation ?? []).map((exchange, at) => ({
        ...exchange,
        field: `conversation.${at}.answer`,
      }));
  return { exchanges, citations: citations ?? null, form };
}

const GIVEN = z.object(
  {
    id: textOf('id', 300),
    statements: z.array(textOf('statements', 300), '"statements" must be a list').optional(),
    quote: textOf('quote', MAX_ANSWER).optional(),
    call: z.object({ textSha256: textOf('textSha256', 64).optional() }).optional(),
  },
  'A citation must be { "id", "quote" }',
);

/** A citation may be sent as it came: one of several statements is the range from the first to the last. */
function readGiven({ id, statements = [], quote, call }: z.infer<typeof GIVEN>): GivenCitation {
  const last = statements.at(-1) ?? id;
  return { id: last === id ? id : `${id}..${last}`, quote, version: call?.textSha256 };
}

const MARKED = {
  marker: z.int('A citation\'s "marker" must be a whole number').min(0).max(999_999),
};

const CITATION = z
  .object({ ...GIVEN.shape, ...MARKED }, 'A citation must be { "marker", "id", "quote" }')
  .transform(({ marker, ...given }) => ({ marker, ...readGiven(given) }));

const ANSWER = z.object(
  {
    answer: textOf('answer', MAX_ANSWER),
    table: GIVEN_TABLE.optional(),
    citations: z
      .array(CITATION, '"citations" must be a list')
      .max(MAX_CITATIONS, `An answer holds at most ${MAX_CITATIONS} citations`),
  },
  'An answer must be the JSON of POST /api/chat',
);

const QUESTION = textOf('question', MAX_QUESTION);

const KNOWN_FORMS = Object.keys(EXPORT_FORMS) as [ExportForm, ...ExportForm[]];

/** The body of `POST /api/export`. */
export const EXPORT = z.object(
  {
    form: z.enum(KNOWN_FORMS, `"form" must be one of ${KNOWN_FORMS.join(', ')}`),
    question: QUESTION.optional(),
    answer: ANSWER.optional(),
    conversation: z
      .array(
        z.object(
          { question: QUESTION, answer: ANSWER },
          'An exchange must be { "question", "answer" }',
        ),
        '"conversation" must be a list',
      )
      .min(1, '"conversation" is empty: there is nothing to export')
      .max(MAX_EXCHANGES, `A conversation holds at most ${MAX_EXCHANGES} exchanges`)
      .optional(),
    citations: z
      .array(GIVEN.transform(readGiven), '"citations" must be a list')
      .min(1, '"citations" is empty: there is nothing to export')
      .max(MAX_COLLECTED, `At most ${MAX_COLLECTED} citations are exported at once`)
      .optional(),
  },
  'The body must be a JSON object with a "form" and an "answer", a "conversation" or "citations"',
);
