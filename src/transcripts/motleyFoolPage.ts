import { daysIn, periodIn } from '../language/periods/callDates.js';
import { type GuessedCall, linesOf, type Person } from './outline.js';
import { isExecutiveTitle, isFirm } from './parties.js';
import type { Span } from './sentences.js';
import type { SourceText } from './sourceText.js';

/** What all pages of The Motley Fool have in common, whatever layout a scraper left of them. */

export type Line = Span & { readonly words: string };

export const REMARKS = /^prepared remarks:$/i;
export const QUESTIONS = /^questions?\s*(?:and|&)\s*answers?:?$/i;
/** The first line behind the call: from here the page is the publisher's own. */
const END =
  /^(?:duration:\s*\d|call participants:?$|more \S{1,12} analysis$|all earnings call transcripts$|stocks mentioned$|premium investing services$|read next$|this article is a transcript of this conference call|transcript powered by|\d+ stocks we like better than|should you (?:invest \$|buy stock in)|where to invest \$|the motley fool (?:has|recommends)\b)/i;
/** Lines among the words that nobody said. */
const FURNITURE =
  /^(?:image source:|contents:?$|prepared remarks:?$|call participants:?$|advertisement$)/i;

export const endsCall = (words: string): boolean => END.test(words);
export const isFurniture = (words: string): boolean => FURNITURE.test(words);

/** "Morgan Stanley -- Analyst", "Analyst", "Chief Executive Officer", or a firm alone. */
export function toPerson(name: string, title: string): Person {
  const [, firm, role = title.replace(/^[-–—\s]+/, '').trim()] =
    /^(.+?)\s*(?:--|—|–)\s*([^-–—]+)$/.exec(title.trim()) ?? [];
  if (/^analyste?$/i.test(role))
    return { name, role: 'Analyst', organization: firm?.trim() || null, party: 'analyst' };
  if (firm === undefined && isFirm(title) && !isExecutiveTitle(title))
    return { name, role: null, organization: title.trim(), party: null };
  return { name, role: role || null, organization: firm?.trim() || null, party: null };
}

/** What a scraper's own header says ("Ticker: ACME"), and the page's title with the ticker, its day's change and the date. */
export function guessCall({ text }: SourceText): GuessedCall {
  const lines = [...linesOf(text.slice(0, OPENING))]
    .map(({ words }) => words)
    .filter((line) => !line.startsWith('Scraped: ')); // its day is not the call's
  const opening = lines.join('\n');
  const field = (name: string) =>
    lines
      .slice(0, HEADER_LINES)
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
      .trim();
  const titled = TITLE.exec(opening);
  const { company = '', ticker = '', call = '' } = titled?.groups ?? {};
  const quoted = TICKER.exec(opening);
  const named = company.trim() || field('Company')?.replace(/\s*\([^()]*\)$/, '') || quoted?.[1];
  const period = periodIn(call) ?? periodIn(field('Quarter') ?? '');
  return {
    title: titled ? `${company.trim()} (${ticker}) ${call.replace(/\s+/g, ' ')}` : null,
    company: named ?? null,
    ticker: ticker || field('Ticker') || quoted?.[2] || null,
    period: period?.period ?? null,
    date: daysIn(spaced(opening.slice(titled?.index)))[0] ?? null,
    publisher: /\bmotley[ _]fool\b/i.test(text) ? 'The Motley Fool' : null,
    url: /^https?:\/\/\S+$/.exec(field('URL') ?? '')?.[0] ?? null,
  };
}

const OPENING = 6_000;
const HEADER_LINES = 12;
/** "Acme Holdings(ACME+5.25%)Q3 2024 Earnings CallApr 25, 2024": each piece may stand on a line of its own. */
const TITLE =
  /^(?<company>[^\n()]{2,80}?)\s?\(\s?(?<ticker>[A-Z][A-Z0-9.-]{0,9}?)\s?[+-]?[\d.]{1,9}%\s?\)\s?(?<call>Q[1-4]\s\d{4}\sEarnings\sCall)/m;
/** "MongoDB(MDB+2.97%)raised its guidance": the publisher's own words name the company so. */
const TICKER = /^([^\n().:]{2,60}?)\s?\(([A-Z][A-Z0-9.]{0,9})\s?[+-][\d.]+%\)/m;
/** "CallApr 25" and ", Apr": a day is found as a word. */
const spaced = (text: string): string =>
  text.replace(/(?<=\bCall)(?=[A-Z])/g, ' ').replace(/\s+/g, ' ');
