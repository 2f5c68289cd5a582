import type { Span } from '../../transcripts/sentences.js';

/** "A year earlier", "the next quarter": a period by its distance from the one that was spoken of. */
export interface Shift extends Span {
  /** Quarters to go on; less than none is back. */
  readonly quarters: number;
  /** "next year": without a dated question before it, that is the time to come. */
  readonly isNext: boolean;
}

const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five'];
const COUNT = '(?<count>an?|one|two|three|four|five|[1-5])';
const SAME = String.raw`(?:the\s+)?(?:same\s+(?:quarter|period|time)\s+(?:of\s+|in\s+|a\s+)?)?`;

const PATTERNS: readonly (readonly [RegExp, direction: number])[] = [
  [
    pattern(
      String.raw`${SAME}${COUNT}\s+(?<unit>years?|quarters?)\s+(?:earlier|before|ago|prior|back|previously)(?:\s+that)?`,
    ),
    -1,
  ],
  [
    pattern(
      String.raw`${SAME}(?:the\s+)?(?<unit>year|quarter)[\s-](?:earlier|before|ago|prior)(?!\s+last)(?:\s+that|\s+quarter|\s+period)?`,
    ),
    -1,
  ],
  [
    pattern(
      String.raw`${SAME}(?:the\s+|its\s+|their\s+)?(?:previous|prior|preceding|last)\s+(?<unit>year|quarter)(?!\s+(?:of|in)\s)`,
    ),
    -1,
  ],
  [
    pattern(
      String.raw`${SAME}${COUNT}\s+(?<unit>years?|quarters?)\s+(?:later|after|on)(?:\s+that)?`,
    ),
    1,
  ],
  [pattern(String.raw`${SAME}(?:the\s+)?(?<unit>year|quarter)\s+after(?:\s+that)?`), 1],
  [
    pattern(
      String.raw`${SAME}(?:the\s+)?(?:following|subsequent|(?<next>next))\s+(?<unit>year|quarter)`,
    ),
    1,
  ],
];

function pattern(source: string): RegExp {
  return new RegExp(String.raw`\b${source}\b`, 'iu');
}

/** The first shift that a text names, or null. */
export function readShift(text: string): Shift | null {
  for (const [expression, direction] of PATTERNS) {
    const found = expression.exec(text);
    if (!found) continue;
    const { count = 'one', unit = '', next } = found.groups ?? {};
    const many = /^an?$/i.test(count) ? 1 : Number(count) || COUNTS.indexOf(count.toLowerCase());
    return {
      quarters: direction * many * (/^year/i.test(unit) ? 4 : 1),
      isNext: next !== undefined,
      start: found.index,
      end: found.index + found[0].length,
    };
  }
  return null;
}
