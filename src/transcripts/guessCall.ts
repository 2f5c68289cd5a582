import { daysIn, periodIn } from '../language/periods/callDates.js';
import { isLegalForm } from './companyKey.js';
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
const COMPARES =
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

/** What the first lines of a text in any format tell, where its own reader finds nothing: a line that is a title beyond doubt, and a listing. */
export function guessFromHead(lines: readonly string[]): GuessedCall {
  const title = lines
    .slice(0, TITLE_LINES)
    .map((line) => unquoted(withoutListing(line)))
    .find((line) => isTitle(line) && periodIn(line) && (bracketedIn(line) || companyIn(line)));
  const listing = listingIn(lines.join('\n'));
  const held = HELD.exec(lines.join(' '));
  const date = daysIn(held?.groups?.day ?? '')[0];
  if (title === undefined) {
    const company = companySaid(
      lines.filter((line) => line.length <= TITLE_LENGTH && !/[.!?]$/.test(line)),
    );
    return withoutGaps({ ticker: tickerAbove(lines) ?? listing, date, company });
  }
  return withoutGaps({
    date,
    ...guessFromCover([title]),
    ticker: bracketedIn(title)?.ticker ?? listing,
  });
}

/** The day that a letter to the exchange or a table of facts gives to the call: its own day is another. */
const HELD =
  /\b(?:(?:held|conducted|hosted) on|event date(?: ?\/? ?time)?\s*[:–-]|call date\s*[:–-])\s*(?<day>[^:;]{6,40})/i;

/** "Acme, Inc. (ACME)" on a line of its own above "Q2 2025 Earnings Call". */
function tickerAbove(lines: readonly string[]): string | undefined {
  const at = lines.slice(0, TITLE_LINES).findIndex((line) => isTitle(line) && periodIn(line));
  const [above] = lines.slice(Math.max(0, at - 1), Math.max(0, at));
  const found = bracketedIn(above ?? '');
  return found && above?.endsWith(')') && toCompany(above.slice(0, found.start))
    ? found.ticker
    : undefined;
}

/** Lines in which a title is looked for. */
const TITLE_LINES = 12;

/** The company on a line of its own above the title, or wherever the cover has a call "of" it or a letter is signed "for" it. */
function companyAround(lines: readonly string[], at: number): string | null {
  const above = lines.slice(Math.max(0, at - 2), at).reverse();
  const [nearest = '', farther = ''] = above;
  return toCompany(unquoted(nearest)) ?? companySaid(lines) ?? toCompany(unquoted(farther));
}

/** The first company that a line calls so: "Conference Call of Acme Limited", "For ACME LIMITED"; a letter is signed in capitals. */
function companySaid(lines: readonly string[]): string | null {
  const said = lines.flatMap(
    (line) => toCompany(unquoted(OF_COMPANY.exec(line)?.groups?.company ?? '')) ?? [],
  );
  return said.find((company) => /\p{Ll}/u.test(company)) ?? said[0] ?? null;
}

const OF_COMPANY =
  /(?:\b(?:[Cc]all|CALL|[Tt]ranscript|TRANSCRIPT|[Ww]ebcast)\s(?:of|for|by|OF|FOR|BY)\s(?:[Tt]he\s)?|^(?:For|FOR|for)\s(?:and on behalf of\s)?)(?<company>\p{Lu}[^,;:()]{2,60}?)(?:\s*[,;:()]|\s(?:on|held|for|to|dated)\b|[.]?$)/u;

/** Where no line that names a call has a period, a short line that does ("Third quarter ended December 31, 2024"). */
function periodOf(lines: readonly string[]): ReturnType<typeof periodIn> {
  for (const line of lines) {
    const period = line.length <= TITLE_LENGTH && !/\.$/.test(line) ? periodIn(line) : null;
    if (period && !period.period.endsWith('FY')) return period;
  }
  return null;
}

/** Characters that are read to learn about a call, and behind a title to learn whose call it is. */
const OPENING = 6_000;
const REST = 80;
const WELCOME =
  /\b(?:welcome(?: you)?(?: all| everyone| everybody)? to|join(?:ing)?(?: us)?(?: today)? for|(?:start|begin)s? (?:with )?)\s*(?:the |our |today's )?([^!?;:]{3,120}?\b(?:conference call|earnings call|call|webcast|teleconference|conference(?! call)|briefing))\b/gi;
const TODAY = /\btoday(?:['’]s date)?(?: is)?,? (?:\w{3,6}day,? )?([^.!?]{6,24}?\b20\d\d)\b/i;
/** Where in a title the company's name is over. */
const CALL_WORDS =
  /\b(?:q[1-4]|(?:first|second|third|fourth)[ -]quarter|earnings|financial(?= results)|results?|conference|quarterly|investors?|analysts?|annual|call|webcast|teleconference|briefing|transcript|post|teleconfer[eê]ncia|conferencia|llamada|resultados|résultats|telefonkonferenz)(?!\p{L})/iu;

/** The company in a call's title: before its period, behind it ("Q1 2024 Acme earnings call") or after it ("call of Acme Limited"). */
export function companyIn(title: string, rest = ''): string | null {
  const period = periodIn(title);
  const before = untilCallWords(
    title.slice(
      0,
      Math.min(period?.start ?? title.length, bracketedIn(title)?.start ?? title.length),
    ),
  );
  const behind = period ? untilCallWords(title.slice(period.end)) : '';
  const of = OF_COMPANY.exec(title)?.groups?.company ?? '';
  const after =
    /^ (?:of|for|by) (?:the )?([^,;:]{2,60}?)(?:[,;:]|[.] |[.]?$| (?:to|hosted|organi[sz]ed)\b)/i;
  return (
    toCompany(before) ??
    toCompany(behind) ??
    toCompany(of) ??
    toCompany(after.exec(rest)?.[1] ?? '')
  );
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
  if (name === '' || /[:;|]/.test(name) || parts.length > MAX_COMPANY_WORDS || !named) return null;
  return NO_COMPANY.test(name) || parts.every(isGeneric) ? null : name;
}

/** Words of titles and letters that make no name, however many stand together: "Transcript", "Limited", "Conference Call". */
const isGeneric = (word: string): boolean =>
  isLegalForm(word) ||
  /^(?:transcripts?|conference|calls?|concall|earnings|results?|investors?|analysts?|presentations?|sessions?|webcast|teleconference|briefing|meeting|moderator|operator|management|participants?|corporate|the|of|and|&|a|an|post|quarterly|annual|interim|final|edited|prepared|remarks|opening|event|details|subject|financial|exchange|stock|department|dear|sirs?|madam|sir\/madam|page|webinar|update|discussion|full|text|strictly|private|confidential)[.,:]*$/i.test(
    word,
  );

const MAX_COMPANY_WORDS = 7;
const NO_COMPANY =
  /^(?:q[1-4]|h[12]|fy|fiscal|first|second|third|fourth|and|of|this|these|page|date|dear|sub|subject|ref|to|welcome|[\d\W]+$)/i;

const TITLE_LENGTH = 120;
const NAMES_A_CALL =
  /\b(?:call|results?|transcript|webcast|resultados|résultats|conferencia)(?!\p{L})|teleconfer[eê]ncia|telefonkonferenz/iu;

const isTitle = (line: string): boolean =>
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

const unquoted = (line: string): string => line.replace(/^["“”'\s]+|["“”'\s]+$/g, '');

/** Only what was found, so that one guess can stand in for the gaps of another. */
function withoutGaps(
  guess: { [Field in keyof GuessedCall]: GuessedCall[Field] | undefined },
): GuessedCall {
  return Object.fromEntries(Object.entries(guess).filter(([, found]) => found));
}
