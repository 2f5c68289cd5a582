import lemmatizer from 'wink-lemmatizer';
import { stem } from '../../language/words.js';
import { once } from '../../transcripts/once.js';
import { type Evidence, stands } from './evidence.js';
import type { ReadWord } from './readText.js';
import type { Related } from './related.js';
import { sameWords } from './sameWords.js';

/** Whether a word, or one that a lexicon relates to it in whatever sense, stands in evidence. */
export type HasRelative = (word: ReadWord, evidence: Evidence) => boolean;

/** Words remembered at most. */
const REMEMBERED = 20_000;

/** @param related words that mean nearly the same */
export function createHasRelative(related: Related): HasRelative {
  const known = new Map<string, ReadonlySet<string>>();
  const relativesOf = (word: string): ReadonlySet<string> => {
    const before = known.get(word);
    if (before) return before;
    const relatives = new Set(sameWords(stem(word)));
    for (const base of basesOf(word))
      for (const other of related(base).keys())
        if (!other.includes('_')) relatives.add(stem(other));
    if (known.size < REMEMBERED) known.set(word, relatives);
    return relatives;
  };
  const relativesIn = once((words: readonly ReadWord[]): ReadonlySet<string> => {
    const all = new Set<string>();
    for (const { isContent, isFigure, surface } of words)
      if (isContent && !isFigure) for (const relative of relativesOf(surface)) all.add(relative);
    return all;
  });
  return (word, evidence) => {
    if (stands(word, evidence)) return true;
    for (const other of relativesOf(word.surface)) if (evidence.byTerm.has(other)) return true;
    return relativesIn(evidence.words).has(word.terms[0] ?? '');
  };
}

/** A word and what it may be a form of: easier, ended, stores. */
export const basesOf = (word: string): readonly string[] => [
  ...new Set([word, lemmatizer.verb(word), lemmatizer.noun(word), lemmatizer.adjective(word)]),
];
