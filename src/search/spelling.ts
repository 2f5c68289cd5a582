import { distance } from 'fastest-levenshtein';
import { stem } from '../language/words.js';
import { documentFrequency } from './bm25.js';
import type { KeywordIndex } from './keywordIndex.js';

/** Shorter words have too many neighbours that mean something else. */
const LEAST_LETTERS = 5;
/** From so many letters on, two slips still leave no doubt. */
const MANY_LETTERS = 9;

/**
 * The term of an index that a word which stands nowhere in it is a slip of: one letter away, in a long word two, never in the
 * first letter nor in a digit; of several the commonest. Null where there is none.
 */
export function correctSpelling(surface: string, index: KeywordIndex): string | null {
  const letters = surface.replace(/\d+$/, '');
  const digits = surface.slice(letters.length);
  if (letters.length < LEAST_LETTERS) return null;
  const wanted = stem(letters);
  const most = letters.length < MANY_LETTERS ? 1 : 2;
  let best: string | null = null;
  let held = 0;
  for (const { term, stripped } of termsByInitial(index).get(wanted[0] ?? '') ?? []) {
    if (Math.abs(stripped.length - wanted.length) > most) continue;
    if (term.slice(stripped.length) !== digits || distance(stripped, wanted) > most) continue;
    const count = documentFrequency(index, term);
    if (count > held) [best, held] = [term, count];
  }
  return best;
}

/** A term, and what is left of it without the digits behind. */
interface StrippedTerm {
  readonly term: string;
  readonly stripped: string;
}

const initialsOf = new WeakMap<KeywordIndex, ReadonlyMap<string, readonly StrippedTerm[]>>();

/** Sorted out once an index. */
function termsByInitial(index: KeywordIndex): ReadonlyMap<string, readonly StrippedTerm[]> {
  const before = initialsOf.get(index);
  if (before) return before;
  const byInitial = new Map<string, StrippedTerm[]>();
  for (const term of index.terms.keys()) {
    const stripped = term.replace(/\d+$/, '');
    const others = byInitial.get(stripped[0] ?? '');
    if (others) others.push({ term, stripped });
    else byInitial.set(stripped[0] ?? '', [{ term, stripped }]);
  }
  initialsOf.set(index, byInitial);
  return byInitial;
}
