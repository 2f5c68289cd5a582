import type { Reading } from '../reading.js';
import { wordTable } from '../wordTable.js';
import { dayAt, isoDay, yearAt } from './days.js';
import { gap, type NamedTime, type Parts, type Read, word } from './namedTime.js';

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
  if (!/^(?:and|or|to|through)$/.test(next)) return [];
  const second = word(reading, at + 2) === 'the' ? at + 3 : at + 2;
  const other = ORDINALS[word(reading, second)];
  if (other === undefined || !/^quarters?$/.test(word(reading, second + 1))) return [];
  return [
    { parts: { quarter: ordinal }, next: at + 1 },
    { parts: { quarter: other }, next: second + 2, first: second },
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
