import type { Span } from '../span.js';
import type { PeriodWish } from './periodWish.js';

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:the\s+)?(?:last|latest|newest|(?:most\s+)?recent|current|past)\s+(?:(?:reported|fiscal|earnings)\s+)*(?:quarter|call|period|results)\b(?!\s+(?:of|in)\s+(?:fiscal\s+)?\d)|\bthis\s+quarter\b/giu,
    0,
  ],
  [
    /\b(?:the\s+)?quarter\s+before\s+last\b|\b(?:a|one)\s+quarter\s+(?:ago|earlier|before)\b|\b(?:the\s+)?quarter\s+before\b(?!\s+\w)/giu,
    1,
  ],
  [
    /\b(?:a|one)\s+year\s+(?:ago|earlier|before)(?:\s+(?:its|their|the)\s+(?:newest|latest|last|most\s+recent)\s+(?:call|quarter))?\b|\b(?:the\s+)?year-ago\s+(?:quarter|period|call)\b|\b(?:the\s+)?(?:same|corresponding|comparable)\s+(?:quarter|period)\s+(?:last|a)\s+year(?:\s+ago)?\b/giu,
    4,
  ],
  [/\btwo\s+years\s+(?:ago|earlier|before)\b/giu, 8],
  [/\b(?:today|now|nowadays|these\s+days|at\s+(?:the\s+moment|present)|currently)\b/giu, 0],
];

const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** "The last four quarters", "the past six Microsoft calls", "the last two years". */
const LAST = new RegExp(
  String.raw`\b(?:the\s+)?(?:last|past|previous|recent|latest)\s+(?<count>\d{1,2}|${COUNTS.join('|')})\s+(?:(?!quarters|calls|years|fiscal)[\p{L}]+\s+)?(?:fiscal\s+)?(?<unit>quarters|calls|reports|years)\b`,
  'giu',
);

/** Behind these words a period is one that another is held against. */
export const COMPARED =
  /\b(?:than(?:\s+(?:in|for|at))?|versus|vs\.?|compar\w+\s+(?:with|to)|against|relative\s+to|over|up\s+from|down\s+from)\s+(?:the\s+|that\s+of\s+|those\s+of\s+)?$/iu;

/** "At the end of that year": of the year that was spoken of. */
const YEARS_END =
  /\b(?:at\s+)?(?:the\s+)?end\s+of\s+(?:that|the|this|its)\s+year\b|\b(?:at\s+)?year[\s-]end\b/giu;

/** The periods that are told by their distance: "last quarter", "a year earlier", "the last four quarters". */
export function relativePeriods(question: string): PeriodWish[] {
  const relative = RELATIVE.flatMap(([pattern, quarters]) =>
    [...question.matchAll(pattern)].map(
      ({ index, 0: words }): PeriodWish => ({
        ...{ kind: 'back', quarters, start: index, end: index + words.length },
        isCompared: COMPARED.test(question.slice(0, index)),
      }),
    ),
  );
  const last = [...question.matchAll(LAST)].map(({ index, 0: words, groups = {} }): PeriodWish => {
    const count = Number(groups.count) || COUNTS.indexOf(groups.count?.toLowerCase() ?? '') + 2;
    const quarters = groups.unit?.toLowerCase() === 'years' ? 4 * count : count;
    const span = { start: index, end: index + words.length };
    return { ...span, kind: 'last', quarters, isCompared: false };
  });
  const ends = [...question.matchAll(YEARS_END)].map(({ index, 0: words }): PeriodWish => {
    const span = { start: index, end: index + words.length };
    return { ...span, kind: 'bare', quarter: 4, through: null, isCompared: false };
  });
  return [
    ...ends,
    ...relative.filter(
      (one) =>
        !last.some((other) => meet(one, other)) &&
        !relative.some((other) => meet(one, other) && lengthOf(other) > lengthOf(one)),
    ),
    ...last,
  ];
}

/** Whether two stretches share a character. */
export const meet = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end;
const lengthOf = ({ start, end }: Span): number => end - start;
