import { languageOf } from '../language/languages.js';
import type { CallId, Generation } from '../types.js';

/** Rows in other languages than English; empty for most corpora, and found once for a generation. */
const known = new WeakMap<Generation, ReadonlyMap<number, string>>();

function foreignRows(generation: Generation): ReadonlyMap<number, string> {
  const before = known.get(generation);
  if (before) return before;
  const { calls, passages } = generation;
  const foreign = new Map<number, string>();
  passages.forEach(({ call, first }, row) => {
    const language = calls[call]?.statements[first]?.language;
    if (language !== undefined) foreign.set(row, language);
  });
  known.set(generation, foreign);
  return foreign;
}

/**
 * Of some rows (all for null) those in English or in the question's own language, whatever embedder there is: one of many
 * languages finds the others, and what chooses and judges statements reads English.
 */
export function rowsInLanguage(
  generation: Generation,
  question: string,
  rows: readonly number[] | null,
): readonly number[] | null {
  const foreign = foreignRows(generation);
  if (foreign.size === 0) return rows;
  const asked = languageOf(question);
  const isRead = (row: number): boolean => {
    const language = foreign.get(row);
    return language === undefined || language === asked;
  };
  return (rows ?? Array.from(generation.passages.keys())).filter(isRead);
}

/** Calls of some rows of which a question cannot be answered, for nothing in them is in its language. */
export function callsNotRead(
  generation: Generation,
  question: string,
  rows: readonly number[] | null,
): { readonly call: CallId; readonly language: string }[] {
  const foreign = foreignRows(generation);
  if (foreign.size === 0) return [];
  const read = new Set(rowsInLanguage(generation, question, rows));
  const left = new Map<number, string>();
  const inScope = rows ?? [...generation.passages.keys()];
  for (const row of inScope) {
    const language = foreign.get(row);
    if (language !== undefined && !read.has(row))
      left.set(generation.passages[row]?.call ?? -1, language);
  }
  for (const row of read) left.delete(generation.passages[row]?.call ?? -1);
  return [...left].flatMap(([at, language]) => {
    const call = generation.calls[at]?.transcript.call.id;
    return call === undefined ? [] : [{ call, language }];
  });
}
