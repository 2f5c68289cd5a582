import { distance } from 'fastest-levenshtein';
import type { Token } from '../../language/reading.js';
import { termsOf } from '../../language/words.js';
import { compareNames, isCalled, type PersonName, readName } from '../../transcripts/names.js';
import { once } from '../../transcripts/once.js';
import { isCommonWord } from './commonWords.js';
import type { Cited } from './fault.js';
import { readUnmarked } from './markers.js';

/** The names that stand in what is cited or are known with it. */
export interface KnownNames {
  /** Whether a word, with those beside it, is a name or a part of one that is known. */
  readonly isKnown: (tokens: readonly Token[], at: number) => boolean;
  /** Whether a name, in full or bare, is one of those who speak. */
  readonly isSpeaker: (name: string) => boolean;
  /** Whether it is the name of who asked what is answered. */
  readonly isAsker: (name: string) => boolean;
}

export function readKnownNames(cited: readonly Cited[]): KnownNames {
  const all = cited.map(namesKnownWith);
  return {
    isKnown: (tokens, at) => all.some(({ isKnown }) => isKnown(tokens, at)),
    isSpeaker: (name) => all.some(({ isSpeaker }) => isSpeaker(name)),
    isAsker: (name) => all.some(({ isAsker }) => isAsker(name)),
  };
}

/** Read once for all sentences that cite a statement. */
const namesKnownWith: (cited: Cited) => KnownNames = once((cited) => {
  const all = textsOf(cited).map((text) => readUnmarked(text).tokens);
  const words = new Set(all.flatMap((tokens) => tokens.flatMap(({ word }) => formsOf(word))));
  const acronyms = new Set(
    all.flatMap((tokens) =>
      tokens.flatMap(({ raw }) => (ACRONYM.test(raw) ? [raw.replaceAll('.', '')] : [])),
    ),
  );
  if (acronyms.has('US')) words.add('usa');
  const initials = all.map((tokens) => tokens.map(({ word }) => word.charAt(0)).join(''));
  const speakers = peopleOf(cited.speaker?.name);
  const askers = peopleOf(cited.inReplyTo?.asker);
  const isWord = (word: string): boolean =>
    formsOf(word).some((form) => words.has(form)) ||
    isNumbered(words, word) ||
    isOfCountry(words, word) ||
    isMisspelt(words, word) ||
    (isCommonWord(word) && [...words].some((one) => stemOf(one) === stemOf(word)));
  return {
    isKnown: (tokens, at) =>
      isWord(tokens[at]?.word ?? '') ||
      isJoined(words, tokens, at) ||
      isShort(initials, tokens[at]?.raw ?? '') ||
      isSpelledOut(acronyms, tokens, at) ||
      namesAround(tokens, at).some((name) => means(speakers, name) || means(askers, name)),
    isSpeaker: (name) => means(speakers, name),
    isAsker: (name) => means(askers, name),
  };
});

const stemOf = (word: string): string => termsOf(word)[0] ?? word;

/** All that is known with a statement, and the words right before it: "It grew" is of whom they name. */
function textsOf(cited: Cited): string[] {
  const { quote, prefix, topic, label, speaker, attribution, inReplyTo, call } = cited;
  const spoken = [quote, prefix, topic, label, inReplyTo?.text];
  const people = [attribution, speaker?.name, speaker?.role, speaker?.organization];
  const known = [inReplyTo?.asker, call.company, call.ticker, call.title, call.publisher];
  return [...spoken, ...people, ...known].flatMap((text) => (text ? [text] : []));
}

/** A word as names are compared: without possessive, dots and plural. */
function formsOf(word: string): string[] {
  const plain = word.replace(/'s?$/, '').replace(/[.']/g, '');
  return plain.length > 3 && plain.endsWith('s') ? [plain, plain.slice(0, -1)] : [plain];
}

/** "Trainium" where Trainium2 is spoken of. */
function isNumbered(words: ReadonlySet<string>, word: string): boolean {
  const [plain = ''] = formsOf(word);
  return (
    /^\p{L}{3,}$/u.test(plain) &&
    Array.from({ length: MOST_NUMBER }, (_, at) => plain + (at + 1)).some((one) => words.has(one))
  );
}

/** Products are seldom numbered further. */
const MOST_NUMBER = 20;

const COUNTRIES = [
  'us usa america american americans',
  'uk gb britain british',
  'eu europe european',
].map((names) => names.split(' '));

function isOfCountry(words: ReadonlySet<string>, word: string): boolean {
  const [plain = ''] = formsOf(word);
  return COUNTRIES.some(
    (names) => names.includes(plain) && names.some((name) => name !== 'us' && words.has(name)),
  );
}

/** Shortest name in which one wrong letter is a slip: Rainer, Rainier. */
const SLIP_LETTERS = 6;

function isMisspelt(words: ReadonlySet<string>, word: string): boolean {
  const [plain = ''] = formsOf(word);
  if (plain.length < SLIP_LETTERS || !/^\p{L}+$/u.test(plain) || isCommonWord(plain)) return false;
  return [...words].some(
    (known) =>
      known.length >= SLIP_LETTERS &&
      Math.abs(known.length - plain.length) <= 1 &&
      /^\p{L}+$/u.test(known) &&
      distance(known, plain) === 1,
  );
}

/** "Sage Maker" and "Trainium 2" where SageMaker and Trainium2 are spoken of. */
function isJoined(words: ReadonlySet<string>, tokens: readonly Token[], at: number): boolean {
  const [before = '', own = '', after = ''] = [at - 1, at, at + 1].map(
    (place) => formsOf(tokens[place]?.word ?? '')[0],
  );
  return (before !== '' && words.has(before + own)) || (after !== '' && words.has(own + after));
}

/** AWS, U.S. */
const ACRONYM = /^(?:\p{Lu}\.?){2,6}$/u;

/** "AWS" where Amazon Web Services are spoken of; two letters say too little. */
const isShort = (initials: readonly string[], raw: string): boolean =>
  /^\p{Lu}{3,6}s?$/u.test(raw) &&
  initials.some((letters) => letters.includes(raw.replace(/s$/, '').toLowerCase()));

/** "Amazon Web Services" where AWS is spoken of. */
function isSpelledOut(
  acronyms: ReadonlySet<string>,
  tokens: readonly Token[],
  at: number,
): boolean {
  for (let length = 2; length <= 5; length++)
    for (let from = Math.max(0, at - length + 1); from <= at; from++) {
      const run = tokens.slice(from, from + length);
      const letters = run
        .map(({ raw }) => (/^\p{Lu}\p{L}+$/u.test(raw) ? raw.charAt(0) : ' '))
        .join('');
      if (letters.length === length && acronyms.has(letters)) return true;
    }
  return false;
}

/** The names of up to four words that a word can be part of, the longest first. */
function namesAround(tokens: readonly Token[], at: number): string[] {
  const names: string[] = [];
  for (let length = 4; length >= 1; length--)
    for (let from = Math.max(0, at - length + 1); from <= at; from++) {
      const run = tokens.slice(from, from + length);
      if (run.length === length && run.every(({ raw }) => /^\p{Lu}/u.test(raw)))
        names.push(run.map(({ raw }) => raw.replace(/['’]s?$/, '')).join(' '));
    }
  return names;
}

const peopleOf = (name: string | null | undefined): PersonName[] =>
  name ? [readName(name) ?? []].flat() : [];

/** One person under several spellings is one: Andy, Andrew R. Jassy. */
function means(people: readonly PersonName[], words: string): boolean {
  const wanted = readName(words);
  if (!wanted) return false;
  return people.some((known) => {
    if (wanted.given.length === 0) return isCalled(known, wanted.surname);
    if (known.given.length === 0) return isCalled(wanted, known.surname);
    return compareNames(wanted, known) !== 'other';
  });
}
