import { type ReadWord, readTexts } from './readText.js';

/** Texts that claims are checked against, read once. */
export interface Evidence {
  readonly words: readonly ReadWord[];
  /** Those of `words` that are the texts themselves, without what is known with them: they come first. */
  readonly said: readonly ReadWord[];
  /** The words that hold a term. */
  readonly byTerm: ReadonlyMap<string, readonly ReadWord[]>;
  /** Pairs of neighbouring words, and of words of content that stand near each other, in either order. */
  readonly neighbours: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
}

/** Words of content that stand so near each other are put together. */
const NEAR = 4;

/**
 * Reads evidence once, for any number of claims.
 *
 * @param context what a reader knows with the texts (speaker, question); a claim may use it, but it is nobody's statement
 */
export function prepareEvidence(
  texts: readonly string[],
  context: readonly string[] = [],
): Evidence {
  const words = readTexts([...texts, ...context]);
  const said = context.length === 0 ? words : words.slice(0, readTexts(texts).length);
  const byTerm = new Map<string, ReadWord[]>();
  for (const word of words) {
    for (const term of word.terms) {
      const known = byTerm.get(term);
      if (known) known.push(word);
      else byTerm.set(term, [word]);
    }
  }
  const content = words.filter(({ isContent }) => isContent);
  return {
    words,
    said,
    byTerm,
    neighbours: new Set(neighbourPairs(words).map(({ key }) => key)),
    near: new Set(nearPairs(content, NEAR).map(({ key }) => key)),
  };
}

/** Two words as one key, and how rare they are together. */
export interface Pair {
  readonly key: string;
  readonly weight: number;
}

/** What a stop word adds to a pair. */
const STOP_WEIGHT = 1;

/** Neighbouring words of one sentence in their order, stop words too. */
export const neighbourPairs = (words: readonly ReadWord[]): Pair[] =>
  words.slice(1).flatMap((word, at) => {
    const before = words[at];
    return before?.sentence === word.sentence
      ? [{ key: `${before.terms[0]} ${word.terms[0]}`, weight: weightOf(before) + weightOf(word) }]
      : [];
  });

/** Words of one sentence that at most so many places part, in either order. */
export function nearPairs(words: readonly ReadWord[], places: number): Pair[] {
  const pairs: Pair[] = [];
  words.forEach((word, at) => {
    for (let other = at + 1; other <= at + places; other++) {
      const next = words[other];
      if (next?.sentence !== word.sentence) break;
      const [one, two] = [word.terms[0] ?? '', next.terms[0] ?? ''];
      pairs.push({
        key: one < two ? `${one} ${two}` : `${two} ${one}`,
        weight: word.weight + next.weight,
      });
    }
  });
  return pairs;
}

const weightOf = ({ isContent, weight }: ReadWord): number => (isContent ? weight : STOP_WEIGHT);

/** The places of the evidence where a word of a claim stands, whatever its form. */
export const standsAt = ({ terms }: ReadWord, { byTerm }: Evidence): ReadWord[] =>
  terms.flatMap((term) => byTerm.get(term) ?? []);

/** Those of the places that are in the texts themselves. */
export const saidAt = (word: ReadWord, evidence: Evidence): ReadWord[] =>
  standsAt(word, evidence).filter(({ at }) => at < evidence.said.length);

export const stands = ({ terms }: ReadWord, { byTerm }: Evidence): boolean =>
  terms.some((term) => byTerm.has(term));
