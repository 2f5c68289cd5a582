import type { Citation, CitedCall, StatementId } from './types.js';

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

/** A statement in its place. */
export interface StatementView {
  readonly statement: Citation;
  readonly neighbours: { readonly previous: StatementId | null; readonly next: StatementId | null };
  /** The whole turn it stands in, in order; the statement itself is among them. */
  readonly turn: readonly Citation[];
}

/** Look-ups in one generation; undefined where the id names nothing. */
export interface Catalogue {
  readonly generation: string;
  calls(): readonly CallRecord[];
  call(id: string): CallRecord | undefined;
  /** All statements of a call, in order. */
  statements(callId: string): readonly Citation[] | undefined;
  source(callId: string): string | undefined;
  statement(id: string): StatementView | undefined;
}
