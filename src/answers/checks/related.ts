import { relatedWords } from '../../language/wordnet.js';
import { stem } from '../../language/words.js';
import { financeTerms } from './financeTerms.js';

/** Words related to a word or to a phrase joined by `_`, with how near they are (0 to 1). */
export type Related = (word: string) => ReadonlyMap<string, number>;

/** How sure a synonym of the language of earnings calls is, and how sure a relation of the dictionary at its nearest. */
const FINANCE = 0.5;
const DICTIONARY = 0.5;
/** Relations of the dictionary below this (later meanings, broader words) are noise more often than not. */
const LEAST_NEAR = 0.5;
/** Words of one root (grow, growth) are related whatever they mean. */
const DERIVED = 0.8;
/** Words remembered at most: the same few hundred stand in most questions. */
const REMEMBERED = 10_000;

/** Related words from the language of earnings calls and from the dictionary. Measured in test/evaluation/LOG.md. */
export function createRelated(): Related {
  const finance = financeTerms(stem);
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const related = new Map<string, number>();
    const meant = finance.get(word.split('_').map(stem).join(' '));
    // A word with a meaning of its own in earnings calls has that first: growth there is hardly maturation.
    for (const [other, nearness] of relatedWords(word)) {
      const sure = meant && nearness < DERIVED ? DICTIONARY / 2 : DICTIONARY;
      if (nearness >= LEAST_NEAR) related.set(other, nearness * sure);
    }
    for (const other of meant ?? []) related.set(other, FINANCE);
    if (known.size < REMEMBERED) known.set(word, related);
    return related;
  };
}
