import { distance } from 'fastest-levenshtein';
import { documentFrequency } from './bm25.js';
import type { KeywordIndex } from './keywordIndex.js';
import { stem, type Word } from '../language/words.js';

/** Words related to a word or to a phrase joined by `_`, with how near they are (0 to 1). */
export type Related = (word: string) => ReadonlyMap<string, number>;

/** What words mean, and how the corpus at hand writes them. */
export interface Vocabulary {
  readonly index: KeywordIndex;
  readonly related: Related;
  readonly isDictionaryWord: (word: string) => boolean;
}

export interface WeightedTerm {
  readonly term: string;
  /** How sure it is that this is meant (0 to 1]. */
  readonly weight: number;
}

/** Two spellings of one name (Rainer, Rainier), a slip of the hand, a name written apart (sage maker). */
const VARIANT = 0.9;
const COMPOUND = 0.9;
/** Shorter words have too many neighbours that mean something else. */
const LEAST_LETTERS = 5;
/** From so many letters on, two slips still leave no doubt. */
const MANY_LETTERS = 9;

/** What is known of a word before its ways of being written are looked for. */
export interface WordKind {
  /** The dictionary has it. */
  readonly known: boolean;
  readonly isName: boolean;
  /** How much its related words count, from 0 to 1. */
  readonly relatedShare: number;
}

/** Every term of the corpus that may stand for a word of a question; its own terms first, whether the corpus has them or not. */
export function waysToWrite(
  word: Word,
  words: readonly Word[],
  own: readonly string[],
  { known, isName, relatedShare }: WordKind,
  vocabulary: Vocabulary,
): WeightedTerm[] {
  const ways = new Map<string, number>(own.map((term) => [term, 1]));
  const add = (term: string, weight: number): void => {
    if (documentFrequency(vocabulary.index, term) > 0 && weight > (ways.get(term) ?? 0))
      ways.set(term, weight);
  };
  const next = words[words.indexOf(word) + 1];
  if (next) add(stem(word.surface + next.surface), COMPOUND);
  if (!isName || known) {
    const phrase = next ? [...vocabulary.related(`${word.surface}_${next.surface}`)] : []; // lay off
    for (const [other, weight] of [...vocabulary.related(word.surface), ...phrase]) {
      if (!other.includes('_')) add(stem(other), weight * relatedShare);
    }
  }
  if (!known) for (const term of spellingVariants(word.surface, vocabulary)) add(term, VARIANT);
  return [...ways].map(([term, weight]) => ({ term, weight }));
}

/** Terms of the corpus that differ from a word in one letter, in a long word in two; never in a digit, never another dictionary word. */
function spellingVariants(surface: string, { index, isDictionaryWord }: Vocabulary): string[] {
  const letters = surface.replace(/\d+$/, '');
  const digits = surface.slice(letters.length);
  if (letters.length < LEAST_LETTERS) return [];
  const wanted = stem(letters);
  const most = letters.length < MANY_LETTERS ? 1 : 2;
  const exact = documentFrequency(index, stem(surface)) > 0;
  return (termsByInitial(index).get(wanted[0] ?? '') ?? [])
    .filter(
      ({ stripped, term }) =>
        Math.abs(stripped.length - wanted.length) <= most &&
        term.length - stripped.length === digits.length &&
        term.endsWith(digits) &&
        distance(stripped, wanted) <= most &&
        !(exact && isDictionaryWord(stripped)), // two spellings of one name, but no other word
    )
    .map(({ term }) => term);
}

/** A term, and what is left of it without the digits behind. */
interface StrippedTerm {
  readonly term: string;
  readonly stripped: string;
}

const initialsOf = new WeakMap<KeywordIndex, ReadonlyMap<string, readonly StrippedTerm[]>>();

/** Sorted out once an index: a slip is never looked for in the first letter. */
function termsByInitial(index: KeywordIndex): ReadonlyMap<string, readonly StrippedTerm[]> {
  const before = initialsOf.get(index);
  if (before) return before;
  const byInitial = new Map<string, StrippedTerm[]>();
  for (const term of index.terms.keys()) {
    const stripped = term.replace(/\d+$/, '');
    const initial = stripped[0] ?? '';
    const others = byInitial.get(initial);
    if (others) others.push({ term, stripped });
    else byInitial.set(initial, [{ term, stripped }]);
  }
  initialsOf.set(index, byInitial);
  return byInitial;
}
