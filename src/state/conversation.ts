import type { Answer, MarkedCitation, Warning } from '../answer.js';
import type { GivenTable } from '../answers/forms/givenTable.js';
import type { StatementVersion } from '../catalogue.js';
import type { CitationInPlace } from '../types.js';

/** A citation as it comes back from outside. Only which statement of which version it names is believed. */
export interface GivenCitation {
  readonly id: string;
  readonly quote?: string | undefined;
  readonly call?: { readonly textSha256: string } | undefined;
}

/** An answer as it comes back from outside. */
export interface GivenAnswer
  extends Omit<Answer, 'citations' | 'related' | 'warnings' | 'form' | 'reading' | 'table'> {
  readonly form?: Answer['form'] | undefined;
  readonly table?: GivenTable | undefined;
  readonly citations: readonly (GivenCitation & { readonly marker: number })[];
  readonly related: readonly GivenCitation[];
  readonly warnings: readonly {
    readonly code: string;
    readonly message: string;
    readonly marker?: number | undefined;
  }[];
}

export interface GivenConversation {
  readonly title: string | null;
  readonly exchanges: readonly { readonly question: string; readonly answer: GivenAnswer }[];
}

/** A conversation that was checked when it was shared: its citations are the calls' own. */
export interface SharedConversation {
  readonly title: string | null;
  /** ISO time. */
  readonly sharedAt: string;
  readonly exchanges: readonly { readonly question: string; readonly answer: Answer }[];
}

/** With what became of the statement since; null where the calls served no longer have that version of it. */
export type WithVersion<T extends CitationInPlace> = T & {
  readonly version: StatementVersion | null;
};

export interface ShownAnswer extends Omit<Answer, 'citations' | 'related'> {
  readonly citations: readonly WithVersion<MarkedCitation>[];
  readonly related: readonly WithVersion<CitationInPlace>[];
  readonly warnings: readonly Warning[];
}

/** An answer that quotes a call which was withdrawn is not shown; then `withdrawn` tells why. */
export type ShownExchange =
  | { readonly question: string; readonly answer: ShownAnswer }
  | { readonly question: string; readonly answer: null; readonly withdrawn: string };

/** A shared conversation as it is delivered. */
export interface ShownConversation extends Omit<SharedConversation, 'exchanges'> {
  readonly exchanges: readonly ShownExchange[];
}
