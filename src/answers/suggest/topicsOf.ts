import { isDictionaryWord } from '../../language/wordnet.js';
import type { Citation } from '../../types.js';
import { isManagements } from './managements.js';

/** The labels that a source itself puts before its statements, most statements first; as they are spoken, not as titles. */
export function topicsOf(statements: readonly Citation[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { label } of statements.filter(isManagements))
    if (label && label.split(/\s+/).length <= MAX_WORDS)
      counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .map(([label, count]) => ({ label, count, isNamed: holdsName(label) }))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.count - a.count)
    .map(({ label, isNamed }) => (isNamed ? label : inLowerCase(label)));
}

/** A longer label is a sentence of its own. */
const MAX_WORDS = 4;

/** A name is in no dictionary: "Project Kuiper". */
const holdsName = (label: string): boolean =>
  (label.match(/\b\p{Lu}\p{Ll}+\b/gu) ?? [])
    .map((word) => word.toLowerCase())
    .some(
      (word) => ![word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].some(isDictionaryWord),
    );

const inLowerCase = (label: string): string =>
  label.replace(/\b\p{Lu}\p{Ll}+\b/gu, (word) => word.toLowerCase());
