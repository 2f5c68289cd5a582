import type { DoubtfulFigure } from '../types.js';

const SCALE = '(?:thousand|million|billion|trillion|bn|mn|crores?|lakhs?)';
const PERCENT = '(?:%|per ?cent\\b|percentage points?\\b)';
const AMOUNT = String.raw`\d{1,3}(?:,\d{2,3})*(?:\.\d+)?`;

/** What cannot be, each kind by itself. Whatever a person might have written on purpose ("1,250%", "2000%") is none. */
const KINDS: readonly RegExp[] = [
  // "up 1815 %": 18 and 15
  pattern(String.raw`(?<![\d.,])(?!\d*00\s?${PERCENT})[1-9]\d{3,7}\s?${PERCENT}`),
  // "$12.512.9 billion", "18.215.4%": two decimal points, and no thousands between them
  pattern(
    String.raw`[$€£¥₹]\s?\d{1,4}\.(?!\d{3}\.\d{3}(?!\d))\d{2,5}\.\d{1,3}(?![\d.])(?:\s?${SCALE}\b)?`,
  ),
  pattern(
    String.raw`(?<![\d.,])\d{1,4}\.(?!\d{3}\.\d{3}(?!\d))\d{2,5}\.\d{1,3}\s?(?:${PERCENT}|${SCALE}\b)`,
  ),
  // "20252026"
  pattern(String.raw`(?<![\d.,])(?:(?:19|20)\d\d){2,3}(?![\d.,]?\d)`),
  // "$12.5$12.9 billion", "18%15%", "12 million13 million"
  pattern(String.raw`[$€£¥₹]\s?${AMOUNT}[$€£¥₹]\s?${AMOUNT}(?:\s?${SCALE}\b)?`),
  pattern(String.raw`(?<![\d.,])\d+(?:\.\d+)?\s?%\d+(?:\.\d+)?\s?%`),
  pattern(String.raw`${AMOUNT}\s?${SCALE}${AMOUNT}(?:\s?${SCALE}\b)?`),
  // "$1,2003,400": a group of thousands has three digits, or two in India
  pattern(String.raw`(?<![\d.,])\d{1,3}(?:,\d{3})*,\d{4,}(?:,\d{2,3})*(?!\d)`),
  // "$1012 billion": whoever means a thousand billions writes a comma or a trillion
  pattern(String.raw`[$€£]\s?(?!\d*00\s?b)[1-9]\d{3,5}\s?(?:billion|bn)\b`),
  // "50 billion billion"
  pattern(String.raw`${AMOUNT} ${SCALE} ${SCALE}\b(?! (?:dollars?|euros?|pounds?|yen|rupees?))`),
];

/** A part of a whole above it: "gross margin of 412%". */
const PART_OF_WHOLE = pattern(
  String.raw`\b(?:gross (?:profit )?margins?|market share|churn(?: rate)?)(?: (?:\p{L}+)){0,4}? (?<part>[1-9]\d{2,}(?:\.\d+)?\s?${PERCENT})(?! (?:growth|higher|increase|more))`,
);

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}

/** The figures of a text that cannot be as they stand, in order. */
export function doubtfulFiguresIn(text: string): DoubtfulFigure[] {
  const found: DoubtfulFigure[] = [];
  const add = (start: number, words: string): void => {
    const end = start + words.length;
    if (found.some((other) => other.start < end && start < other.end)) return;
    found.push({ text: words, start, end });
  };
  for (const kind of KINDS)
    for (const { index, 0: words } of text.matchAll(kind))
      if (!isSound(text, index, words)) add(index, words);
  for (const { index, 0: words, groups } of text.matchAll(PART_OF_WHOLE)) {
    const part = groups?.part ?? '';
    add(index + words.length - part.length, part);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A day whose space was lost ("March 31,2025"), years far apart or turned round, and "a million billion" in jest. */
function isSound(text: string, start: number, words: string): boolean {
  if (/^\d{1,2},(?:19|20)\d\d$/.test(words))
    return /\p{L}{3,9}\.?\s$/u.test(text.slice(Math.max(0, start - 11), start));
  const years = /^(?:\d{4}){2,3}$/.test(words) ? (words.match(/\d{4}/g) ?? []).map(Number) : [];
  return years.some((year, at) => {
    const before = years[at - 1];
    return before !== undefined && (year < before || year > before + MOST_YEARS);
  });
}

/** Years that stand beside each other are near each other. */
const MOST_YEARS = 10;
