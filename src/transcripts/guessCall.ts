import { daysIn, periodIn } from '../language/periods/callDates.js';
import type { GuessedCall } from './outline.js';

/**
 * What the first words spoken tell of their call: "welcome to the Acme third quarter 2024 earnings call".
 * What they do not say is left out.
 */
export function guessFromSpeech(text: string): GuessedCall {
  const opening = text.slice(0, OPENING).replace(/\s+/g, ' ');
  const calls = [...opening.matchAll(WELCOME)].map(({ index, 0: found, 1: title = '' }) => {
    const rest = opening.slice(index + found.length, index + found.length + REST);
    return { title, company: companyIn(title, rest), period: periodIn(title)?.period };
  });
  const dated = calls.find(({ period }) => period);
  const named = calls.find(({ company }) => company);
  const date = daysIn(TODAY.exec(opening)?.[1] ?? '')[0];
  return withoutGaps({
    title: (dated ?? named)?.title,
    company: named?.company,
    period: agrees(dated?.period, date) ? dated?.period : null,
    date,
    ticker: listingIn(opening),
  });
}

/** What the lines before the first words spoken tell: a title page, perhaps behind a letter to the exchange. */
export function guessFromCover(lines: readonly string[]): GuessedCall {
  const at = titleLine(lines);
  if (at < 0) return withoutGaps({ ticker: listingIn(lines.join('\n').slice(0, OPENING)) });
  const title = unquoted(lines[at] ?? '');
  const above = unquoted(lines[at - 1] ?? '');
  const inTitle = companyIn(title);
  const company = inTitle ?? toCompany(above);
  return withoutGaps({
    title: inTitle === null && company !== null ? `${above} ${title}` : title,
    company,
    period: periodIn(title)?.period,
    date: lines.slice(at).flatMap(daysIn)[0],
    ticker: TICKER_IN_TITLE.exec(title)?.[1] ?? listingIn(lines.join('\n').slice(0, OPENING)),
  });
}

/** Characters that are read to learn about a call, and behind a title to learn whose call it is. */
const OPENING = 6_000;
const REST = 80;
const WELCOME =
  /\b(?:welcome(?: you)?(?: all| everyone| everybody)? to|join(?:ing)?(?: us)?(?: today)? for|(?:start|begin)s? (?:with )?)\s*(?:the |our |today's )?([^!?;:]{3,120}?\b(?:conference call|earnings call|call|webcast|teleconference|conference(?! call)|briefing))\b/gi;
const TODAY = /\btoday(?:['’]s date)?(?: is)?,? (?:\w{3,6}day,? )?([^.!?]{6,24}?\b20\d\d)\b/i;
const LISTING =
  /\b(?:NYSE|NASDAQ|Nasdaq|NSE|BSE|LSE|TSX|ASX|SGX|AMEX)(?: Symbol| Code)?\s?[:-]\s?([A-Z][A-Z0-9.&-]{0,11})\b/;
const TICKER_IN_TITLE = /\((?:[A-Za-z]{2,8}\s?:\s?)?([A-Z][A-Z.]{0,5})\)/;
/** Where in a title the company's name is over. */
const CALL_WORDS =
  /\b(?:q[1-4]|(?:first|second|third|fourth)[ -]quarter|earnings|financial(?= results)|results?|conference|quarterly|investors?|analysts?|annual|call|webcast|teleconference|briefing|transcript|post)\b/i;

/** The company in a call's title: before its period, behind it ("Q1 2024 Acme earnings call") or after it ("call of Acme Limited"). */
export function companyIn(title: string, rest = ''): string | null {
  const period = periodIn(title);
  const before = untilCallWords(title.slice(0, period?.start));
  const behind = period ? untilCallWords(title.slice(period.end)) : '';
  const after =
    /^ (?:of|for|by) (?:the )?([^,;:]{2,60}?)(?:[,;:]|[.] |[.]?$| (?:to|hosted|organi[sz]ed)\b)/i;
  return toCompany(before) ?? toCompany(behind) ?? toCompany(after.exec(rest)?.[1] ?? '');
}

const untilCallWords = (words: string): string => words.split(CALL_WORDS, 1)[0] ?? '';

/** Words as a company's name, where they can be one: few, and each with a capital or a figure. */
function toCompany(words: string): string | null {
  const name = words
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^(?:the|our|today['’]s)\s/i, '')
    .trim()
    .replace(/['’]s?$|[\s,:–—-]+$/g, '');
  const parts = name.split(/\s+/);
  const named = parts.every((part) =>
    /^(?:[\p{Lu}\p{N}&(]|of$|and$|de$|the$|[a-z]+\p{Lu}|plc$)/u.test(part),
  );
  if (name === '' || parts.length > MAX_COMPANY_WORDS || !named) return null;
  return NO_COMPANY.test(name) ? null : name;
}

const MAX_COMPANY_WORDS = 7;
const NO_COMPANY =
  /^(?:q[1-4]|h[12]|fy|fiscal|first|second|third|fourth|and|of|this|these|page|date|dear|sub|subject|ref|to|welcome|[\d\W]+$)/i;

/** The last line that names a call and, where any does, its period: the title page stands right before the words. */
function titleLine(lines: readonly string[]): number {
  const titles = lines.map(
    (line) =>
      line.length <= 120 &&
      /\b(?:call|results?|transcript|webcast)\b/i.test(line) &&
      !/\.$/.test(line),
  );
  const withPeriod = lines.findLastIndex((line, index) => titles[index] && periodIn(line));
  return withPeriod >= 0
    ? withPeriod
    : lines.findLastIndex((line, index) => titles[index] && /call/i.test(line));
}

/** A speaker may name a wrong year: a fiscal year is the day's own, the one before or the one after. */
const agrees = (period = '', date = ''): boolean =>
  date === '' || Math.abs(Number(period.slice(0, 4)) - Number(date.slice(0, 4))) <= 1;

const listingIn = (text: string): string | undefined => LISTING.exec(text)?.[1];
const unquoted = (line: string): string => line.replace(/^["“”'\s]+|["“”'\s]+$/g, '');

/** Only what was found, so that one guess can stand in for the gaps of another. */
function withoutGaps(
  guess: { [Field in keyof GuessedCall]: GuessedCall[Field] | undefined },
): GuessedCall {
  return Object.fromEntries(Object.entries(guess).filter(([, found]) => found));
}
