import { wordTable } from '../../language/wordTable.js';
import { isLegalForm } from '../../transcripts/companyKey.js';
import type { Span } from '../../transcripts/sentences.js';
import type { Call } from '../../types.js';

/** One company of the corpus with its calls. */
export interface Company {
  /** As its calls name it, without its legal form: "Home Depot". */
  readonly name: string;
  readonly tickers: readonly string[];
  /** Indices of its calls. */
  readonly calls: readonly number[];
  readonly aliases: readonly Alias[];
}

/** A way to write a company's name, as words in lower case. */
interface Alias {
  readonly words: readonly string[];
  /** Only a part of the name ("Prudential"), which may mean something else. */
  readonly isPart: boolean;
}

/** Names that the public kept when the company changed its own. */
const FORMER_NAMES = wordTable<readonly string[]>({
  alphabet: ['google'],
  'meta platforms': ['facebook', 'meta'],
  block: ['square'],
  'warner bros discovery': ['warner bros', 'wbd'],
  'johnson & johnson': ['j&j'],
  'procter & gamble': ['p&g'],
  'international business machines': ['ibm'],
  'united parcel service': ['ups'],
  'general motors': ['gm'],
  eternal: ['zomato'],
});

/** The companies of the calls, each once, however its calls write it. */
export function companiesOf(calls: readonly Pick<Call, 'company' | 'ticker'>[]): Company[] {
  const groups = new Map<string, { names: Set<string>; tickers: Set<string>; calls: number[] }>();
  const keys = new Map<string, string>(); // a name's or a ticker's group
  calls.forEach(({ company, ticker }, at) => {
    if (company === null && ticker === null) return;
    const name = company === null ? null : nameWords(company).join(' ');
    const symbol = ticker === null ? null : `$${symbolOf(ticker)}`;
    const key = keys.get(symbol ?? '') ?? keys.get(name ?? '') ?? symbol ?? name ?? '';
    for (const one of [symbol, name]) if (one !== null) keys.set(one, key);
    const group = groups.get(key) ?? { names: new Set(), tickers: new Set(), calls: [] };
    if (company !== null) group.names.add(company);
    if (ticker !== null) group.tickers.add(symbolOf(ticker));
    group.calls.push(at);
    groups.set(key, group);
  });
  const all = [...groups.values()].map(({ names, tickers, calls: own }) => ({
    name: shortName([...names].sort((a, b) => a.length - b.length)[0] ?? [...tickers][0] ?? ''),
    tickers: [...tickers],
    calls: own,
    full: [...names].map(nameWords),
  }));
  const shared = countOf(all.flatMap(({ full }) => [...new Set(full.flatMap(beginnings))]));
  return all.map(({ full, ...company }) => ({ ...company, aliases: aliasesOf(full, shared) }));
}

/** "Home Depot Inc" is spoken of as "Home Depot". */
export function shortName(company: string): string {
  const words = company
    .replace(/\.com\b/i, '')
    .split(/[\s,]+/)
    .filter(Boolean);
  while (words.length > 1 && isLegalForm(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] === 'The') words.shift();
  return words.join(' ');
}

/** "YUMC US" and "YUMC.US" are YUMC. */
const symbolOf = (ticker: string): string =>
  (/^[A-Za-z0-9]+/.exec(ticker)?.[0] ?? ticker).toUpperCase();

function aliasesOf(
  full: readonly (readonly string[])[],
  shared: ReadonlyMap<string, number>,
): Alias[] {
  const aliases = new Map<string, Alias>();
  const add = (words: readonly string[], isPart: boolean): void => {
    const key = words.join(' ');
    const before = aliases.get(key);
    if (key !== '' && (before === undefined || before.isPart)) aliases.set(key, { words, isPart });
  };
  for (const words of full) {
    add(words, false);
    for (const other of FORMER_NAMES[words.join(' ')] ?? []) add(other.split(' '), false);
    for (const part of beginnings(words)) if (shared.get(part) === 1) add(part.split(' '), true);
  }
  return [...aliases.values()].sort((a, b) => b.words.length - a.words.length);
}

/** The beginnings of a name that are shorter than it. */
const beginnings = (words: readonly string[]): string[] =>
  words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));

const countOf = (all: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** The words of a name without its legal form, in lower case. */
function nameWords(company: string): string[] {
  const words = tokensOf(company).map(({ word }) => word);
  while (words.length > 1 && isLegalForm(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words;
}

export interface NameToken extends Span {
  /** In lower case, without possessive, dots and ".com". */
  readonly word: string;
  readonly written: string;
}

/** The words of a text as names are compared. */
export function tokensOf(text: string): NameToken[] {
  return [...text.matchAll(/[$]?[\p{L}\p{N}][\p{L}\p{N}&.'’-]*/gu)]
    .map(({ index, 0: raw }) => {
      const written = raw.replace(/[.'’-]+$/, '').replace(/['’]s$/i, '');
      return { written, word: plain(written), start: index, end: index + written.length };
    })
    .filter(({ word }) => word !== '');
}

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.com$/, '')
    .replace(/[.'’]/g, '');
