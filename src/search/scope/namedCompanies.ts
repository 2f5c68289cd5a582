import type { Span } from '../../transcripts/sentences.js';
import { type Company, shortName } from './companies.js';
import { type NameToken, tokensOf } from './nameTokens.js';

/** The companies that a question names, in its order. */
export interface NamedCompanies {
  readonly companies: readonly Company[];
  /** Where each company is named. */
  readonly found: readonly (Span & { readonly company: Company })[];
  /** Names of companies of which there is no call. */
  readonly unknown: readonly string[];
  /** Where the names stand. */
  readonly spans: readonly Span[];
}

/** Legal form at the end of a name, with the words in capitals before it. */
const WITH_LEGAL_FORM =
  /\p{Lu}[\p{L}\p{N}&.'’-]*(?:[ ]+(?:(?:of|and|&|de)[ ]+)?\p{Lu}[\p{L}\p{N}&.'’-]*){0,5}?(?:,[ ]*|[ ]+)(?:Inc|Corp|Corporation|Ltd|Limited|plc|PLC|L\.P|LLC|Co|Company|Companies|Holdings|N\.V|S\.A|AG|SE)\b\.?(?:,?[ ]*(?:Ltd|Inc|Limited)\b\.?)?/gu;

/** @param isDictionaryWord whether a word in lower case means something besides the name */
export function readCompanies(
  question: string,
  known: readonly Company[],
  isDictionaryWord: (word: string) => boolean,
): NamedCompanies {
  const tokens = tokensOf(question);
  const found: (Span & { company: Company })[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = matchAt(tokens, at, known, question, isDictionaryWord);
    if (!match) continue;
    const last = tokens[at + match.length - 1];
    found.push({
      company: match.company,
      start: tokens[at]?.start ?? 0,
      end: endOfName(question, last?.end ?? 0),
    });
    at += match.length - 1;
  }
  const others = unknownNames(question, found);
  return {
    companies: [...new Set(found.map(({ company }) => company))],
    found,
    unknown: others.map(({ start, end }) => shortName(question.slice(start, end))),
    spans: [...found, ...others],
  };
}

function matchAt(
  tokens: readonly NameToken[],
  at: number,
  known: readonly Company[],
  question: string,
  isDictionaryWord: (word: string) => boolean,
): { company: Company; length: number } | null {
  let best: { company: Company; length: number } | null = null;
  for (const company of known) {
    for (const { words, isPart } of company.aliases) {
      if (words.length <= (best?.length ?? 0)) continue;
      if (!words.every((word, place) => tokens[at + place]?.word === word)) continue;
      if (isMeant(tokens, at, words.length, isPart, question, isDictionaryWord))
        best = { company, length: words.length };
    }
    if (!best && isCutShort(tokens[at], company, known, isDictionaryWord))
      best = { company, length: 1 };
    if (!best && isTicker(tokens[at], company, question, isDictionaryWord))
      best = { company, length: 1 };
  }
  return best;
}

/** "Home Depot" is a name however it is written; "Target" and "Prudential" only where the writing says so. */
function isMeant(
  tokens: readonly NameToken[],
  at: number,
  length: number,
  isPart: boolean,
  question: string,
  isDictionaryWord: (word: string) => boolean,
): boolean {
  const first = tokens[at];
  const next = tokens[at + length];
  if (!first) return false;
  if (length > 1 && !isPart) return true;
  const capital = /^\p{Lu}/u.test(first.written);
  const common = length === 1 && isDictionaryWord(first.word);
  // "Western Europe" is not Western Digital: a part of a name stands alone.
  const goesOn =
    isPart &&
    next !== undefined &&
    /^\p{Lu}/u.test(next.written) &&
    question.slice(tokens[at + length - 1]?.end, next.start) === ' ';
  if (goesOn) return false;
  if (!common) return capital || !isPart || length > 1;
  if (capital) return !isPart || first.start > 0;
  const before = tokens[at - 1]?.word ?? '';
  return (
    !isPart &&
    !/\p{Lu}/u.test(question.slice(1)) &&
    !/^(?:the|a|an|its|our|their|my|no)$/.test(before)
  );
}

/** "Mongo" is MongoDB: the beginning of one company's name, with a capital. */
function isCutShort(
  token: NameToken | undefined,
  company: Company,
  known: readonly Company[],
  isDictionaryWord: (word: string) => boolean,
): boolean {
  if (!token || token.word.length < 5 || !/^\p{Lu}/u.test(token.written)) return false;
  if (isDictionaryWord(token.word)) return false;
  const begins = ({ aliases }: Company): boolean =>
    aliases.some(({ words }) => words.length === 1 && words[0]?.startsWith(token.word) === true);
  return begins(company) && known.filter(begins).length === 1;
}

function isTicker(
  token: NameToken | undefined,
  { tickers }: Company,
  question: string,
  isDictionaryWord: (word: string) => boolean,
): boolean {
  if (!token) return false;
  const { written } = token;
  if (written.startsWith('$')) return tickers.includes(written.slice(1).toUpperCase());
  // "T" and "ON" are tickers in capitals; a single letter may begin a sentence, and who writes all in capitals says nothing by them.
  if (tickers.includes(written) && /^\p{Lu}/u.test(written))
    return (
      /\p{Ll}/u.test(question) &&
      (written.length > 1 || token.start > 0 || /^['’]s\b/.test(question.slice(token.end)))
    );
  return (
    written.length > 2 &&
    tickers.includes(written.toUpperCase()) &&
    !isDictionaryWord(written.toLowerCase())
  );
}

/** The legal form behind a name belongs to it. */
function endOfName(question: string, end: number): number {
  const form =
    /^(?:[,.]{0,3}\s*(?:Inc|Corp|Corporation|Ltd|Limited|plc|PLC|L\.?P|LLC|Co|Company|Group|Holdings|N\.V|S\.A|AG|SE)\b\.?)+(?:'s|’s)?|^\.?(?:'s|’s)/u.exec(
      question.slice(end),
    );
  return end + (form?.[0].length ?? 0);
}

/** Companies by their legal form, and what stands beside companies in a list. */
function unknownNames(question: string, known: readonly Span[]): Span[] {
  const free = (span: Span): boolean =>
    known.every(({ start, end }) => span.end <= start || end <= span.start);
  const formal = [...question.matchAll(WITH_LEGAL_FORM)]
    .map(({ index, 0: name }) => ({ start: index, end: index + name.length }))
    .map((span) => trimLeading(question, span))
    .filter(free);
  const names = [...known, ...formal].sort((a, b) => a.start - b.start);
  // "What of Amazon, Alexa and Prime?" lists no companies: one known name beside others proves nothing.
  if (names.length < 2 && !/\b(?:compan(?:y|ies)|among|compare)\b/i.test(question)) return formal;
  const beside = names.flatMap((name, at) => {
    const gap = { start: name.end, end: names[at + 1]?.start ?? listEnd(question, name.end) };
    return namesBetween(question, gap, names[at + 1] !== undefined);
  });
  const first = names[0];
  const ahead = first ? namesAhead(question, first.start) : [];
  return [...ahead, ...formal, ...beside.filter(free)].sort((a, b) => a.start - b.start);
}

/** Question words and prepositions with capitals are no part of a name. */
function trimLeading(question: string, { start, end }: Span): Span {
  const lead =
    /^(?:(?:What|Which|How|Who|When|Where|Why|Did|Does|Do|Is|Was|Were|Are|Compare|In|For|Of|At|Among|Between|About|The|And)\s+)+/iu.exec(
      question.slice(start, end),
    );
  return { start: start + (lead?.[0].length ?? 0), end };
}

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}&.'’-]*)(?:\s+(?:of\s+)?\p{Lu}[\p{L}\p{N}&.'’-]*){0,4}`;

/** ", Kolmar Korea, and " between two companies. */
function namesBetween(question: string, { start, end }: Span, isClosed: boolean): Span[] {
  const gap = question.slice(start, end);
  const list = new RegExp(
    String.raw`^(?:'s|’s)?\s*,\s*(?:and\s+|or\s+)?(${NAME})(?=\s*(?:,|and\b|or\b|$))`,
    'u',
  ).exec(gap);
  if (!list?.[1] || (isClosed && !/(?:,|and|or)\s*$/u.test(gap))) return [];
  const at = start + list[0].length - list[1].length;
  return [
    { start: at, end: at + list[1].length },
    ...namesBetween(question, { start: at + list[1].length, end }, isClosed),
  ];
}

/** "among Kolmar Korea, Acme Inc. …": names of a list before the first that is known. */
function namesAhead(question: string, end: number): Span[] {
  const list = new RegExp(
    String.raw`\b(?:among|between|of|for|did|do|were|and)\s+((?:${NAME}\s*,\s*(?:and\s+|or\s+)?)+)$`,
    'u',
  ).exec(question.slice(0, end));
  if (!list?.[1]) return [];
  const from = end - list[1].length;
  return [...list[1].matchAll(new RegExp(NAME, 'gu'))].map(({ index, 0: name }) => ({
    start: from + index,
    end: from + index + name.length,
  }));
}

/** Where a list of names may end: at "in", a verb or the end of the question. */
function listEnd(question: string, start: number): number {
  const stop =
    /\s(?:in|for|during|at|from|to|between|have|has|had|report\w*|achiev\w*|grow|do|say)\b|[?;:]/u.exec(
      question.slice(start),
    );
  return start + (stop?.index ?? question.length - start);
}
