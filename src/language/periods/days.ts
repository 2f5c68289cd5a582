import { gapBefore, type Reading } from '../reading.js';
import { MONTH, monthOf } from './months.js';
import { gap, type Read, word } from './namedTime.js';

/** A year of four digits, or of two behind an apostrophe or FY. */
export function yearAt(reading: Reading, at: number): Read | null {
  const written = word(reading, at);
  const glued = /^(?:fy|cy)(?:20)?(\d\d)$/.exec(written)?.[1];
  if (glued) return { parts: { year: 2000 + Number(glued), isFiscal: true }, next: at + 1 };
  if (/^(?:fy|fiscal|financial)$/.test(written)) {
    const next = word(reading, at + 1) === 'year' ? at + 2 : at + 1;
    const digits = /^(?:20)?(\d\d)$/.exec(word(reading, next))?.[1];
    const isNear = /^[\s'’]{0,2}$/.test(gap(reading, next));
    return digits && isNear
      ? { parts: { year: 2000 + Number(digits), isFiscal: true }, next: next + 1 }
      : null;
  }
  if (/^\d\d$/.test(written) && /(?:^|[\s(])['’]$/.test(gapBefore(reading, at)))
    return { parts: { year: 2000 + Number(written) }, next: at + 1 };
  if (!/^(?:19|20)\d\d$/.test(written)) return null;
  const start = reading.tokens[at]?.start ?? 0;
  const before = reading.text.slice(Math.max(0, start - 3), start); // "mid-2025" is a year, "-2025" is none
  if (/[$€£¥₹]\s?$|(?:^|[\s\d])[-+]$/.test(before) && !isRangeOfYears(reading, at)) return null;
  const behind = gap(reading, at + 1);
  if (
    /^\s?[%×]/.test(
      reading.text.slice(reading.tokens[at]?.end ?? 0, (reading.tokens[at]?.end ?? 0) + 2),
    )
  )
    return null;
  if (/^[\s-]?$/.test(behind) && COUNTED.test(word(reading, at + 1))) return null;
  return { parts: { year: Number(written) }, next: at + 1 };
}

const isRangeOfYears = (reading: Reading, at: number): boolean =>
  /^\s*-$/.test(gapBefore(reading, at)) && /\d$/.test(word(reading, at - 1));

const COUNTED =
  /^(?:hundred|thousand|million|billion|trillion|percent|per|basis|bps|points|dollars|euros|units|people|employees|stores|cities|towns|customers|times|x|gigawatts?|megawatts?|mw|gw)$/;

const IS_MONTH = new RegExp(`^${MONTH}$`);

function monthAt(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (!token || !IS_MONTH.test(token.word)) return 0;
  // in lower case only where a year stands with it: people write questions so, and "may" is a verb
  if (!/^\p{Lu}/u.test(token.raw) && !/^(?:19|20)\d\d$/.test(word(reading, at + 1))) return 0;
  return monthOf(token.word) + 1;
}

/** "October 30, 2025", "30 October 2025", "30th of October", "September 2025", "September". */
export function dayAt(reading: Reading, at: number): Read | null {
  const lead = dayNumber(word(reading, at));
  const of = word(reading, at + 1) === 'of' ? at + 2 : at + 1;
  if (lead && monthAt(reading, of) && isJoined(reading, of)) {
    const year = yearBehind(reading, of + 1);
    return { parts: { day: lead, month: monthAt(reading, of), year: year.year }, next: year.next };
  }
  const month = monthAt(reading, at);
  if (!month) return null;
  const day = isJoined(reading, at + 1) ? dayNumber(word(reading, at + 1)) : 0;
  const year = yearBehind(reading, day ? at + 2 : at + 1);
  if (!day && year.year === null && !isMonthAlone(reading, at)) return null;
  return { parts: { month, day: day || null, year: year.year }, next: year.next };
}

const dayNumber = (written: string): number => {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(written)?.[1] ?? 0);
  return day <= 31 ? day : 0;
};

const isJoined = (reading: Reading, at: number): boolean =>
  /^[\s.,-]{0,3}$/.test(gap(reading, at)) && gap(reading, at) !== '.';

function yearBehind(reading: Reading, at: number): { year: number | null; next: number } {
  const from = word(reading, at) === 'of' ? at + 1 : at;
  const year = /^[\s.,'’-]{0,3}$/.test(gap(reading, from))
    ? yearAt(reading, from)?.parts.year
    : undefined;
  return year === undefined || year === null ? { year: null, next: at } : { year, next: from + 1 };
}

/** May and March begin sentences as well. */
const isMonthAlone = (reading: Reading, at: number): boolean =>
  !/^(?:may|march|mar|dec|sep|jan)$/.test(word(reading, at)) ||
  /^(?:in|of|since|by|until|through|during|last|this|next|early|late|mid|to|from|and|ended|ending|end|before|after)$/.test(
    word(reading, at - 1),
  );

/** 2025-10-30, and 10/30/2025. */
export function isoDay(reading: Reading, at: number): Read | null {
  if (!/^\d/.test(word(reading, at))) return null;
  const parts = [0, 1, 2].map((place) => Number(word(reading, at + place)) || 0);
  const [a = 0, b = 0, c = 0] = parts;
  const marks = [gap(reading, at + 1), gap(reading, at + 2)].join('');
  if (marks === '--' && a > 1900 && b >= 1 && b <= 12 && c >= 1 && c <= 31)
    return { parts: { year: a, month: b, day: c }, next: at + 3 };
  if (marks === '//' && c > 1900 && a >= 1 && a <= 12 && b >= 1 && b <= 31)
    return { parts: { year: c, month: a, day: b }, next: at + 3 };
  return null;
}
