import {
  ASIDE_BEGINNINGS,
  ASIDE_ENDINGS,
  ASIDE_SENTENCES,
  ASIDE_WORDS,
  OWN_MATTERS,
  WONDERING,
} from './lexicon/asides.js';

/** A question without what is said beside it. */
export interface AsideFree {
  /** Empty where all was said to the bot. As it was where nothing was. */
  readonly question: string;
  /** Words to whoever answers, in their order. */
  readonly asides: readonly string[];
}

/** No instruction is longer, in characters: what is longer is looked at no further. */
const LONGEST = 240;

/**
 * Sets aside what is no part of a question: words to whoever answers ("Cite your sources.", "Answer in one sentence."), what
 * the asker tells of himself ("I'm preparing a report and I was wondering …"), quoted lines of a mail. What could be a part
 * of the question stays.
 */
export function readAsides(text: string): AsideFree {
  const asides: string[] = [];
  const kept = sentencesOf(withoutQuotedLines(text, asides)).filter(({ words }) => {
    const isAside = isToTheBot(words) || isOwnMatter(words);
    if (isAside && words !== '') asides.push(words);
    return !isAside;
  });
  if (kept.length === 0) return { question: '', asides };
  const rest = kept.map(({ raw }) => raw).join('');
  const question = withoutEdges(rest.trim(), asides);
  return asides.length === 0 ? { question: text, asides } : { question, asides };
}

interface Piece {
  /** With the white space behind it. */
  readonly raw: string;
  /** In lower case, without stops. */
  readonly words: string;
}

const sentencesOf = (text: string): Piece[] =>
  (text.match(/[^.?!\n]*(?:[.?!](?!\s|$)[^.?!\n]*)*[.?!\n]*\s*/gu) ?? [])
    .filter((raw) => raw !== '')
    .map((raw) => ({ raw, words: plain(raw) }));

const plain = (raw: string): string =>
  raw
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(',', '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—*•]+|[\s.!?,;:…]+$/gu, '');

const isToTheBot = (words: string): boolean =>
  words.length <= LONGEST && WHOLE.some((pattern) => pattern.test(words));

/** A sentence of nothing but one's own matters; a question of such words alone is one. */
function isOwnMatter(words: string): boolean {
  if (words.length > LONGEST || !OWN_START.test(words)) return false;
  return words.split(/[^\p{L}\p{N}']+/u).every((word) => word === '' || OWN.has(word));
}

const OWN_START = /^(?:i|we|my|our|this is (?:for|about) (?:my|a|our))\b/;

/** Mail shows what it answers to behind ">"; words that are asked about themselves stay. */
function withoutQuotedLines(text: string, asides: string[]): string {
  const lines = text.split('\n');
  const isQuoted = (line: string): boolean =>
    /^\s*>/.test(line) || /^On .{5,80} wrote:\s*$/.test(line);
  const own = lines.filter((line) => !isQuoted(line)).join('\n');
  if (own.trim() === '' || own.length === text.length || REFERS.test(own)) return text;
  asides.push(...lines.filter(isQuoted).map((line) => line.trim()));
  return own;
}

const REFERS = /\b(?:this|that|these|those|it|above|below|quote[ds]?|said|says|wrote|true)\b/i;

function withoutEdges(text: string, asides: string[]): string {
  let left = text;
  for (;;) {
    const shorter = withoutBeginning(withoutEnding(left, asides), asides);
    if (shorter === left) return left;
    left = shorter;
  }
}

function withoutBeginning(text: string, asides: string[]): string {
  const start = text.slice(0, LONGEST).toLowerCase().replaceAll('’', "'");
  const length = (BEGINNING.exec(start)?.[0] ?? '').length || ownMattersBefore(start);
  return take(text, length, asides);
}

/** Up to where the question begins, where all before it is of one's own matters. */
function ownMattersBefore(start: string): number {
  const wondering = WONDERS.exec(start);
  if (!wondering) return 0;
  const before = start.slice(0, wondering.index);
  const isOwn = before.split(/[^\p{L}\p{N}']+/u).every((word) => word === '' || OWN.has(word));
  return isOwn ? wondering.index + wondering[0].length : 0;
}

/** What is left has to hold a question of some words. */
function take(text: string, length: number, asides: string[]): string {
  const rest = text.slice(length);
  if (length === 0 || !/\p{L}/u.test(rest)) return text;
  asides.push(text.slice(0, length).trim());
  return rest;
}

function withoutEnding(text: string, asides: string[]): string {
  const from = Math.max(0, text.length - LONGEST);
  const end = text.slice(from).toLowerCase().replaceAll('’', "'");
  const found = ENDING.exec(end);
  if (!found || found.index + from === 0) return text;
  const [, stop = ''] = /([?.!]*)\s*$/.exec(text) ?? [];
  const rest = text.slice(0, from + found.index);
  if (!/\p{L}/u.test(rest)) return text;
  asides.push(text.slice(from + found.index).replace(/^[\s,;:–—-]+/, ''));
  return /[?.!]$/.test(rest) || !stop.includes('?') ? rest : `${rest}?`;
}

const spelled = (source: string): string =>
  source.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in ASIDE_WORDS ? ASIDE_WORDS[name as keyof typeof ASIDE_WORDS] : whole,
  );
const anyOf = (sources: readonly string[]): string => `(?:${sources.map(spelled).join('|')})`;

const WHOLE = ASIDE_SENTENCES.map((source) => new RegExp(`^(?:${spelled(source)})$`, 'u'));
const BEGINNING = new RegExp(`^${anyOf(ASIDE_BEGINNINGS)}`, 'u');
const ENDING = new RegExp(`${anyOf(ASIDE_ENDINGS)}[\\s.!?]*$`, 'u');
const WONDERS = new RegExp(`\\b${spelled(WONDERING)} +`, 'u');
const OWN: ReadonlySet<string> = new Set(OWN_MATTERS.split(/\s+/));
