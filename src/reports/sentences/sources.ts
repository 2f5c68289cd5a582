import { type Evidence, prepareEvidence } from '../../answers/checks/evidence.js';
import { citeStatement, type LinkBase } from '../../citations/cite.js';
import { rowsByCall } from '../../search/scope/rows.js';
import { type SearchSpace, searchStatements } from '../../search/search.js';
import type { Citation } from '../../types.js';

/** A statement that may bear a sentence out, read once for all sentences that look at it. */
export interface Source {
  readonly call: number;
  readonly statement: number;
  readonly citation: Citation;
  /** Its words, read where they are needed. */
  readonly evidence: () => Evidence;
}

export interface Sources {
  /** The statements that come nearest to a sentence in some calls, best first. */
  find(sentence: string, calls: readonly number[]): Source[];
  /** What the same speaker says right before; null where the turn begins with the statement. */
  before(source: Source): Source | null;
}

/** Statements looked at one by one. */
const MOST_SOURCES = 12;

/**
 * Finds by words alone: whatever bears a sentence out is checked word by word, so that a statement of other words could not
 * count, and a report of hundreds of sentences does not wait for an encoder.
 */
export function createSources(space: SearchSpace, base: LinkBase): Sources {
  const { generation } = space;
  const byCall = rowsByCall(generation);
  const known = new Map<string, Source | null>();
  const sourceAt = (call: number, statement: number): Source | null => {
    const key = `${call} ${statement}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const parsed = generation.calls[call];
    const citation = parsed && citeStatement(parsed, statement, base);
    const isSaid = citation?.kind === 'remark' || citation?.kind === 'answer';
    let evidence: Evidence | null = null;
    const source =
      citation && isSaid
        ? { call, statement, citation, evidence: () => (evidence ??= evidenceOf([citation])) }
        : null;
    known.set(key, source);
    return source;
  };
  return {
    find: (sentence, calls) => {
      const isAll = calls.length === generation.calls.length;
      const rows = [...calls].sort((a, b) => a - b).flatMap((at) => byCall[at] ?? []);
      const query = { question: sentence, vector: [], rows: isAll ? null : rows };
      const { candidates } = searchStatements(space, query);
      const found = candidates.flatMap(({ call, statement }) => sourceAt(call, statement) ?? []);
      return [...new Set(found)].slice(0, MOST_SOURCES);
    },
    before: ({ call, statement }) => {
      const statements = generation.calls[call]?.statements;
      const isSameTurn = statements?.[statement - 1]?.turn === statements?.[statement]?.turn;
      return isSameTurn ? sourceAt(call, statement - 1) : null;
    },
  };
}

/** The words of statements, with what a reader knows with them. */
export const evidenceOf = (citations: readonly Citation[]): Evidence =>
  prepareEvidence(
    citations.map(({ quote }) => quote),
    citations.map(({ topic, label, attribution, inReplyTo, call }) =>
      [topic, label, attribution, call.company, call.period, inReplyTo?.text]
        .filter(Boolean)
        .join('. '),
    ),
  );
