import { stem } from '../../language/words.js';
import { wordTable } from '../../language/wordTable.js';
import { once } from '../../transcripts/once.js';
import type { ReadWord } from './readText.js';

/** Apostrophes are gone from words as they are read. */
const NEGATORS = new Set(
  `not no never without neither nor none nobody nothing nowhere cannot cant dont doesnt didnt isnt arent wasnt werent wont
   wouldnt couldnt shouldnt hasnt havent hadnt mustnt neednt aint hardly barely scarcely fail failed fails failing lack lacks lacked
   lacking unable absence rarely seldom unlikely`.split(/\s+/),
);
/** After "not" and "no" these negate nothing: not only, no doubt, no later than. */
const HARMLESS = new Set(
  'only just merely simply least doubt matter wonder later more less fewer sooner earlier surprise'.split(
    ' ',
  ),
);
/** Words between a negation and what it denies. */
const BETWEEN = new Set(
  `longer yet really currently necessarily materially significantly fully ever even any actually quite very particularly
   single so far`.split(/\s+/),
);
/** They deny without a "not"; what they deny may be put with one. */
const SOFT = new Set(
  'avoid prevent refuse stop cease end exclude eliminate wait deny discontinue abandon cancel reject'
    .split(' ')
    .map(stem),
);
/** Two words that deny as one. */
const SOFT_PHRASES = wordTable<string>({ rule: 'out', far: 'from' });
/** Two words that set aside what follows: "culture rather than cost". */
const SET_ASIDE = wordTable<string>({
  rather: 'than',
  instead: 'of',
  opposed: 'to',
});
/** Words of content that are set aside. */
const ASIDE = 2;
/** They deny what follows them and nothing before. */
const FORWARD = new Set('without instead rather opposed'.split(' '));
/** Verbs that pass a negation on to what they speak of: "we don't think demand slows" denies the slowing. */
const PASSING = new Set(
  'think believe expect see say anticipate want seem need intend plan'.split(' ').map(stem),
);
/** Other words that a denial may be put with: "too early" is not yet, "flat" is no growth, "only" excludes the rest. */
const DENYING = new Set(
  `only except exclusive too until unless zero nil flat stable steady unchanged same remain keep maintain hold constant yet far
   miss difficult hard weak little few less least below short negative last limit away loss lose opposite contrary otherwise
   different skip leave`
    .split(/\s+/)
    .map(stem),
);
/** "Unchanged", "nonrecurring", "disappointed": a denial within a word. */
const PREFIXED = /^(?:un(?!der|it|iv|iq|io|til)[a-z]{4}|non[a-z]{4}|dis(?!c|t|p)[a-z]{4})/;
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

export const reachesForward = ({ surface }: ReadWord): boolean => FORWARD.has(surface);

/** Whether a denial may be put with the word, "not" or in another way. */
export const isDenying = (word: ReadWord, words: readonly ReadWord[]): boolean =>
  denies(word, words) || DENYING.has(word.terms[0] ?? '') || PREFIXED.test(word.surface);

/** What the negations of texts are said of. Two cancel out: "did not rule out a purchase" denies no purchase. */
export const negationsIn = once((words: readonly ReadWord[]): Negations => {
  const direct = new Set<ReadWord>();
  const reached = new Set<ReadWord>();
  for (const negator of words) {
    if (!denies(negator, words)) continue;
    const isTwice = direct.has(negator);
    const next = reachOf(negator, words);
    for (const word of words.slice(negator.at + 1, (next.at(-1)?.at ?? 0) + 1)) {
      if (isTwice) reached.delete(word);
      else reached.add(word);
    }
    if (isTwice) for (const word of next) direct.delete(word);
    else if (setsAside(negator, words)) for (const word of next.slice(0, ASIDE)) direct.add(word);
    else if (isNegator(negator)) for (const word of directOf(next)) direct.add(word);
  }
  return { direct, reached };
});

/** Whether a negation begins at a word. */
export function denies(word: ReadWord, words: readonly ReadWord[]): boolean {
  const next = words[word.at + 1]?.surface ?? '';
  if (isNegator(word)) return !HARMLESS.has(next);
  const term = word.terms[0] ?? '';
  return SOFT.has(term) || SOFT_PHRASES[term] === next || setsAside(word, words);
}

const setsAside = ({ surface, at }: ReadWord, words: readonly ReadWord[]): boolean =>
  SET_ASIDE[surface] !== undefined && SET_ASIDE[surface] === words[at + 1]?.surface;

/** The words of content behind a negation that it may deny. */
function reachOf(negator: ReadWord, words: readonly ReadWord[]): ReadWord[] {
  const next: ReadWord[] = [];
  let { clause } = negator;
  for (let at = negator.at + 1; at < words.length && next.length < REACH; at++) {
    const word = words[at];
    if (!word || (word.clause !== clause && !isReachedOver(word, next))) break;
    clause = word.clause;
    if (word.isContent && !BETWEEN.has(word.surface)) next.push(word);
  }
  return next;
}

/** "No debt or leases", "not yet ready". */
const isReachedOver = ({ surface }: ReadWord, next: readonly ReadWord[]): boolean =>
  surface === 'or' || (surface === 'yet' && next.length === 0);

function directOf(next: readonly ReadWord[]): readonly ReadWord[] {
  let passed = 0;
  let count = 0;
  return next.filter((word) => {
    if (PASSING.has(word.terms[0] ?? '')) passed++;
    return count++ < DIRECT + PASSED_ON * passed;
  });
}
