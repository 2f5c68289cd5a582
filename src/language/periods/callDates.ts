import type { Span } from '../span.js';
import { MONTH, monthOf } from './months.js';

/** A stretch of a text that names a period: `2025-Q3`, `2025-H1` or `2025-FY`, as the text counts its years. */
export interface NamedPeriod extends Span {
  readonly period: string;
}

/**
 * The first quarter or half with a year that a text names ("Q1FY25", "third quarter of fiscal 2025", "third quarter ended
 * December 31, 2024"); else its first full year.
 */
export function periodIn(text: string): NamedPeriod | null {
  for (const pattern of [PART_THEN_YEAR, YEAR_THEN_PART, PART_ENDED, FULL_YEAR]) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { part, year = '', to = '', endMonth2, endMonth = endMonth2 } = found.groups ?? {};
    const at = part === undefined ? 'FY' : toPart(part);
    const of = endMonth === undefined ? toYear(year, to) : yearOfPartEnded(at, endMonth, year);
    if (of === null) continue;
    return { period: `${of}-${at}`, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** The days that a text names, as ISO dates in their order; one that only ends a period ("ended June 30, 2024") is none. */
export function daysIn(text: string): string[] {
  return [...text.matchAll(DAY)].flatMap(({ groups: day = {} }) => {
    const month = monthOf(day.month ?? day.month2 ?? '') + 1;
    return toIsoDate(
      toFourDigits(day.year ?? day.shortYear ?? day.lastYear ?? day.isoYear ?? ''),
      month || Number(day.isoMonth),
      Number(day.day ?? day.day2 ?? day.isoDay),
    );
  });
}

/** A year of two digits: behind a hyphen, a slash or an apostrophe, else only where nothing else can follow ("24 Jul 10 a.m."). */
const SHORT_YEAR =
  "(?:(?:[/-]|[\\s,]{1,2}['’])(?<shortYear>\\d\\d)(?![\\d:.%])|\\s(?<lastYear>\\d\\d)(?=\\s{0,3}(?:$|[,;|)\\]]|\\d{1,2}:\\d\\d)))(?![\\s,]{0,3}(?:19|20)\\d\\d)";
/** "24-Jul-2025", "24/July/25", "July 24, 2025", "24th of July 2025". */
const DAY = new RegExp(
  `(?<!\\b(?:end(?:ed|ing|s)|as (?:of|on|at))(?: on)?(?: the)?\\s{1,3})\\b(?:(?:(?<month>${MONTH})\\.?[\\s/-]{0,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?|` +
    `(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[\\s./-]{0,3}(?<month2>${MONTH})\\.?)(?:,?[\\s./-]{0,3}(?<year>(?:19|20)\\d\\d)|${SHORT_YEAR})` +
    '|(?<isoYear>20\\d\\d)-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d))\\b',
  'gim',
);

const toFourDigits = (year: string): number => Number(year.length === 2 ? `20${year}` : year);

/** Nothing where no calendar has the day. */
function toIsoDate(year: number, month: number, day: number): string[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? [date.toISOString().slice(0, 10)] : [];
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
/** A "2T25" spelled out, as heads in Portuguese, Spanish and French do. */
const ROMANCE = ['prim|premier', 'segund|deuxi', 'tercer|terceir|troisi', 'cuart|quart|quatri'].map(
  (stem) => `(?:${stem})[\\p{L}]{0,4} trimestre`,
);
const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TENS = ['ten', 'twenty', 'thirty'];
/** "two thousand and twenty one", "twenty twenty-one": a transcript of speech may spell its years. */
const CENTURY = '(?:two thousand(?: and)?|twenty)[ -]';
const PART =
  `(?<part>(?<![a-z])(?:f?q\\s?[1-4]|[1-4]f?q|[1-4]t(?=\\s?['’]?\\d\\d)|h[12]|[12]h|q (?:${UNITS.slice(0, 4).join('|')})\\b|` +
  `(?:${ORDINALS.join('|')}|1st|2nd|3rd|4th)[\\s-](?:quarter|half)|${ROMANCE.join('|')}))`;
/** Of two digits only where they cannot be anything else: "FY25", "Q3'24", "1Q25", "2T25". */
const YEAR =
  "(?<year>(?<=[1-4][qt])\\d\\d|(?:fy|fiscal(?: year)?)\\s?['’]?(?:20)?\\d\\d|20\\d\\d|['’]\\d\\d" +
  `|${CENTURY}(?:${TENS.join('|')})(?:[ -](?:${UNITS.join('|')}))?\\b)(?:\\s?[-–/]\\s?(?<to>(?:20)?\\d\\d))?(?![\\d%])`;
/** What may stand between a quarter and its year: "Q2 & H1 FY25", "third quarter of the fiscal year 2025". */
const BETWEEN =
  "(?:[\\s,.&'’()/-]{0,3}(?:of|for|the|and|de|del|du|do|full|fiscal|financial|year|fy|[1-4]q|h[12]|9m|12m|nine|twelve|half|months?|year-end|interim|results|earnings)(?![a-z])){0,7}[\\s,.()/-]{0,3}";
/** "of the fiscal year ending March 2026": called by the year that it ends in. */
const YEAR_ENDING = `(?:(?:fiscal|financial|year|fy)[\\s,]{1,3}(?:ended|ending|ends|end|of|to)[\\s,]{1,3}(?:the )?(?:${MONTH})\\.?[\\s,]{1,3}(?:\\d{1,2}(?:st|nd|rd|th)?[\\s,]{1,3})?)?`;

const PART_THEN_YEAR = new RegExp(`${PART}${BETWEEN}${YEAR_ENDING}${YEAR}`, 'iu');
const YEAR_THEN_PART = new RegExp(`${YEAR}(?:['’]s)?[\\s,-]{0,3}(?:fiscal )?${PART}`, 'iu');
const PART_ENDED = new RegExp(
  `${PART}(?:[\\s,&]{1,3}(?:and|the|first|nine|six|twelve|half|full|fiscal|year|months?|9m|h[12])\\b){0,5}[\\s,]{1,3}end(?:ed|ing)(?: on)?[\\s,]{1,3}` +
    `(?:(?<endMonth>${MONTH})\\.?\\s{0,3}\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[\\s-]{1,3}(?<endMonth2>${MONTH})\\.?),?[\\s-]{1,3}(?<year>20\\d\\d)`,
  'iu',
);
const FULL_YEAR = new RegExp(`\\b(?:(?:full[ -]year|annual)\\s|(?=fy|fiscal))${YEAR}`, 'iu');

/** The calendar month, from 1, in which a fiscal year may end although many call it by the year before: retailers do, others do not. */
const CALLED_EITHER_WAY = [1, 2];

/** The fiscal year of a part that ended in a month; null where companies differ in what they call it. */
function yearOfPartEnded(part: string, endMonth: string, year: string): number | null {
  const month = monthOf(endMonth) + 1;
  const left = part.startsWith('H') ? 6 * (2 - Number(part[1])) : 3 * (4 - Number(part[1]));
  const last = ((month + left - 1) % 12) + 1;
  if (CALLED_EITHER_WAY.includes(last)) return null;
  return Number(year) + (month + left > 12 ? 1 : 0);
}

/** "third quarter", "Q3", "q three", "3T" → `Q3`; "2nd half", "H2" → `H2`. */
function toPart(part: string): string {
  const word = part.toLowerCase();
  const romance = ROMANCE.findIndex((name) => new RegExp(`^${name}`, 'u').test(word));
  if (romance >= 0) return `Q${romance + 1}`;
  const digit =
    /[1-4]/.exec(word)?.[0] ??
    1 +
      Math.max(
        ORDINALS.findIndex((name) => word.startsWith(name)),
        UNITS.indexOf(word.slice(2)),
      );
  return `${/half|^h|\dh/.test(word) ? 'H' : 'Q'}${digit}`;
}

/** A fiscal year that spans two is called by the later: `to` is 25 in "2024-25". */
function toYear(year: string, to: string): number {
  const digits = /\d+/.exec(year)?.[0];
  const first = digits === undefined ? spelledYear(year) : 2000 + (Number(digits) % 100);
  return to !== '' && Number(to) % 100 === (first + 1) % 100 ? first + 1 : first;
}

function spelledYear(year: string): number {
  const words = year
    .toLowerCase()
    .replace(new RegExp(`^${CENTURY}`), '')
    .split(/[ -]/);
  const [ten = '', unit = ''] = words;
  return 2000 + 10 * (TENS.indexOf(ten) + 1) + (UNITS.indexOf(unit) + 1);
}
