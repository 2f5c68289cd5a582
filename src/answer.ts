import type { CallId, Citation, CitationInPlace, CitedCall, Filters, Section } from './types.js';

/** Which calls a question is about, and whose words in them; an empty list of speakers, roles or sections narrows nothing. */
export interface Scope {
  readonly calls: readonly CallId[];
  readonly resolvedFrom: 'question' | 'filters' | 'history' | 'default';
  /** With `history`: the question as it was understood, in words that stand by themselves. */
  readonly question?: string;
  readonly companies: readonly string[];
  readonly periods: readonly string[];
  readonly speakers: readonly string[];
  readonly roles: readonly string[];
  readonly sections: readonly Section[];
  /** Companies and periods that are asked about and of which there is no call, in words. */
  readonly missing: readonly string[];
}

export interface MarkedCitation extends CitationInPlace {
  /** The number that stands in the answer as `[1]`. */
  readonly marker: number;
}

export interface Warning {
  /** Stable: clients rely on it. */
  readonly code: string;
  readonly message: string;
  readonly marker?: number;
}

/** One sentence of an answer, without its markers. */
export interface AnswerSentence {
  readonly text: string;
  readonly markers: readonly number[];
  /** Stands over this sentence and those after it, up to the next heading. */
  readonly heading?: string | undefined;
}

export interface Timings {
  readonly scopeMs: number;
  readonly embedMs: number;
  readonly searchMs: number;
  readonly writeMs: number;
  readonly verifyMs: number;
  readonly totalMs: number;
}

/** How an answer is laid out. */
export const FORMS = [
  ...(['excerpts', 'comparison', 'trend', 'overview', 'analysts'] as const),
  ...(['yesno', 'who', 'list', 'computation', 'talk'] as const),
] as const;
export type Form = (typeof FORMS)[number];

/** How a question was understood. What it does not say is null or empty. */
export interface QuestionReading {
  readonly form: Form;
  readonly companies: readonly string[];
  /** Periods of the calls that are meant: `2025-Q3`. */
  readonly periods: readonly string[];
  /** The figure that is asked for, by its usual name: "operating margin". */
  readonly measure: string | null;
  /** The segment, product or region, in the question's words. */
  readonly part: string | null;
  /** What was, or what is expected. */
  readonly tense: 'reported' | 'expected' | null;
  /** "adjusted", "GAAP", "constant currency", "quarter", "year to date", "full year". */
  readonly basis: readonly string[];
  /** What is looked for in each call, in words. */
  readonly matter: string;
}

/** A table of an answer: comparisons, trends and computations. */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly text: string;
  /** The value in its unit ("USD", "percent", "points" …) where the cell holds one. */
  readonly figure: { readonly value: number; readonly unit: string } | null;
  /** Of the citation that the cell stands on. */
  readonly marker: number | null;
}

/** What remains of a draft after checking. */
export interface Answer {
  readonly form: Form;
  readonly reading: QuestionReading;
  readonly table?: AnswerTable | undefined;
  readonly status: 'answered' | 'not_found';
  readonly answer: string;
  readonly sentences: readonly AnswerSentence[];
  readonly engine: string;
  readonly citations: readonly MarkedCitation[];
  /** The closest statements besides the cited ones, which may not answer: up to three shown in all. */
  readonly related: readonly CitationInPlace[];
  readonly scope: Scope;
  readonly warnings: readonly Warning[];
  readonly timings: Timings;
}

/** What a passage looks like outside: its rank, its statements, and what the same speaker says right before and after them. */
export interface FoundPassage {
  readonly rank: number;
  readonly statements: readonly Citation[];
  /** Null where the turn begins or ends with the passage. */
  readonly before: Citation | null;
  readonly after: Citation | null;
}

/** One message of a conversation. It comes from outside: what it says of citations counts only as far as the index bears it out. */
export interface Message {
  readonly role: 'user' | 'assistant';
  readonly content: string;
  /** Of an answer: what its markers stand for. */
  readonly citations?: readonly { readonly marker: number; readonly id: string }[] | undefined;
}

export interface AskRequest {
  readonly question: string;
  /** The conversation before the question, oldest first. */
  readonly history?: readonly Message[] | undefined;
  readonly filters: Filters;
  /** At most so many citations. */
  readonly limit: number;
}

/** The one use case yields these; every door only presents them. Only `answer` counts. */
export type AnswerEvent =
  | { readonly type: 'scope'; readonly scope: Scope }
  | { readonly type: 'passages'; readonly passages: readonly FoundPassage[] }
  | { readonly type: 'token'; readonly text: string }
  | { readonly type: 'citation'; readonly citation: MarkedCitation }
  | { readonly type: 'answer'; readonly answer: Answer };

export type Ask = (request: AskRequest, signal: AbortSignal) => AsyncIterable<AnswerEvent>;

export type SearchPassages = (
  request: AskRequest,
  signal: AbortSignal,
) => Promise<{ readonly scope: Scope; readonly passages: readonly FoundPassage[] }>;

/** Who said what on a topic over time: every call in scope, oldest first, and last those that tell neither period nor date. */
export interface Timeline {
  readonly scope: Scope;
  readonly calls: readonly CallOnTopic[];
  readonly warnings: readonly Warning[];
}

/** The best statements of one call on a topic, best first; none where it was not spoken of. */
export interface CallOnTopic {
  readonly call: CitedCall;
  readonly statements: readonly Citation[];
}

export type TraceTopic = (
  request: Pick<AskRequest, 'question' | 'filters'>,
  signal: AbortSignal,
) => Promise<Timeline>;
