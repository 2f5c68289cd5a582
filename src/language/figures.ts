/** What a figure counts. */
export type FigureKind = 'money' | 'percent' | 'multiple' | 'date' | 'duration' | 'count';

/** A figure, a date or a measure as it stands in a text. */
export interface Figure {
  readonly kind: FigureKind;
  readonly start: number;
  readonly end: number;
  /** The whole phrase: "1 million", "$132 billion", "by the end of 2027". */
  readonly text: string;
}

const NUMBER = String.raw`(?:\d+(?:,\d{3})*(?:\.\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|a few|multi)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)`;
const SCALE = String.raw`(?:[ -]?(?:hundred|thousand|million|billion|trillion|bn|mn|[kmbt](?![\p{L}\p{N}])))`;
const RANGE = String.raw`(?:\s*(?:-|–|—|to)\s*)`;
const MONTH = String.raw`(?:January|February|March|April|May(?= \d| of)|June|July|August|September|October|November|December)`;
const YEAR = String.raw`(?:19|20)\d\d`;
const UNIT_OF_TIME = `(?:second|minute|hour|day|week|month|quarter|year|decade)s?`;

/** In the order in which they claim a stretch: the particular before the general. */
const PATTERNS: readonly (readonly [FigureKind, RegExp])[] = [
  [
    'money',
    pattern(
      String.raw`(?:US)?[$€£¥₹]\s?${NUMBER}${SCALE}?(?:${RANGE}[$€£¥₹]?${NUMBER}${SCALE}?)?|${NUMBER}${SCALE}?[ -](?:dollars?|euros?|pounds?|yuan|rupees?|cents?)\b|${NUMBER}[ -](?:million|billion)[ -]dollar`,
    ),
  ],
  [
    'percent',
    pattern(
      String.raw`${NUMBER}\s?(?:%|percent(?:age points?)?|per cent)?(?:${RANGE}${NUMBER}\s?)(?:%|percent\b|per cent\b)|${NUMBER}\s?(?:%|percent(?:age points?)?\b|per cent\b)|${NUMBER}\s?(?:basis points|bps)\b|\b(?:single|double|triple)[- ]digits?\b`,
    ),
  ],
  [
    'date',
    pattern(
      String.raw`(?:(?:early|mid|late|by|end of|beginning of|half of|start of|the)[ -]+){0,4}(?:${MONTH}(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? ${YEAR})?|${YEAR}(?!\s?(?:%|[\p{L}\p{N}]*ly\b))(?:[-–/]${YEAR})?|(?:first|second|third|fourth|next|last|this|current|previous) (?:quarter|half)(?: of ${YEAR})?|Q[1-4](?: ${YEAR})?|(?:end of )(?:the|this|next) year|(?:next|last|this) year)`,
    ),
  ],
  [
    'duration',
    pattern(
      String.raw`${NUMBER}${SCALE}?(?:${RANGE}${NUMBER})?[ -](?:(?:consecutive|straight|full|past|last) )?${UNIT_OF_TIME}\b|(?<=\b(?:from|within) )${UNIT_OF_TIME}(?: to ${UNIT_OF_TIME})?`,
    ),
  ],
  [
    'multiple',
    pattern(
      String.raw`\b(?:nearly |almost |more than )?(?:doubled?|doubling|tripled?|tripling|quadrupled?|halved?|twice|thrice|(?:two|three|four|five|ten)fold|\d+[- ]?fold)\b|\d+(?:\.\d+)?\s?(?:x|×|times)(?![\p{L}\p{N}])`,
    ),
  ],
  [
    'count',
    pattern(
      `${NUMBER}${SCALE}?(?:${RANGE}${NUMBER}${SCALE}?)?|(?:tens|dozens|hundreds|thousands|millions|billions) of`,
    ),
  ],
];

function pattern(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}.,$])(?:${source})(?!\p{N})`, 'giu');
}

/** The figures of a text, in order; none overlaps another. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  for (const [kind, expression] of PATTERNS) {
    for (const { index, 0: raw } of text.matchAll(expression)) {
      const end = index + raw.length;
      if (found.some((figure) => figure.start < end && index < figure.end)) continue;
      if (kind === 'count' && (isPronoun(raw) || isOfName(text, index, raw))) continue;
      found.push({ kind, start: index, end, text: raw });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "One of the top three": counts nothing. */
const isPronoun = (raw: string): boolean =>
  !/\d|hundred|thousand|million|billion|trillion/i.test(raw);

/** "Windows 11", "Series 4": the number of a name behind a capital inside a sentence. */
const isOfName = (text: string, start: number, raw: string): boolean =>
  /^\d{1,3}$/.test(raw) &&
  /[\p{L}\p{N},’']\s+(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}’'+-]*\s$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
