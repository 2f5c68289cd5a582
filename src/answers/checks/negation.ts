import { once } from '../../transcripts/once.js';
import { speakingOfTheSame } from './align.js';
import { type Evidence, standsAt } from './evidence.js';
import type { ReadWord } from './readText.js';

/** Apostrophes are gone from words as they are read. */
const NEGATORS = new Set(
  `not no never without neither nor none nobody nothing cannot cant dont doesnt didnt isnt arent wasnt werent wont
   wouldnt couldnt shouldnt hasnt havent hadnt mustnt aint hardly barely fail failed fails failing lack lacks lacked lacking
   unable absence rarely seldom unlikely`.split(/\s+/),
);
/** After "not" and "no" these negate nothing: not only, no doubt, no later than. */
const HARMLESS = new Set(
  'only just merely simply least doubt matter wonder later more less fewer sooner earlier surprise'.split(
    ' ',
  ),
);
/** Words between a negation and what it denies. */
const BETWEEN = new Set(
  'longer yet really currently necessarily materially significantly fully ever even any actually quite'.split(
    ' ',
  ),
);
/** They deny without a "not"; what they deny may be put with one. */
const SOFT = new Set(
  'avoid prevent refuse stop cease end exclude eliminate instead wait'.split(' '),
);
/** Verbs that pass a negation on to what they speak of: "we don't think demand slows" denies the slowing. */
const PASSING = new Set(
  'think believe expect see say anticipate want seem need intend plan'.split(' '),
);
/** Words of content that a negation reaches at most. */
const REACH = 5;
/** How many words of content after a negation it is said of before all. */
const DIRECT = 1;
/** A verb that passes a negation on passes it to what acts and what it does. */
const PASSED_ON = 2;

/** How words stand to the negations of their clause. */
export interface Negations {
  /** What is denied before all: the first word of content behind a negation. */
  readonly direct: ReadonlySet<ReadWord>;
  /** All that a negation may be said of. */
  readonly reached: ReadonlySet<ReadWord>;
}

export const isNegator = ({ surface }: ReadWord): boolean => NEGATORS.has(surface);

export const negationsIn = once((words: readonly ReadWord[]): Negations => {
  const direct = new Set<ReadWord>();
  const reached = new Set<ReadWord>();
  words.forEach((negator, at) => {
    const isSoft = SOFT.has(negator.terms[0] ?? '');
    if (!isSoft && (!isNegator(negator) || HARMLESS.has(words[at + 1]?.surface ?? ''))) return;
    let count = 0;
    let passed = 0;
    for (let next = at + 1; next < words.length && count < REACH; next++) {
      const word = words[next];
      if (!word || word.clause !== negator.clause) break;
      if (!word.isContent || BETWEEN.has(word.surface)) continue;
      reached.add(word);
      if (PASSING.has(word.terms[0] ?? '')) passed++;
      if (count++ < DIRECT + PASSED_ON * passed && !isSoft) direct.add(word);
    }
  });
  return { direct, reached };
});

/**
 * Whether a claim denies what its evidence says, or says what it denies: a word stands right behind a negation on one
 * side, and on the other nothing denies it.
 */
export function negationFlipped(
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): boolean {
  const said = negationsIn(claim);
  const known = negationsIn(evidence.words);
  const denying = new Set(claim.filter(isNegator).map(({ clause }) => clause));
  return claim.some((word) => {
    if (!word.isContent) return false;
    const places = standsAt(word, evidence);
    const isDenied = said.direct.has(word);
    if (isDenied && saysToo(word, claim, said)) return false;
    if (
      !isDenied &&
      (denying.has(word.clause) ||
        said.reached.has(word) ||
        !places.some((place) => known.direct.has(place)))
    )
      return false;
    const same = speakingOfTheSame(word, claim, places, evidence, isCue);
    if (same.length === 0) return false;
    return isDenied
      ? same.every((place) => !known.reached.has(place))
      : same.every((place) => known.direct.has(place));
  });
}

/** "Those who recall and those who don't": a claim may deny a word and say it. */
const saysToo = (word: ReadWord, claim: readonly ReadWord[], { reached }: Negations): boolean =>
  claim.some((other) => other.terms[0] === word.terms[0] && !reached.has(other));
