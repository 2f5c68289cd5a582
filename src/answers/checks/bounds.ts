import type { Amount } from '../../language/figures/amount.js';
import type { Reading } from '../../language/reading.js';

/** How far a figure holds: from it on, up to it, near it, to the digit; null where nothing is said. */
export type Bound = 'over' | 'under' | 'nearly' | 'about' | 'exactly' | null;

/** What is said right before a figure, or glued behind it ("$10+ billion"). */
export function boundOf({ text, tokens }: Reading, { first, start, end }: Amount): Bound {
  if (/\d\+/.test(text.slice(start, end + 1))) return 'over';
  const before = tokens.slice(Math.max(0, first - BEFORE), first).map(({ word }) => word);
  const words = before.filter((word) => !BETWEEN.has(word)).join(' ');
  return PHRASES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Whether a claim bounds a figure otherwise than every place where its source gives it; less may be said. */
export const isBoundChanged = (claimed: Bound, given: readonly Bound[]): boolean =>
  claimed !== null && given.length > 0 && given.every((one) => AGAINST[claimed].includes(one));

const AGAINST: Readonly<Record<NonNullable<Bound>, readonly Bound[]>> = {
  exactly: ['over', 'under', 'nearly', 'about'],
  over: ['under', 'nearly'],
  under: ['over'],
  nearly: ['over'],
  about: [],
};

/** Words that are read before a figure. */
const BEFORE = 5;
/** "over the 1 million", "more than a billion", "at least some". */
const BETWEEN = new Set(['a', 'an', 'the', 'us', 'usd', 'its']);

/** The first that fits counts: "no more than" before "more than". */
const PHRASES: readonly (readonly [RegExp, NonNullable<Bound>])[] = [
  [
    /\b(?:no|not|never) (?:more|higher|greater) than$|\bnot (?:over|above|exceed(?:ing)?)$/,
    'under',
  ],
  [/\b(?:no|not) (?:less|fewer|lower) than$|\bnot (?:under|below)$/, 'over'],
  [/\b(?:more|greater|higher|larger|better) than$|\b(?:at least|at minimum|minimum of)$/, 'over'],
  [/\b(?:over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops)$/, 'over'],
  [/\b(?:upwards? of|north of|in excess of)$/, 'over'],
  [/\b(?:less|fewer|lower|smaller) than$|\b(?:under|below|south of)$/, 'under'],
  [/\b(?:up to|at most|at the most|maximum of|as (?:much|many|high) as)$/, 'under'],
  [/\b(?:nearly|almost|just short of|close to|approaching|not quite)$/, 'nearly'],
  [/\b(?:about|around|approximately|roughly|some|circa|approx)$/, 'about'],
  [/\b(?:exactly|precisely|to the digit)$/, 'exactly'],
];
