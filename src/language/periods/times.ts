import { gapBefore, type Reading } from '../reading.js';
import type { Span } from '../span.js';
import { wordTable } from '../wordTable.js';

/** A day, month, quarter, half or year that a text names; what it does not say is null. */
export interface NamedTime extends Span {
  readonly year: number | null;
  /** 1 to 4. */
  readonly quarter: number | null;
  /** 1 or 2. */
  readonly half: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** "fiscal 2025", FY25. */
  readonly isFiscal: boolean;
  /** Its first token, and the one behind its last. */
  readonly first: number;
  readonly next: number;
}

/** The times that a text names, in order. */
export function timesIn(reading: Reading): NamedTime[] {
  const found: NamedTime[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const times = timesAt(reading, at);
    found.push(...times);
    at = Math.max(at + 1, times.at(-1)?.next ?? 0);
  }
  return found;
}

type Parts = Partial<Pick<NamedTime, 'year' | 'quarter' | 'half' | 'month' | 'day' | 'isFiscal'>>;

function timesAt(reading: Reading, at: number): NamedTime[] {
  const time = (parts: Parts, next: number, first = at): NamedTime => ({
    ...{ year: null, quarter: null, half: null, month: null, day: null, isFiscal: false },
    ...parts,
    first,
    next,
    start: reading.tokens[first]?.start ?? 0,
    end: reading.tokens[next - 1]?.end ?? 0,
  });
  const day = isoDay(reading, at) ?? dayAt(reading, at);
  if (day) return [time(day.parts, day.next)];
  const year = yearAt(reading, at);
  if (year) return yearFirst(reading, year, time);
  const parts = partsAt(reading, at);
  return partsFirst(reading, parts, time);
}

type MakeTime = (parts: Parts, next: number, first?: number) => NamedTime;

interface Read {
  readonly parts: Parts;
  /** Its first token where that is not the phrase's. */
  readonly first?: number;
  readonly next: number;
}

/** "The third quarter's" is the third quarter. */
const word = ({ tokens }: Reading, at: number): string => tokens[at]?.word.replace(/'s$/, '') ?? '';
const gap = (reading: Reading, at: number): string =>
  at < reading.tokens.length ? gapBefore(reading, at) : '.';

const ORDINALS = wordTable<number>({
  ...{ first: 1, second: 2, third: 3, fourth: 4, final: 4 },
  ...{ '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 },
});

/** Q3, H1, Q3FY25, 3Q, 3Q25, 1H2025, 2025Q3; a letter before more digits is a product (H100). */
const GLUED =
  /^(?:(?<lead>20\d\d)(?<of>[qh])(?<then>[1-4])|(?<kind>[qh])(?<part>[1-4])(?:(?:[fc]y)(?<year>(?:20)?\d\d))?|(?<last>[1-4])(?<unit>[qh])(?:[fc]y)?(?<to>(?:20)?\d\d)?)$/;

/** "Q3", "3Q25", "third quarter", "first and second quarters", "H1", "second half": one or several parts of a year. */
function partsAt(reading: Reading, at: number): Read[] {
  const glued = GLUED.exec(word(reading, at))?.groups;
  if (glued) {
    const part = Number(glued.part ?? glued.last ?? glued.then);
    const isHalf = (glued.unit ?? glued.kind ?? glued.of) === 'h';
    if (isHalf && part > 2) return [];
    const digits = glued.year ?? glued.to ?? glued.lead;
    const year = digits === undefined ? null : 2000 + (Number(digits) % 100);
    const parts = { quarter: isHalf ? null : part, half: isHalf ? part : null, year };
    return [{ parts, next: at + 1 }];
  }
  if (isLastOfYear(reading, at)) return [{ parts: { quarter: 4 }, next: at + 2 }];
  const ordinal = ORDINALS[word(reading, at)];
  if (ordinal === undefined || !/^[\s-]*$/.test(gap(reading, at + 1))) return [];
  const next = word(reading, at + 1);
  if (/^quarters?$/.test(next)) return [{ parts: { quarter: ordinal }, next: at + 2 }];
  if (next === 'half' && ordinal <= 2) return [{ parts: { half: ordinal }, next: at + 2 }];
  if (next === 'fiscal' && /^quarters?$/.test(word(reading, at + 2)))
    return [{ parts: { quarter: ordinal }, next: at + 3 }];
  const other = /^(?:and|or|to|through)$/.test(next) ? ORDINALS[word(reading, at + 2)] : undefined;
  if (other === undefined || !/^quarters?$/.test(word(reading, at + 3))) return [];
  return [
    { parts: { quarter: ordinal }, next: at + 1 },
    { parts: { quarter: other }, next: at + 4, first: at + 2 },
  ];
}

/** "The last quarter of 2024"; any other last quarter is the one before. */
const isLastOfYear = (reading: Reading, at: number): boolean =>
  word(reading, at) === 'last' &&
  word(reading, at + 1) === 'quarter' &&
  /^(?:of|in)$/.test(word(reading, at + 2)) &&
  yearAt(reading, word(reading, at + 3) === 'fiscal' ? at + 4 : at + 3) !== null;

/** A quarter or half, with the year behind it where there is one: "third quarter of fiscal year 2025", "Q3'25". */
function partsFirst(reading: Reading, read: readonly Read[], time: MakeTime): NamedTime[] {
  const last = read.at(-1);
  if (!last) return [];
  if (last.parts.year) return read.map(({ parts, next, first }) => time(parts, next, first));
  let at = last.next;
  for (let skipped = 0; skipped < 4 && FILLERS.has(word(reading, at)); skipped++) {
    if (!/^[\s,'’(/-]{0,3}$/.test(gap(reading, at)) || yearAt(reading, at)) break;
    at++;
  }
  const year = /^[\s,'’(/-]{0,3}$/.test(gap(reading, at)) ? yearAt(reading, at) : null;
  return read.map(({ parts, next, first }, place) =>
    time(
      { ...parts, year: year?.parts.year ?? null },
      place === read.length - 1 && year ? year.next : next,
      first,
    ),
  );
}

const FILLERS = new Set([
  'of',
  'in',
  'for',
  'the',
  'fiscal',
  'financial',
  'year',
  'calendar',
  'fy',
  'full',
]);

/** A year, with the quarter behind it where there is one: "2025-Q3", "fiscal 2025 third quarter", and "2025-26". */
function yearFirst(reading: Reading, { parts, next }: Read, time: MakeTime): NamedTime[] {
  const [part] = /^(?:['’]s)?[\s,-]{0,3}$/.test(gap(reading, next)) ? partsAt(reading, next) : [];
  if (part && !part.parts.year)
    return [time({ ...parts, ...part.parts, year: parts.year ?? null }, part.next)];
  const to = /^[-\u2013/]$/.test(gap(reading, next))
    ? /^\d\d$/.exec(word(reading, next))?.[0]
    : undefined;
  const year = parts.year ?? 0;
  if (to !== undefined && Number(to) === (year + 1) % 100)
    return [time(parts, next), time({ ...parts, year: year + 1 }, next + 1)];
  return [time(parts, next)];
}

/** A year of four digits, or of two behind an apostrophe or FY. */
function yearAt(reading: Reading, at: number): Read | null {
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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

function monthAt(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (!token || !MONTH.test(token.word)) return 0;
  // in lower case only where a year stands with it: people write questions so, and "may" is a verb
  if (!/^\p{Lu}/u.test(token.raw) && !/^(?:19|20)\d\d$/.test(word(reading, at + 1))) return 0;
  return MONTHS.indexOf(token.word.slice(0, 3)) + 1;
}

/** "October 30, 2025", "30 October 2025", "30th of October", "September 2025", "September". */
function dayAt(reading: Reading, at: number): Read | null {
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
function isoDay(reading: Reading, at: number): Read | null {
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
