import { type ReadWord, readTexts } from './readText.js';

/** Texts that claims are checked against, read once. */
export interface Evidence {
  readonly words: readonly ReadWord[];
  /** The words that hold a term. */
  readonly byTerm: ReadonlyMap<string, readonly ReadWord[]>;
  /** Pairs of neighbouring words, by their stems. */
  readonly neighbours: ReadonlySet<string>;
}

/** Reads evidence once, for any number of claims. */
export function prepareEvidence(texts: readonly string[]): Evidence {
  const words = readTexts(texts);
  const byTerm = new Map<string, ReadWord[]>();
  for (const word of words) {
    for (const term of word.terms) {
      const known = byTerm.get(term);
      if (known) known.push(word);
      else byTerm.set(term, [word]);
    }
  }
  return { words, byTerm, neighbours: new Set(neighbourPairs(words)) };
}

/** Neighbouring words of one sentence, stop words too, as one string a pair. */
export const neighbourPairs = (words: readonly ReadWord[]): string[] =>
  words.slice(1).flatMap((word, at) => {
    const before = words[at];
    return before?.sentence === word.sentence ? [`${before.terms[0]} ${word.terms[0]}`] : [];
  });

/** The places of the evidence where a word of a claim stands, whatever its form. */
export const standsAt = ({ terms }: ReadWord, { byTerm }: Evidence): ReadWord[] =>
  terms.flatMap((term) => byTerm.get(term) ?? []);

export const stands = ({ terms }: ReadWord, { byTerm }: Evidence): boolean =>
  terms.some((term) => byTerm.has(term));
