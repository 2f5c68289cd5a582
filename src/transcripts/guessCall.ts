import { daysIn, periodIn } from '../language/periods/callDates.js';
import { companyIn, companySaid, toCompany, unquoted } from './companyName.js';
import { bracketedIn, listingIn, withoutListing } from './listings.js';
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
  const period = dated?.period ?? reportedIn(opening.slice(0, FIRST_WORDS));
  return withoutGaps({
    title: (dated ?? named)?.title,
    company: named?.company,
    period: agrees(period, date) ? period : null,
    date,
    ticker: listingIn(opening),
  });
}

/** The period of the first sentence that says what is reported today; one that compares or looks ahead names others. */
function reportedIn(opening: string): string | undefined {
  const sentences = opening.split(/(?<=[.?!…])\s+(?=\p{Lu})/u);
  const reporting = sentences.filter(
    (sentence) => REPORTS.test(sentence) && !COMPARES.test(sentence),
  );
  return reporting.flatMap((sentence) => periodIn(sentence)?.period ?? [])[0];
}

/** Characters in which a call says which one it is. */
const FIRST_WORDS = 2_000;
const REPORTS =
  /\b(?:call|webcast|briefing|results|earnings|performance|discuss|review(?:ing)?|report(?:ing|ed)?|release[ds]?|announced?)\b/i;
export const COMPARES =
  /\b(?:compar(?:ed?|ing|isons?)|versus|vs|against|guidance|outlook|expect|forecast|next|prior|previous|last|year-ago|ago|10-[KQ]|filed|filings?)\b/i;

/** What the lines before the first words spoken tell: a title page, perhaps behind a letter to the exchange. */
export function guessFromCover(lines: readonly string[]): GuessedCall {
  const listing = listingIn(lines.join('\n').slice(0, OPENING));
  const at = titleLine(lines);
  if (at < 0) return withoutGaps({ ticker: listing });
  const title = unquoted(withoutListing(lines[at] ?? ''));
  const above = unquoted(lines[at - 1] ?? '');
  const inTitle = companyIn(title);
  const company = inTitle ?? companyAround(lines, at);
  const near = [title, ...lines.slice(Math.max(0, at - 2), at), lines[at + 1] ?? ''];
  return withoutGaps({
    title:
      inTitle === null && company !== null && company === toCompany(above)
        ? `${above} ${title}`
        : title,
    company,
    period: (periodIn(title) ?? periodOf(lines))?.period,
    date: lines.slice(at).flatMap(daysIn)[0],
    ticker: near.flatMap((line) => bracketedIn(line)?.ticker ?? [])[0] ?? listing,
  });
}

/** The company on a line of its own above the title, or wherever the cover has a call "of" it or a letter is signed "for" it. */
function companyAround(lines: readonly string[], at: number): string | null {
  const above = lines.slice(Math.max(0, at - 2), at).reverse();
  const [nearest = '', farther = ''] = above;
  return toCompany(unquoted(nearest)) ?? companySaid(lines) ?? toCompany(unquoted(farther));
}

/** Where no line that names a call has a period, a short line that does ("Third quarter ended December 31, 2024"). */
function periodOf(lines: readonly string[]): ReturnType<typeof periodIn> {
  for (const line of lines) {
    const period = line.length <= TITLE_LENGTH && !/\.$/.test(line) ? periodIn(line) : null;
    if (period && !period.period.endsWith('FY')) return period;
  }
  return null;
}

/** Characters of a title at most. */
export const TITLE_LENGTH = 120;

/** Characters that are read to learn about a call, and behind a title to learn whose call it is. */
const OPENING = 6_000;
const REST = 80;
const WELCOME =
  /\b(?:welcome(?: you)?(?: all| everyone| everybody)? to|join(?:ing)?(?: us)?(?: today)? for|(?:start|begin)s? (?:with )?)\s*(?:the |our |today's )?([^!?;:]{3,120}?\b(?:conference call|earnings call|call|webcast|teleconference|conference(?! call)|briefing))\b/gi;
const TODAY = /\btoday(?:['’]s date)?(?: is)?,? (?:\w{3,6}day,? )?([^.!?]{6,24}?\b20\d\d)\b/i;
const NAMES_A_CALL =
  /\b(?:call|results?|transcript|webcast|resultados|résultats|conferencia)(?!\p{L})|teleconfer[eê]ncia|telefonkonferenz/iu;

export const isTitle = (line: string): boolean =>
  line.length <= TITLE_LENGTH && NAMES_A_CALL.test(line) && !/\.$/.test(line);

/** The last line that names a call and, where any does, its period: the title page stands right before the words. */
function titleLine(lines: readonly string[]): number {
  const titles = lines.map(isTitle);
  const withPeriod = lines.findLastIndex((line, index) => titles[index] && periodIn(line));
  return withPeriod >= 0
    ? withPeriod
    : lines.findLastIndex((line, index) => titles[index] && /call/i.test(line));
}

/** A speaker may name a wrong year: a fiscal year is the day's own, the one before or the one after. */
const agrees = (period = '', date = ''): boolean =>
  date === '' || Math.abs(Number(period.slice(0, 4)) - Number(date.slice(0, 4))) <= 1;

/** Only what was found, so that one guess can stand in for the gaps of another. */
export function withoutGaps(
  guess: { [Field in keyof GuessedCall]: GuessedCall[Field] | undefined },
): GuessedCall {
  return Object.fromEntries(Object.entries(guess).filter(([, found]) => found));
}
