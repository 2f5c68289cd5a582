import { SCALES, scaleOf } from '../lexicon/scales.js';
import { wordTable } from '../wordTable.js';

/** Words that stand for a number in an English text. */
const SMALL = wordTable<number>({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
/**
 * For each word the term of the number that begins there, or null: "1,000", "1000" and "one thousand" all give `#1000`,
 * "$132 billion" gives `#132000000000`. The scale words belong to the number before them.
 *
 * @param joined whether only white space or a hyphen stands between a word and the one before it
 */
export function numberTerms(
  words: readonly string[],
  joined: readonly boolean[],
): (string | null)[] {
  const terms: (string | null)[] = words.map(() => null);
  for (let at = 0; at < words.length; ) {
    const { value, length } = numberAt(words, at, joined);
    if (value !== null) terms[at] = `#${Number(value.toPrecision(12))}`;
    at += Math.max(1, length);
  }
  return terms;
}

/**
 * The value of the number that begins at a word (lower case), and how many words it takes; null where none begins, and
 * for "one" alone.
 */
export function numberAt(
  words: readonly string[],
  at: number,
  joined: readonly boolean[],
): { value: number | null; length: number } {
  const [, written = '', letters = ''] = /^(\d[\d.,]*)(\p{L}+)$/u.exec(words[at] ?? '') ?? [];
  if (SCALES[letters] !== undefined)
    return { value: known(digits(written) * (SCALES[letters] ?? 1)), length: 1 };
  let total = 0;
  let group = 0;
  let length = 0;
  for (; at + length < words.length && (length === 0 || joined[at + length]); length++) {
    const word = words[at + length] ?? '';
    const scale = scaleOf(word);
    const plain = SMALL[word] ?? (/^\d[\d.,]*$/.test(word) ? digits(word) : undefined);
    if (plain !== undefined && (length === 0 || joins(words[at + length - 1] ?? '', word)))
      group += plain;
    else if (scale !== undefined && length > 0) {
      if (word === words[at + length - 1]) continue; // "2.7 billion billion": said twice
      if (scale === 100) group *= scale;
      else {
        total = group === 0 ? total * scale : total + group * scale; // "1.5 lakh crore"
        group = 0;
      }
    } else break;
  }
  // "one" alone is nearly always a pronoun.
  if (length === 0 || (length === 1 && words[at] === 'one')) return { value: null, length };
  return { value: known(total + group), length };
}

/** "twenty" goes on with "five", "hundred" with "twelve"; two figures side by side are two numbers. */
const joins = (before: string, word: string): boolean =>
  SMALL[word] !== undefined &&
  (scaleOf(before) !== undefined || ((SMALL[before] ?? 0) >= 20 && (SMALL[word] ?? 99) < 10));

/** Versions and section numbers ("1.2.3") are no numbers. */
const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** "1,250.5", "1,64,000" as in India, "1,2" with a comma for a point. */
function digits(figure: string): number {
  const plain = figure.replace(/[.,]$/, '');
  if (/^\d+,\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  return Number(plain.replace(/,(?=(?:\d\d,)*\d{3})/g, ''));
}
