import lemmatizer from 'wink-lemmatizer';
import { isDirection } from '../../answers/checks/directionWords.js';
import { readTexts } from '../../answers/checks/readText.js';
import { type Facts, takenBy } from '../../language/facts.js';
import { partsOfSpeech } from '../../language/partsOfSpeech.js';
import { gapBefore } from '../../language/reading.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import { isNoun } from '../../language/wordnet.js';
import { stem } from '../../language/words.js';
import { once } from '../../transcripts/once.js';

/** A word that may tell what a figure is of. */
export interface Term {
  /** Its place among the tokens of the text. */
  readonly at: number;
  /** Its stem; "non-GAAP" is one word. */
  readonly key: string;
  readonly isNoun: boolean;
  readonly isName: boolean;
}

/** The words of a text that tell of what its figures are, in order: no figures, times, verbs, directions or words that say little. */
export const termsIn: (facts: Facts) => readonly Term[] = once((facts) => {
  const { reading, amounts, times } = facts;
  const isTaken = takenBy([...amounts, ...times]);
  const partOf = partsOfSpeech(reading.text);
  const moving = new Set(
    readTexts([reading.text])
      .filter(isDirection)
      .map(({ surface }) => surface),
  );
  const isVerb = (at: number): boolean => partOf(reading.tokens[at]?.start ?? -1) === 'verb';
  /** "Services revenue decreased", "cloud margins rose": taken for verbs. */
  const isNounAfterAll = (at: number): boolean =>
    isNoun(lemmatizer.noun(reading.tokens[at]?.word ?? '')) &&
    partOf(reading.tokens[at + 1]?.start ?? -1) !== 'other' &&
    !isTaken(at + 1) &&
    (at === 0 || [2, 3, 4].some((ahead) => isVerb(at + ahead)));
  /** "Operating margin", "in advertising"; in "customers using Rufus" it is a verb. */
  const isGerund = (at: number): boolean =>
    (reading.tokens[at]?.word.endsWith('ing') ?? false) &&
    partOf(reading.tokens[at - 1]?.start ?? -1) !== (at === 0 ? 'verb' : 'noun');
  return reading.tokens.flatMap(({ word, raw, start }, at): Term[] => {
    const bare = word.replace(/'s?$/, '');
    const isNegated = reading.tokens[at - 1]?.word === 'non' && gapBefore(reading, at) === '-';
    if (isTaken(at) || STOP_WORDS.has(bare) || moving.has(bare)) return [];
    if (isLittle(bare) && !isNegated) return [];
    if (!/^\p{L}/u.test(bare) || /ly$/.test(bare)) return [];
    const isName = /^\p{Lu}/u.test(raw) && at > 0;
    const part = partOf(start);
    if (part === 'verb' && !isName && !isGerund(at) && !isNounAfterAll(at)) return [];
    return [
      { at, key: isNegated ? `non-${stem(bare)}` : stem(bare), isNoun: part === 'noun', isName },
    ];
  });
});

/** Words beside a measure that make it no other: a report may add them or leave them out. */
const LITTLE = new Set(
  `total overall whole entire consolidated company companywide group firm own gaap diluted quarterly annual yearly full first second third fourth
   half quarter year month fiscal period time day record new strong solid healthy robust great good best ever all-time approximately about around nearly almost roughly over under
   percent percentage point points basis bps dollar dollars million billion trillion thousand hundred amount level number figure rate growth non
   while whereas although though since because including excluding using like such standard
   prior previous last next latest recent worldwide global key important additional incremental net`.split(
    /\s+/,
  ),
);

export const isLittle = (word: string): boolean => LITTLE.has(word);

/** The words right before another that set it apart: "Xbox", "hardware" of "Xbox hardware revenue". */
export function modifiersOf(terms: readonly Term[], head: Term, facts: Facts): Term[] {
  const { reading } = facts;
  const found: Term[] = [];
  let next = head.at;
  for (const term of [...terms].filter(({ at }) => at < head.at).reverse()) {
    const between = reading.tokens.slice(term.at + 1, next);
    if (!between.every(({ word }) => LITTLE.has(word) || word === 'and' || word === 'non')) break;
    if (
      /[;:.!?()](?:\s|$)|,|[—–]/.test(
        reading.text.slice(reading.tokens[term.at]?.end, reading.tokens[next]?.start),
      )
    )
      break;
    found.unshift(term);
    next = term.at;
  }
  return found;
}
