import type { GenerationContent, Manifest, ParsedCall, Passage } from '../types.js';
import { mismatch } from './failures.js';

type Countable = Pick<GenerationContent, 'calls' | 'passages'>;

export const countsOf = ({ calls, passages }: Countable): Manifest['counts'] => ({
  calls: calls.length,
  statements: calls.reduce((sum, { statements }) => sum + statements.length, 0),
  passages: passages.length,
});

/**
 * Holds a generation's parts against each other: every passage has its row of floats and names
 * statements that are there, every statement its words and its turn.
 * @throws ManifestMismatchError
 */
export function assertConsistent(content: GenerationContent): void {
  const { calls, superseded, passages, vectors, embedder } = content;
  if (vectors.length !== passages.length * embedder.dimensions) {
    throw mismatch(
      `${passages.length} passages need ${passages.length} rows of ${embedder.dimensions} floats, but there are ${vectors.length} floats`,
    );
  }
  for (const call of [...calls, ...superseded]) assertCall(call);
  passages.forEach((passage, index) => {
    if (!isWithin(calls, passage)) {
      throw mismatch(`Passage ${index} names statements that are not there`);
    }
  });
}

/** @throws ManifestMismatchError where a manifest counts other parts than there are. */
export function assertCounts(manifest: Manifest, content: Countable): void {
  const counts = countsOf(content);
  for (const noun of ['calls', 'statements', 'passages'] as const) {
    if (counts[noun] !== manifest.counts[noun]) {
      throw mismatch(
        `The manifest counts ${manifest.counts[noun]} ${noun}, the index holds ${counts[noun]}`,
      );
    }
  }
}

function assertCall({ transcript, turns, statements }: ParsedCall): void {
  for (const { id, start, end, turn } of statements) {
    const hasWords = 0 <= start && start < end && end <= transcript.text.length;
    if (!hasWords || turns[turn] === undefined) {
      throw mismatch(`Statement ${id} has no words or no turn in its transcript`);
    }
  }
  for (const { inReplyTo } of turns) {
    if (inReplyTo !== null && turns[inReplyTo] === undefined) {
      throw mismatch(`An answer in ${transcript.call.id} replies to a turn that is not there`);
    }
  }
}

function isWithin(calls: readonly ParsedCall[], { call, first, last }: Passage): boolean {
  const statements = calls[call]?.statements;
  return first <= last && statements?.[first] !== undefined && statements[last] !== undefined;
}
