import lemmatizer from 'wink-lemmatizer';
import { STOP_WORDS } from '../../language/stopWords.js';
import { relatedWords } from '../../language/wordnet.js';
import { stem, termsOf, wordsOf } from '../../language/words.js';
import { once } from '../../transcripts/once.js';
import type { Cited } from './fault.js';
import { isGeneric } from './genericNouns.js';
import { createRelated } from './related.js';

/** Whether a word, or one that means nearly the same, stands in a statement or in what is known with it. */
export type IsAbout = (word: string) => boolean;

export const readKnownTerms = (cited: readonly Cited[]): IsAbout => {
  const all = cited.map(termsKnownWith);
  return (word) => all.some((isAbout) => isAbout(word));
};

const related = createRelated();

const termsKnownWith: (cited: Cited) => IsAbout = once((cited) => {
  const words = textsOf(cited)
    .flatMap(wordsOf)
    .filter(({ surface }) => !STOP_WORDS.has(surface));
  const terms = new Set(words.flatMap((word) => word.terms));
  const isOfSales = terms.has('margin') || (has(terms, GROWTH) && !has(terms, MEASURES));
  if (isOfSales) for (const term of SALES) terms.add(term);
  const surfaces = [...new Set(words.map(({ surface }) => surface))].filter(
    (surface) => !isGeneric(surface),
  );
  const telling = new Set(surfaces.flatMap(termsOf));
  return (word) =>
    basesOf(word).some((base) => termsOf(base).some((term) => terms.has(term))) ||
    [...relativesOf(word)].some((term) => telling.has(term)) ||
    surfaces.some((surface) => areOfOneRoot(surface, word)) ||
    // Most words stand there: the relatives of all that stands there are looked up for the others only.
    basesOf(word).some((base) =>
      termsOf(base).some((term) => surfaces.some((surface) => relativesOf(surface).has(term))),
    );
});

/** What a reader knows with a statement. */
function textsOf({ quote, prefix, topic, label, speaker, inReplyTo, call }: Cited): string[] {
  const all = [quote, prefix, topic, label, speaker?.role, inReplyTo?.text, call.company];
  return all.flatMap((text) => (text ? [text] : []));
}

const has = (terms: ReadonlySet<string>, some: readonly string[]): boolean =>
  some.some((term) => terms.has(term));

/** A business that grows without a word of what grows does so in sales, and a margin is a share of them. Stems. */
const SALES = ['revenu', 'sale'];
const GROWTH = ['growth', 'grow', 'run', 'expand', 'acceler'];
const MEASURES =
  'revenu sale profit incom earn margin cost expens spend capex user custom order subscrib member headcount employe store unit volum traffic viewer'.split(
    ' ',
  );

/** Letters by which two words are of one root: logistics, logistical. */
const ROOT = 6;

const areOfOneRoot = (one: string, other: string): boolean =>
  one.length >= ROOT && other.length >= ROOT && one.slice(0, ROOT) === other.slice(0, ROOT);

const known = new Map<string, ReadonlySet<string>>();
/** Words remembered at most. */
const REMEMBERED = 20_000;

/** Stems of the words that a lexicon relates to a word in any of its forms, broader and narrower ones too. */
function relativesOf(word: string): ReadonlySet<string> {
  const before = known.get(word);
  if (before) return before;
  const relatives = new Set(
    basesOf(word)
      .flatMap((base) => [...related(base).keys(), ...relatedWords(base).keys()])
      .map((other) => stem(other)),
  );
  if (known.size < REMEMBERED) known.set(word, relatives);
  return relatives;
}

/** A word and what it may be a form of: stores, ended. */
const basesOf = (word: string): readonly string[] => [
  ...new Set([word, lemmatizer.noun(word), lemmatizer.verb(word)]),
];
