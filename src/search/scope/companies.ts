import { isLegalForm } from '../../transcripts/companyKey.js';
import type { Call } from '../../types.js';
import { namesOf, namesOfTicker } from './listed.js';
import { tokensOf } from './nameTokens.js';

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
    const spoken = company ?? namesOfTicker(ticker ?? '')[0];
    if (spoken !== undefined) group.names.add(spoken);
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
    for (const other of namesOf(words.join(' '))) add(other.split(' '), false);
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
