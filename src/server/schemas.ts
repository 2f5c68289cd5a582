import { z } from 'zod';
import { FORMS } from '../answer.js';

/**
 * The shapes of the HTTP contract: what assistants check results against, and what the OpenAPI document shows. The compiler
 * holds what is sent to them. More fields may come, so none is forbidden.
 */
export const open = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.object(shape).meta({ additionalProperties: true });

const list = <S extends z.ZodType>(one: S) => z.array(one).readonly();
const text = z.string();
const textOrNull = text.nullable();

const CALL_FIELDS = {
  id: text.describe('Such as AMZN-2025-Q3'),
  company: textOrNull,
  ticker: textOrNull,
  period: textOrNull.describe("The company's own fiscal period: YYYY-Qn, YYYY-Hn or YYYY-FY"),
  date: textOrNull.describe('ISO date of the call'),
  title: textOrNull,
  publisher: textOrNull,
  url: textOrNull.describe('Where the publisher shows it'),
  sha256: text.describe('Of the bytes as received'),
  textSha256: text.describe('Of the text that offsets count in'),
};

export const CALL = open({
  ...CALL_FIELDS,
  reader: text,
  statements: z.int().describe('How many statements it has'),
  versions: list(open({ sha256: text, textSha256: text, current: z.boolean() })),
});

const CITATION_FIELDS = {
  id: text.describe('The permanent id of the statement'),
  statements: list(text).describe('More than one id when the quote runs over neighbours'),
  quote: text.describe('The exact words: never change them'),
  start: z.int().describe('UTF-16 code units into the text of the call'),
  end: z.int(),
  prefix: text,
  suffix: text,
  kind: z.enum(['remark', 'question', 'answer', 'operator']),
  section: z.enum(['remarks', 'qa']),
  topic: textOrNull,
  label: textOrNull,
  speaker: open({ name: text, role: textOrNull, organization: textOrNull }).nullable(),
  party: z
    .enum(['executive', 'analyst', 'operator'])
    .nullable()
    .describe('On which side of the call it was said; null where nothing in the source proves one'),
  attribution: text.describe('Who said it, also where the source names nobody'),
  inReplyTo: open({ id: text, asker: textOrNull, text })
    .nullable()
    .describe("For an answer: the analyst's question"),
  call: open(CALL_FIELDS),
  locator: open({ page: z.int().nullable(), time: textOrNull, paragraph: z.int().nullable() }),
  url: text.describe('The permanent link; a path unless the server knows its public address'),
  doubtful: list(open({ text, start: z.int(), end: z.int() }))
    .optional()
    .describe(
      'Figures of the quote that cannot be as the source has them (two run together, a lost point); offsets as `start`; absent where there is none',
    ),
};

export const CITATION = open(CITATION_FIELDS);

export const EXCERPT = open({
  text: text.describe('The words around the citation, all of the same speaker'),
  start: z.int().describe('UTF-16 code units into the text of the call'),
  end: z.int(),
  highlights: list(list(z.int())).describe('Start and end of each cited statement, as `start`'),
});

const IN_PLACE_FIELDS = { ...CITATION_FIELDS, excerpt: EXCERPT };

export const CITATION_IN_PLACE = open(IN_PLACE_FIELDS);

export const MARKED_CITATION = open({
  ...IN_PLACE_FIELDS,
  marker: z.int().describe('The number that stands in the answer as [1]'),
});

export const WARNING = open({
  code: text.describe('Stable'),
  message: text,
  marker: z.int().optional(),
});

export const SCOPE = open({
  calls: list(text),
  resolvedFrom: z.enum(['question', 'filters', 'history', 'default']),
  question: text.optional().describe('The question as it was understood from the history'),
  companies: list(text),
  periods: list(text),
  speakers: list(text),
  roles: list(text),
  sections: list(z.enum(['remarks', 'qa'])),
  missing: list(text).describe('Companies and periods asked about, of which there is no call'),
});

export const READING = open({
  form: z.enum(FORMS),
  companies: list(text),
  periods: list(text).describe('Of the calls that are meant'),
  measure: text.nullable().describe('The figure that is asked for, by its usual name'),
  part: text.nullable().describe('The segment, product or region'),
  tense: z.enum(['reported', 'expected']).nullable().describe('What was, or what is expected'),
  basis: list(text).describe('Such as "adjusted", "constant currency", "full year"'),
  matter: text.describe('What is looked for in each call'),
}).describe('How the question was understood');

const nothing = (text: string) => ({ text, figure: null, marker: null });
const figure = (text: string, value: number, marker: number) => ({
  ...{ text, marker },
  figure: { value, unit: 'money usd' },
});
const changed = (text: string, value: number) => ({
  ...{ text, marker: null },
  figure: { value, unit: 'percent' },
});

export const TABLE = open({
  columns: list(text),
  rows: list(
    list(
      open({
        text,
        figure: open({ value: z.number(), unit: text }).nullable(),
        marker: z.int().nullable().describe('Of the citation that the cell stands on'),
      }),
    ),
  ),
}).meta({
  examples: [
    {
      columns: ['', 'Revenue', 'Change'],
      rows: [
        [nothing('Acme 2025-Q1'), figure('$2.4 billion', 2.4e9, 1), nothing('')],
        [nothing('Acme 2025-Q2'), figure('$2.55 billion', 2.55e9, 2), changed('+6.25%', 6.25)],
        [nothing('Acme 2025-Q3'), nothing('not said'), nothing('')],
      ],
    },
  ],
});

export const ANSWER = open({
  form: z.enum(FORMS).describe('How the answer is laid out'),
  reading: READING,
  table: TABLE.optional().describe('Of comparisons, trends and computations'),
  status: z.enum(['answered', 'not_found']),
  answer: text.describe('Markers such as [1] name the citations'),
  sentences: list(
    open({
      ...{ text, markers: list(z.int()) },
      heading: text.optional().describe('Stands over this sentence and those after it'),
    }),
  ),
  engine: text,
  citations: list(MARKED_CITATION),
  related: list(CITATION_IN_PLACE).describe(
    'The closest statements besides the cited ones, which may not answer',
  ),
  scope: SCOPE,
  warnings: list(WARNING),
  timings: open({
    scopeMs: z.number(),
    embedMs: z.number(),
    searchMs: z.number(),
    writeMs: z.number(),
    verifyMs: z.number(),
    totalMs: z.number(),
  }),
});

const PASSAGE = open({
  rank: z.int().describe('1 is the best'),
  statements: list(CITATION),
  before: CITATION.nullable().describe('What the same speaker says right before'),
  after: CITATION.nullable(),
});

export const PASSAGES = open({ scope: SCOPE, passages: list(PASSAGE) });

export const CHANGE = open({ op: z.enum(['same', 'removed', 'added']), text });

export const VERSION = open({
  textSha256: text,
  current: z.boolean().describe('Whether it is the version that answers now'),
  status: z.enum(['unchanged', 'moved', 'altered', 'gone']),
  currentId: textOrNull,
  currentUrl: textOrNull,
  diff: list(CHANGE).nullable(),
  changed: list(z.enum(['attribution', 'kind', 'section'])),
});

export const STATEMENT = open({
  ...CITATION_FIELDS,
  neighbours: open({ previous: textOrNull, next: textOrNull }),
  turn: list(CITATION).describe('All that the speaker says there, in order'),
  version: VERSION,
  warnings: list(WARNING),
});

export const VERIFICATION = open({
  verdict: z.enum(['exact', 'exact_elsewhere', 'altered', 'not_found']),
  message: text,
  matches: list(CITATION),
  nearest: list(CITATION).describe('With not_found: what resembles the words, without being them'),
  diff: list(CHANGE).describe('From the first match to the quote'),
  tolerated: list(text),
  warnings: list(WARNING),
});

export const CALLS = open({ calls: list(CALL) });

export const FAULT = open({
  code: text.describe('Stable'),
  message: text,
  field: text.optional(),
});
