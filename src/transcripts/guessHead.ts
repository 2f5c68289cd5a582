import { daysIn, periodIn } from '../language/periods/callDates.js';
import { companyIn, companySaid, toCompany, unquoted } from './companyName.js';
import { COMPARES, guessFromCover, isTitle, TITLE_LENGTH, withoutGaps } from './guessCall.js';
import { bracketedIn, listingIn, withoutListing } from './listings.js';
import type { GuessedCall } from './outline.js';

/** What the first lines of a text in any format tell, where its own reader finds nothing: a line that is a title beyond doubt, and a listing. */
export function guessFromHead(lines: readonly string[]): GuessedCall {
  const title = lines
    .slice(0, TITLE_LINES)
    .map((line) => unquoted(withoutListing(line)))
    .find((line) => isTitle(line) && periodIn(line) && (bracketedIn(line) || companyIn(line)));
  const listing = listingIn(lines.join('\n'));
  const held = HELD.exec(lines.join(' '));
  const date = daysIn(held?.groups?.day ?? '')[0];
  const fields = lines.flatMap((line) => FIELD.exec(unquoted(line))?.groups?.company ?? []);
  if (title === undefined) {
    const named = lines.filter((line) => line.length <= TITLE_LENGTH && !/[.!?]$/.test(line));
    return withoutGaps({
      ticker: tickerAbove(lines) ?? listing,
      date,
      company: fields.flatMap((field) => toCompany(unquoted(field)) ?? [])[0] ?? companySaid(named),
      period: lines.slice(0, TITLE_LINES).flatMap((line) => barePeriod(unquoted(line)) ?? [])[0],
    });
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

/** As scrapers and notes head a text: "Company: Acme Corp". */
const FIELD =
  /^(?:company(?: name)?|issuer|name of (?:the )?company)[*_]*\s*[:=][*_\s]*(?<company>.{2,80})$/i;

/** A line that holds little besides a period: "Quarter: Q2 2025", "Q2 2025 | Earnings". */
function barePeriod(line: string): string | undefined {
  const period = periodIn(line);
  if (period === null || COMPARES.test(line)) return undefined;
  const rest = `${line.slice(0, period.start)} ${line.slice(period.end)}`.match(
    /[\p{L}\p{N}$%]+/gu,
  );
  return (rest?.length ?? 0) <= BESIDE_PERIOD ? period.period : undefined;
}

/** Words beside a period, at most. */
const BESIDE_PERIOD = 4;

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
