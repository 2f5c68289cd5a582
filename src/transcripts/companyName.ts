import { periodIn } from '../language/periods/callDates.js';
import { isLegalForm } from './companyKey.js';
import { bracketedIn } from './listings.js';

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
export function toCompany(words: string): string | null {
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

/** The first company that a line calls so: "Conference Call of Acme Limited", "For ACME LIMITED"; a letter is signed in capitals. */
export function companySaid(lines: readonly string[]): string | null {
  const said = lines.flatMap(
    (line) => toCompany(unquoted(OF_COMPANY.exec(line)?.groups?.company ?? '')) ?? [],
  );
  return said.find((company) => /\p{Ll}/u.test(company)) ?? said[0] ?? null;
}

const OF_COMPANY =
  /(?:\b(?:[Cc]all|CALL|[Tt]ranscript|TRANSCRIPT|[Ww]ebcast)\s(?:of|for|by|OF|FOR|BY)\s(?:[Tt]he\s)?|^(?:For|FOR|for)\s(?:and on behalf of\s)?)(?<company>\p{Lu}[^,;:()]{2,60}?)(?:\s*[,;:()]|\s(?:on|held|for|to|dated)\b|[.]?$)/u;

/** Where in a title the company's name is over. */
const CALL_WORDS =
  /\b(?:q[1-4]|(?:first|second|third|fourth)[ -]quarter|earnings|financial(?= results)|results?|conference|quarterly|investors?|analysts?|annual|call|webcast|teleconference|briefing|transcript|post|teleconfer[eê]ncia|conferencia|llamada|resultados|résultats|telefonkonferenz)(?!\p{L})/iu;

/** A line without quotation marks and marks of Markdown around it. */
export const unquoted = (line: string): string => line.replace(/^["“”'\s#*_>]+|["“”'\s#*_]+$/g, '');
