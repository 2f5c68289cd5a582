import { createHash } from 'node:crypto';
import type {
  Answer,
  Ask,
  AskRequest,
  FoundPassage,
  Scope,
  SearchPassages,
  Timeline,
  TraceTopic,
} from '../../src/answer.js';
import type { CallRecord, Catalogue, OverviewOfCall } from '../../src/catalogue.js';
import { alone } from '../../src/citations/inPlace.js';
import type { Verification, VerifyQuote } from '../../src/citations/verify/verification.js';
import type { AddTranscript } from '../../src/ingest/addTranscript.js';
import type { PreviewTranscript } from '../../src/ingest/previewTranscript.js';
import type { CheckedReport, CheckReport } from '../../src/reports/report.js';
import type { Citation, CitationInPlace, Excerpt, StatementId } from '../../src/types.js';

/** One call of four statements; every offset can be counted by eye. */
export const SOURCE = 'Sales grew 20%. Costs fell.\r\nWhy? Because — “we” hired.\n';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const TEXT_SHA256 = sha256(SOURCE);

export const CALL = {
  id: 'ACME-2025-Q3',
  company: 'Acme',
  ticker: 'ACME',
  period: '2025-Q3',
  date: null,
  title: 'Acme: third quarter',
  publisher: 'The Publisher',
  url: 'https://publisher.example/acme',
  sha256: sha256(`\uFEFF${SOURCE}`),
  textSha256: TEXT_SHA256,
} as const;

export const statement = (
  id: StatementId,
  quote: string,
  more: Partial<Citation> = {},
): Citation => {
  const start = Math.max(0, SOURCE.indexOf(quote));
  return {
    id,
    statements: [id],
    quote,
    start,
    end: start + quote.length,
    prefix: SOURCE.slice(Math.max(0, start - 64), start),
    suffix: SOURCE.slice(start + quote.length, start + quote.length + 64),
    kind: 'remark',
    section: 'remarks',
    topic: 'Growth',
    label: null,
    speaker: null,
    party: 'executive',
    attribution: 'Acme executives (speaker not named in the source)',
    inReplyTo: null,
    call: CALL,
    locator: { page: null, time: null, paragraph: 1 },
    url: `/c/${id}?v=${TEXT_SHA256.slice(0, 12)}`,
    ...more,
  };
};

export const SALES = statement('ACME-2025-Q3:aaaaaaaa', 'Sales grew 20%.');
export const COSTS = statement('ACME-2025-Q3:bbbbbbbb', 'Costs fell.');
export const WHY = statement('ACME-2025-Q3:cccccccc', 'Why?', {
  kind: 'question',
  section: 'qa',
  topic: null,
  locator: { page: 2, time: '00:31:07', paragraph: 1 },
});
export const BECAUSE = statement('ACME-2025-Q3:dddddddd', 'Because — “we” hired.', {
  kind: 'answer',
  section: 'qa',
  topic: null,
  speaker: { name: 'Ann Lee', role: 'CFO', organization: 'Acme' },
  attribution: 'Ann Lee, CFO',
  inReplyTo: { id: WHY.id, asker: 'Bo Day', text: 'Why?' },
  locator: { page: 2, time: '00:31:09', paragraph: 2 },
});

/** The words of one turn that are around a citation in it. */
const excerptIn = (turn: readonly Citation[], { start, end }: Citation): Excerpt => {
  const from = Math.min(...turn.map((one) => one.start));
  const to = Math.max(...turn.map((one) => one.end));
  return { text: SOURCE.slice(from, to), start: from, end: to, highlights: [[start, end]] };
};

/** A citation with the words around it: those of the turn that it stands in, its own where it stands in none. */
export const inPlace = (citation: Citation): CitationInPlace => {
  const turn = [[SALES, COSTS], [WHY], [BECAUSE]].find((one) =>
    one.some(({ id, quote }) => id === citation.id && quote === citation.quote),
  );
  return { ...citation, excerpt: turn ? excerptIn(turn, citation) : alone(citation) };
};

/** A catalogue of these statements, each turn given as a list. */
export function catalogueOf(...turns: readonly (readonly Citation[])[]): Catalogue {
  const statements = turns.flat();
  const record: CallRecord = {
    ...CALL,
    reader: 'plain/1',
    statements: statements.length,
    versions: [{ sha256: CALL.sha256, textSha256: TEXT_SHA256, current: true }],
  };
  const known = <T>(id: string, value: T) => (id === CALL.id ? value : undefined);
  return {
    generation: 'g-1',
    calls: () => [record],
    call: (id) => known(id, record),
    statements: (id) => known(id, statements),
    source: (id) => known(id, SOURCE),
    statement: (id) => {
      const at = statements.findIndex((one) => one.id === id);
      const found = statements[at];
      return (
        found && {
          statement: found,
          neighbours: {
            previous: statements[at - 1]?.id ?? null,
            next: statements[at + 1]?.id ?? null,
          },
          turn: turns.find((turn) => turn.includes(found)) ?? [],
          version: {
            textSha256: TEXT_SHA256,
            current: true,
            status: 'unchanged',
            currentId: found.id,
            currentUrl: found.url,
            diff: null,
            changed: [],
          },
        }
      );
    },
    excerpt: (id) => {
      const turn = turns.find((one) => one.some((citation) => citation.id === id)) ?? [];
      const found = turn.find((citation) => citation.id === id);
      return found && excerptIn(turn, found);
    },
  };
}

export const catalogue = () => catalogueOf([SALES, COSTS], [WHY], [BECAUSE]);

export const scope: Scope = {
  calls: [CALL.id],
  resolvedFrom: 'default',
  companies: ['Acme'],
  periods: ['2025-Q3'],
  speakers: [],
  roles: [],
  sections: [],
  missing: [],
};
export const passages: readonly FoundPassage[] = [
  { rank: 1, statements: [SALES], before: null, after: null },
];

export const ANSWER: Answer = {
  form: 'excerpts',
  reading: {
    ...{ form: 'excerpts', companies: [], periods: [], matter: 'How did sales grow?' },
    ...{ measure: null, part: null, tense: null, basis: [] },
  },
  status: 'answered',
  answer: '"Sales grew **20%**." [1]',
  sentences: [{ text: '"Sales grew **20%**."', markers: [1] }],
  engine: 'extractive',
  citations: [{ ...inPlace(SALES), marker: 1 }],
  related: [],
  scope,
  warnings: [],
  timings: { scopeMs: 1, embedMs: 2, searchMs: 3, writeMs: 4, verifyMs: 5, totalMs: 15 },
};

/** Yields every kind of event once, whatever is asked. */
export const ask: Ask = async function* () {
  yield { type: 'scope', scope };
  yield { type: 'passages', passages };
  yield { type: 'token', text: 'Sales grew' };
  yield { type: 'citation', citation: { ...inPlace(SALES), marker: 1 } };
  yield { type: 'answer', answer: ANSWER };
};

export const search: SearchPassages = async () => ({ scope, passages });

export const TIMELINE: Timeline = {
  scope,
  calls: [{ call: CALL, statements: [SALES] }],
  warnings: [],
};

export const traceTopic: TraceTopic = async () => TIMELINE;

/** Keeps what came through the door. */
export function recorder() {
  const requests: AskRequest[] = [];
  const recordingAsk: Ask = (request, signal) => {
    requests.push(request);
    return ask(request, signal);
  };
  const recordingSearch: SearchPassages = (request, signal) => {
    requests.push(request);
    return search(request, signal);
  };
  return { ...DEPS, requests, ask: recordingAsk, search: recordingSearch };
}

export const VERIFICATION: Verification = {
  verdict: 'exact',
  message: 'Said to the letter',
  matches: [SALES],
  nearest: [],
  diff: [{ op: 'same', text: SALES.quote }],
  tolerated: [],
  warnings: [],
};

export const verify: VerifyQuote = async () => VERIFICATION;

/** Says that it took whatever it gets. */
export const add: AddTranscript = async ({ name, bytes }) => {
  const taken = {
    call: CALL.id,
    file: `transcripts/${name}`,
    former: null,
    isKnown: false,
    statements: bytes.length,
  };
  return { ...taken, generation: 'g-1', calls: [taken], refused: [], notes: [] };
};

/** Recognises one call, with two speakers, in whatever it gets. */
export const preview: PreviewTranscript = async ({ name, bytes }) => ({
  calls: [
    {
      ...{ id: CALL.id, company: 'Acme', ticker: 'ACME', period: '2025-Q3', date: null },
      ...{ title: null, publisher: null, url: null, reader: 'plain+minutes/2' },
      statements: bytes.length,
      speakers: [
        {
          ...{ name: 'Ann Lee', role: 'CFO', organization: null, party: 'executive' },
          ...{ statements: bytes.length, words: 'Sales grew 20%.' },
        },
      ],
      leftOut: {
        ...{ characters: 4, share: 0.1, others: 2 },
        stretches: [{ start: 0, end: 4, words: 'Acme' }],
      },
      place: { kind: 'new' },
    },
  ],
  notes: [`${CALL.id}: company Acme guessed from the text of ${name}`],
});

export const suggest = async () => ['How fast did sales grow?'];

export const overviewOfCall: OverviewOfCall = (id) =>
  id !== CALL.id
    ? undefined
    : {
        points: [
          { id: SALES.id, quote: SALES.quote, attribution: SALES.attribution, heading: 'Results' },
        ],
        figures: [],
        speakers: [{ name: 'Ann Lee', role: 'CFO', organization: null, party: 'executive' }],
        questions: [],
        ...{ before: null, after: null },
      };

export const CHECKED_REPORT: CheckedReport = {
  summary: { exact: 1, exact_elsewhere: 0, altered: 0, supported: 0, not_found: 0, unchecked: 0 },
  message: '1 claim: 1 exact',
  claims: [
    {
      ...{
        kind: 'quotation',
        text: 'Sales grew 20%.',
        start: 1,
        end: 16,
        markAt: 17,
        speaker: null,
      },
      ...{ verdict: 'exact', message: 'Said to the letter', citations: [SALES], warnings: [] },
    },
  ],
  annotated: '"Sales grew 20%."[^1]\n\n[^1]: Exact.\n',
};

export const checkReport: CheckReport = async () => CHECKED_REPORT;

export const DEPS = {
  ask,
  search,
  traceTopic,
  verify,
  suggest,
  overviewOfCall,
  checkReport,
  add,
  preview,
  catalogue,
};
