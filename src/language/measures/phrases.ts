import type { Span } from '../span.js';

/** A word as phrases are matched: in lower case, without what marks a plural or an owner. */
export interface Term extends Span {
  readonly raw: string;
  readonly term: string;
}

/** Letters and digits with the marks that stand inside a word: R&D, U.S, 1,250.5. */
const WORD = /[\p{L}\p{N}]+(?:[&.,'’][\p{L}\p{N}]+)*/gu;

export function termsIn(text: string): Term[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: raw }) => ({
    raw,
    term: termOf(raw),
    start: index,
    end: index + raw.length,
  }));
}

/** `Sales` and `sale`, `inventories` and `inventory`, `Azure's` and `azure`; the country is no pronoun. */
export function termOf(raw: string): string {
  if (raw === 'US') return 'u.s';
  const word = raw.toLowerCase().replace(/['’]s?$|['’]s$/u, '');
  if (word.length <= 3 || !/[^isu]s$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|x)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** A phrase where it stands: the terms from `first` to before `next`. */
export interface Found<Value> {
  readonly value: Value;
  readonly first: number;
  readonly next: number;
}

interface Branch<Value> {
  readonly next: Map<string, Branch<Value>>;
  value?: Value;
}

/** Phrases by what they mean. */
export interface Phrases<Value> {
  /** Those of a text, none over another: from left to right, the longest first. */
  readonly find: (terms: readonly Term[]) => Found<Value>[];
}

/** @param entries phrases, each with its meaning; of the same phrase the first one counts */
export function createPhrases<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
): Phrases<Value> {
  const root: Branch<Value> = { next: new Map() };
  for (const [phrase, value] of entries) {
    let branch = root;
    for (const { term } of termsIn(phrase)) {
      const next: Branch<Value> = branch.next.get(term) ?? { next: new Map() };
      branch.next.set(term, next);
      branch = next;
    }
    if (branch !== root && branch.value === undefined) branch.value = value;
  }
  return {
    find: (terms) => {
      const found: Found<Value>[] = [];
      for (let at = 0; at < terms.length; ) {
        const longest = longestAt(root, terms, at);
        if (longest) found.push(longest);
        at = longest?.next ?? at + 1;
      }
      return found;
    },
  };
}

function longestAt<Value>(
  root: Branch<Value>,
  terms: readonly Term[],
  first: number,
): Found<Value> | null {
  let branch: Branch<Value> | undefined = root;
  let longest: Found<Value> | null = null;
  for (let at = first; branch && at < terms.length; at++) {
    branch = branch.next.get(terms[at]?.term ?? '');
    if (branch?.value !== undefined) longest = { value: branch.value, first, next: at + 1 };
  }
  return longest;
}

/** The phrases of a list between commas. */
export const listed = (phrases: string): string[] =>
  phrases.split(/,\s*/u).filter((phrase) => phrase !== '');
