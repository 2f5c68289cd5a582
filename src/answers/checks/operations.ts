import type { Value } from '../../language/figures/amount.js';

/** The words around a figure, and the figure as written. */
interface Around {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** A way to come from two figures to a third. */
export interface Operation {
  /** Whether a figure can be the result. */
  readonly gives: (wanted: Value) => boolean;
  /** Whether the words around the figure speak of it. */
  readonly isNamed: (around: Around) => boolean;
  /** Null where the two figures, in this order, do not go with the wanted one. */
  readonly result: (one: Value, other: Value, wanted: Value, around: Around) => number | null;
  readonly show: (one: string, other: string) => string;
}

/** What can be added up or compared: no ordinal, no date, nothing vague. */
export const isQuantity = ({ unit }: Value): boolean =>
  unit === 'plain' ||
  unit === 'percent' ||
  unit === 'points' ||
  unit.startsWith('money ') ||
  unit.startsWith('measure ');

const RISEN =
  'grew|grown|growing|rose|risen|rising|increas(?:e|es|ed|ing)|climbed|jumped|gained|up|improved|expanded|widened|added';
const FALLEN =
  'fell|fallen|falling|declin(?:e|ed|es|ing)|dropped|decreas(?:e|ed|es|ing)|down|shrank|narrowed|cut';
const RISE = 'increase|rise|gain|growth|jump|improvement|expansion';
const FALL = 'decrease|drop|fall|decline|reduction';

/** What may stand between the name of an operation and its result. */
const ABOUT = String.raw`(?:(?:by|about|around|nearly|almost|over|roughly|approximately|some|more than|just|a|an|the) ){0,3}\(?$`;
const ahead = (words: string): RegExp => new RegExp(String.raw`\b(?:${words})\s+${ABOUT}`, 'i');
const named =
  (before: RegExp, after: RegExp) =>
  (around: Around): boolean =>
    before.test(around.before) || after.test(around.after);

const isDifference = named(
  ahead(`(?:${RISE}|${FALL}|difference|change|gap) (?:of|is|was)|(?:${RISEN}|${FALLEN}) by`),
  /^\s+(?:\p{L}+\s+)?(?:more|less|fewer|higher|lower|above|below|increase|decrease|rise|drop|gain|decline|difference)\b/iu,
);
const isGrowth = named(
  ahead(`(?:${RISE}|${FALL}|change|growth rate) of|${RISEN}|${FALLEN}`),
  /^\s+(?:year\S*\s+|quarter\S*\s+)?(?:more|less|higher|lower|increase|decrease|rise|drop|growth|decline|gain)\b/i,
);
const isSum = named(
  ahead(
    'total(?:s|ed|ing)?(?: of)?|sum (?:of|is)|combined|together|altogether|in all|amount(?:s|ed)? to|adds? up to',
  ),
  /^\s+(?:\p{L}+\s+){0,2}(?:in total|together|combined|altogether|in all)\b/iu,
);
const isShare = named(
  ahead(
    '(?:share|ratio|proportion|portion|margin) of|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|ma(?:kes?|de|king) up|equivalent to|equals?',
  ),
  /^\s+(?:share\b|of (?:the|its|all|total|that|sales|revenue))/i,
);
const isMultiple = named(
  ahead(`${RISEN}|${RISEN} to|factor of|ratio of|equals?|is|was|has|have|had|by|to|than|that`),
  /^\s+(?:as|that|the|its|what|from|since|compared|to|between|over|within|in)\b/i,
);
const isAverage = named(
  ahead('average(?:s|d)?(?: of| is| was)?|averaging|mean(?: of| is| was)?|on average'),
  /^\s+(?:\p{L}+\s+){0,2}on average\b/iu,
);

const isDown = ({ before, after }: Around): boolean =>
  new RegExp(String.raw`\b(?:${FALLEN}|${FALL})\b[^.;]{0,40}$`, 'i').test(before) ||
  /^\s+(?:\p{L}+\s+)?(?:less|fewer|lower|below|decrease|drop|decline)\b/iu.test(after);

/** Ratios of percentages are spoken of as points. */
const isRatioOf = ({ unit }: Value): boolean => unit !== 'percent' && unit !== 'points';

export const OPERATIONS: readonly Operation[] = [
  {
    gives: (wanted) => isQuantity(wanted) && wanted.unit !== 'percent',
    isNamed: isDifference,
    result: (one, other, wanted) =>
      one.value > other.value &&
      (one.unit === wanted.unit || (one.unit === 'percent' && wanted.unit === 'points'))
        ? one.value - other.value
        : null,
    show: (one, other) => `${one} − ${other}`,
  },
  {
    gives: isQuantity,
    isNamed: isSum,
    result: (one, other, wanted) => (one.unit === wanted.unit ? one.value + other.value : null),
    show: (one, other) => `${one} + ${other}`,
  },
  {
    gives: ({ unit }) => unit === 'percent',
    isNamed: isGrowth,
    result: (one, other, _, around) =>
      isRatioOf(one) && other.value > 0 && one.value > other.value !== isDown(around)
        ? (100 * Math.abs(one.value - other.value)) / other.value
        : null,
    show: (one, other) => `(${one} − ${other}) ÷ ${other}`,
  },
  {
    gives: ({ unit }) => unit === 'percent',
    isNamed: isShare,
    result: (one, other) =>
      isRatioOf(one) && one.value < other.value ? (100 * one.value) / other.value : null,
    show: (one, other) => `${one} ÷ ${other}`,
  },
  {
    gives: ({ unit }) => unit === 'multiple' || unit === 'times',
    isNamed: (around) => !/\d/.test(around.text) || isMultiple(around),
    result: (one, other) =>
      one.value > other.value && other.value > 0 ? one.value / other.value : null,
    show: (one, other) => `${one} ÷ ${other}`,
  },
  {
    gives: isQuantity,
    isNamed: isAverage,
    result: (one, other, wanted) =>
      one.unit === wanted.unit ? (one.value + other.value) / 2 : null,
    show: (one, other) => `(${one} + ${other}) ÷ 2`,
  },
];
