import type { Citation, CitedCall, Excerpt, StatementId } from './types.js';

/** A call as the list of calls shows it. */
export interface CallRecord extends CitedCall {
  readonly reader: string;
  /** How many statements it has. */
  readonly statements: number;
  readonly versions: readonly {
    readonly sha256: string;
    readonly textSha256: string;
    readonly current: boolean;
  }[];
}

/** A company with its calls, however they write its name. */
export interface CompanyRecord {
  readonly name: string;
  readonly tickers: readonly string[];
  /** The ids of its calls, in the order of the corpus. */
  readonly calls: readonly string[];
}

/** Words of a text beside those of another: what both have, what only the first has, what only the second has. */
export interface WordChange {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What became of a statement in the current version of its call. */
export type VersionStatus = 'unchanged' | 'moved' | 'altered' | 'gone';

/** Of which version a statement is, and what the current one says. */
export interface StatementVersion {
  readonly textSha256: string;
  /** Whether it is the one that answers now. */
  readonly current: boolean;
  readonly status: VersionStatus;
  /** The statement of the current version that holds its words or stands in its place; null where it is gone. */
  readonly currentId: StatementId | null;
  readonly currentUrl: string | null;
  /** With `altered`: what became of its words. */
  readonly diff: readonly WordChange[] | null;
  /** What the current version says otherwise of the same statement. */
  readonly changed: readonly ('attribution' | 'kind' | 'section')[];
}

/** A statement in its place. */
export interface StatementView {
  readonly statement: Citation;
  readonly neighbours: { readonly previous: StatementId | null; readonly next: StatementId | null };
  /** The whole turn it stands in, in order; the statement itself is among them. */
  readonly turn: readonly Citation[];
  readonly version: StatementVersion;
}

/**
 * Look-ups in one generation; undefined where the id names nothing. A version is the first 12 digits or more of its text's
 * hash; without one the current version answers.
 *
 * All throw WithdrawnError where the call was withdrawn.
 */
export interface Catalogue {
  readonly generation: string;
  calls(): readonly CallRecord[];
  call(id: string): CallRecord | undefined;
  /** All statements of a call, in order. */
  statements(callId: string): readonly Citation[] | undefined;
  source(callId: string, version?: string): string | undefined;
  /** In the version asked for, else in the current one, else in the newest that has it. */
  statement(id: string, version?: string): StatementView | undefined;
  /** The words around a statement, of the version that `statement` finds. */
  excerpt(id: string, version?: string): Excerpt | undefined;
}

/** A statement as the overview of its call points to it. */
export interface CallPoint {
  readonly id: StatementId;
  readonly quote: string;
  readonly attribution: string;
}

/** A call before it is read: what matters most, its figures, who speaks, what analysts asked, and the calls beside it. */
export interface CallOverview {
  readonly points: readonly (CallPoint & { readonly heading: string })[];
  readonly figures: readonly (CallPoint & { readonly measure: string; readonly figure: string })[];
  readonly speakers: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly organization: string | null;
    readonly party: 'executive' | 'analyst' | 'operator' | null;
  }[];
  readonly questions: readonly CallPoint[];
  /** The company's calls right before and after; null where there is none. */
  readonly before: CallBeside | null;
  readonly after: CallBeside | null;
}

export interface CallBeside {
  readonly id: string;
  readonly company: string | null;
  readonly period: string | null;
}

/** Made when it is first asked for; undefined where there is no such call. Throws WithdrawnError. */
export type OverviewOfCall = (id: string) => CallOverview | undefined;
