import type { Amount } from '../../language/figures/amount.js';
import type { Reading } from '../../language/reading.js';

/** What a figure is measured against, or over what time it is counted. */
interface Basis {
  /** Two bases of one kind cannot both be said of one figure. */
  readonly kind: 'comparison' | 'time';
  readonly name: string;
}

/** A basis with where it stands. */
export interface PlacedBasis extends Basis {
  readonly start: number;
  readonly end: number;
}

/** The bases that stand beside a figure: nearer to it than to another figure, in its sentence. */
export function basesOf(
  reading: Reading,
  amount: Amount,
  others: readonly Amount[],
): PlacedBasis[] {
  return basesIn(reading).filter(
    (basis) =>
      isOneSentence(reading, amount, basis) &&
      others.every((other) => distance(other, basis) >= distance(amount, basis)),
  );
}

/**
 * The first basis of a claim that stands in the place of another: the source gives one of that kind with the figure, and
 * nowhere in that sentence this one.
 *
 * @param beside the bases beside the figure in its source
 * @param around all bases of the source
 */
export function changedBasis(
  claimed: readonly PlacedBasis[],
  beside: readonly Basis[],
  around: readonly Basis[],
): PlacedBasis | null {
  const isOfKind =
    ({ kind }: Basis) =>
    (other: Basis) =>
      other.kind === kind;
  return (
    claimed.find((basis) => {
      const same = claimed.filter(isOfKind(basis));
      const given = beside.filter(isOfKind(basis));
      return given.length > 0 && !same.some((one) => around.some((other) => covers(one, other)));
    }) ?? null
  );
}

/** What is expected for a year may be called annualized, not the other way round. */
const covers = ({ name }: Basis, other: Basis): boolean =>
  name === other.name || (name === 'annualized' && other.name === 'a year');

/** All bases that a text names. */
export const basesIn = ({ text }: Reading): PlacedBasis[] =>
  PHRASES.flatMap(([pattern, kind, name]) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      kind,
      name,
      start: index,
      end: index + words.length,
    })),
  );

type Phrase = readonly [RegExp, Basis['kind'], string];
const PHRASES: readonly Phrase[] = [
  [
    /\byear[- ](?:on|over)[- ]year\b|\by(?:oy|\/y|-o-y)\b|\b(?:from|than|over|versus|vs\.?|against|compared (?:to|with)) (?:a|one|the|the same \w+ (?:of )?(?:the )?)?\s?(?:year (?:ago|earlier|before)|(?:prior|previous|last|preceding) year)\b/gi,
    'comparison',
    'year on year',
  ],
  [
    /\bquarter[- ](?:on|over)[- ]quarter\b|\bq(?:oq|\/q|-o-q)\b|\bsequential(?:ly)?\b|\b(?:from|than|over|versus|vs\.?|against|compared (?:to|with)) (?:a|one|the)?\s?(?:quarter (?:ago|earlier|before)|(?:prior|previous|last|preceding) quarter)\b/gi,
    'comparison',
    'quarter on quarter',
  ],
  [/\bmonth[- ](?:on|over)[- ]month\b|\bm(?:om|\/m|-o-m)\b/gi, 'comparison', 'month on month'],
  [/\bannuali[sz]ed\b|\brun[- ]rate\b|\bARR\b/gi, 'time', 'annualized'],
  [
    /\b(?:annual(?:ly)?|yearly|per year|per annum|an? year(?! (?:ago|earlier|before))|each year|every year|full[- ]year)\b/gi,
    'time',
    'a year',
  ],
  [
    /\b(?:quarterly|per quarter|a quarter(?! (?:of|ago|earlier|before))|each quarter|every quarter|(?:this|the|in the \w+) quarter)\b/gi,
    'time',
    'a quarter',
  ],
  [/\b(?:monthly|per month|a month|each month|every month|this month)\b/gi, 'time', 'a month'],
  [/\b(?:weekly|per week|a week|each week|every week|this week)\b/gi, 'time', 'a week'],
  [/\b(?:daily|per day|a day|each day|every day)\b/gi, 'time', 'a day'],
];

const distance = (one: Amount, { start, end }: PlacedBasis): number =>
  start >= one.end ? start - one.end : Math.max(0, one.start - end);

const isOneSentence = (reading: Reading, one: Amount, { start, end }: PlacedBasis): boolean => {
  const [from, to] = start < one.start ? [end, one.start] : [one.end, start];
  return !/[.!?;]\s/.test(reading.text.slice(from, to));
};
