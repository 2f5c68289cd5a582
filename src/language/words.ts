import { stemmer } from 'stemmer';
import lemmatizer from 'wink-lemmatizer';
import { numberTerms } from './figures/numbers.js';
import { INVISIBLE } from './fold.js';
import { CODES } from './lexicon/currencies.js';
import { wordTable } from './wordTable.js';

/** One word of a text as it is indexed. `start` and `end` are offsets into the text that was given. */
export interface Word {
  /** As written, in lower case, without marks. */
  readonly surface: string;
  /** What it is found by, the most exact first: a stem; a stem and what it is made of (`trainium2`, `trainium`); a number's value. */
  readonly terms: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Letters and digits with the marks that stand inside a word; dotted names (U.S.) and figures (1,250.5, 1.3B) stay whole. */
const WORD = new RegExp(
  [
    String.raw`\p{L}(?:\.\p{L})+\.?`,
    String.raw`(?:${CODES})(?=\d)`, // a currency's code glued to its number
    String.raw`\d+(?:[.,]\d+)*(?:bn|mn|cr|[kmbt])?(?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{N}]+(?:['’][\p{L}]+)*`,
  ].join('|'),
  'giu',
);

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const { left: visible, placeOf } = without(text, INVISIBLE);
  const words: Word[] = [];
  for (const { index, 0: raw } of visible.matchAll(WORD)) {
    const surface = normalise(raw);
    const end = placeOf(index + raw.length - 1) + 1;
    if (surface !== '')
      words.push({ surface, terms: termsOf(surface), start: placeOf(index), end });
  }
  return withPhrases(withNumbers(words, text));
}

/**
 * What is left of a text, and where each of its code units stands in it: a name with a zero-width space is that name.
 *
 * @param pattern what is left out; global, and it never matches nothing
 */
export function without(
  text: string,
  pattern: RegExp,
): { left: string; placeOf: (at: number) => number } {
  if (text.search(pattern) < 0) return { left: text, placeOf: (at) => at };
  const places: number[] = [];
  let from = 0;
  for (const { index, 0: hidden } of [...text.matchAll(pattern), { index: text.length, 0: '' }]) {
    for (let at = from; at < index; at++) places.push(at);
    from = index + hidden.length;
  }
  return { left: text.replace(pattern, ''), placeOf: (at) => places[at] ?? text.length };
}

/** Possessives and typography away; U.S. and its kin in one form. */
function normalise(raw: string): string {
  const lower = raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s$/, '')
    .replace(/'/g, '');
  return /^\p{L}.*\./u.test(lower) ? `${lower.replace(/\./g, '')}.` : lower;
}

const known = new Map<string, readonly string[]>();
/** Words remembered at most; a corpus of 100 calls has some 30,000 forms. */
const REMEMBERED = 100_000;

/** The terms of one normalised word. */
export function termsOf(surface: string): readonly string[] {
  const before = known.get(surface);
  if (before) return before;
  const terms = [...new Set([stem(surface), ...partsOf(surface)])];
  if (known.size < REMEMBERED) known.set(surface, terms);
  return terms;
}

/** A word's stem: irregular forms to their base first (grew → grow), then Porter's algorithm. */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const verb = lemmatizer.verb(word);
  const adjective = lemmatizer.adjective(word);
  // faster → fast; but a rainier day is so rarely spoken of that Rainier is a name
  return stemmer(verb === word && word.startsWith(adjective) ? adjective : verb);
}

/** `trainium2` is also found as `trainium`, `q3` only as itself. */
function partsOf(surface: string): string[] {
  const letters = /^(\p{L}{3,})\d{1,2}$/u.exec(surface)?.[1];
  return letters ? [stem(letters)] : [];
}

function withNumbers(words: Word[], text: string): Word[] {
  const joined = words.map(({ start }, index) =>
    /^[\s-]*$/.test(text.slice(words[index - 1]?.end ?? start, start)),
  );
  const values = numberTerms(
    words.map((word) => word.surface),
    joined,
  );
  return words.map((word, index) => {
    const value = values[index];
    return value ? { ...word, terms: [...word.terms, value] } : word;
  });
}

/** Phrases with one meaning give their words one term more: "third quarter" and Q3, "year over year" and YoY. */
function withPhrases(words: Word[]): Word[] {
  const added = new Map<number, string>();
  words.forEach((word, at) => {
    const phrase = phraseAt(
      word.surface,
      words[at + 1]?.surface ?? '',
      words[at + 2]?.surface ?? '',
    );
    if (phrase)
      for (let place = at; place < at + phrase.length; place++) added.set(place, phrase.term);
  });
  return words.map((word, at) => {
    const term = added.get(at);
    return term ? { ...word, terms: [...word.terms, term] } : word;
  });
}

const QUARTERS = wordTable<string>({
  first: 'q1',
  second: 'q2',
  third: 'q3',
  fourth: 'q4',
});
const COUNTRY = new Set(['us.', 'usa', 'usa.', 'america', 'american', 'americans']);

/** "Same-store", "like-for-like": sales of the stores that there were a year before. */
const COMPARED = /^(?:stores? sales|for like)$/;

function phraseAt(
  word: string,
  next: string,
  third: string,
): { term: string; length: number } | null {
  const quarter = QUARTERS[word];
  if (quarter && /^quarters?$/.test(next)) return { term: quarter, length: 2 };
  if (/^(?:year|quarter)$/.test(word) && /^(?:on|over)$/.test(next) && third === word) {
    return { term: word === 'year' ? '~yoy' : '~qoq', length: 3 };
  }
  if (word === 'yoy' || word === 'qoq') return { term: `~${word}`, length: 1 };
  if (word === 'united' && next === 'states') return { term: '~usa', length: 2 };
  if (word === 'capex') return { term: '~capex', length: 1 };
  if (word === 'capital' && /^(?:expenditures?|spending|spend|expenses)$/.test(next))
    return { term: '~capex', length: 2 };
  if (/^(?:same|like)$/.test(word) && COMPARED.test(`${next} ${third}`))
    return { term: '~comps', length: 3 };
  if (/^comp(?:arable)?$/.test(word) && /^(?:sales|stores?)$/.test(next))
    return { term: '~comps', length: 2 };
  if (word === 'comps') return { term: '~comps', length: 1 };
  return COUNTRY.has(word) ? { term: '~usa', length: 1 } : null;
}
