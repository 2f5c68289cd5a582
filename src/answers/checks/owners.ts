import lemmatizer from 'wink-lemmatizer';
import type { Operand } from '../../language/figures/amount.js';
import { partsOfSpeech } from '../../language/partsOfSpeech.js';
import { gapBefore, type Reading, type Token } from '../../language/reading.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import { isVerb as isVerbOfDictionary } from '../../language/wordnet.js';
import { isCommonWord } from './commonWords.js';
import { isGeneric } from './genericNouns.js';
import type { IsAbout } from './knownTerms.js';

/** The words of a clause that a figure is said of and that its source does not know. */
export function strayOwners(
  reading: Reading,
  amount: Operand,
  isAbout: IsAbout,
  isTaken: (at: number) => boolean,
): Token[] {
  const { tokens } = reading;
  const partOf = partsOfSpeech(reading.text);
  // Names are looked for by themselves; at the beginning of a sentence a word has a capital whatever it is.
  const isName = ({ raw, word }: Token, at: number): boolean =>
    /^\p{Lu}/u.test(raw) && (!startsSentence(reading, at) || !isCommonWord(word));
  /** "Advertising growth" */
  const isGerundOf = (at: number): boolean =>
    (tokens[at]?.word.endsWith('ing') ?? false) &&
    startsClause(reading, at) &&
    partOf(tokens[at + 1]?.start ?? -1) === 'noun';
  /** "Costs were", "orders grew": taken for verbs. */
  const isPlural = (at: number): boolean =>
    /[^s]s$/.test(tokens[at]?.word ?? '') &&
    !AUXILIARY.test(tokens[at]?.word ?? '') &&
    (partOf(tokens[at + 1]?.start ?? -1) === 'verb' || AUXILIARY.test(tokens[at + 1]?.word ?? ''));
  const isNoun = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined &&
      !isTaken(at) &&
      !STOP_WORDS.has(token.word) &&
      /^\p{L}+(?:'s?)?$/u.test(token.word) &&
      !CONTRACTED.test(token.word) &&
      (partOf(token.start) === 'noun' || isGerundOf(at) || isPlural(at)) &&
      !isPast(token.word) &&
      !isVerbAfterAll(at) &&
      !isName(token, at)
    );
  };
  /** "Leaves a gap", "hit 38%", "taking it to 5": taken for a noun. */
  const isVerbAfterAll = (at: number): boolean =>
    isVerbOfDictionary(lemmatizer.verb(tokens[at]?.word ?? '')) &&
    (OBJECT.test(tokens[at + 1]?.word ?? '') || (at !== amount.next && isTaken(at + 1)));
  const isVerb = (at: number): boolean =>
    (partOf(tokens[at]?.start ?? -1) === 'verb' && !isGerundOf(at) && !isPlural(at)) ||
    AUXILIARY.test(tokens[at]?.word ?? '');
  let first = amount.first;
  while (first > 0 && !startsClause(reading, first)) first--;
  const owners: number[] = [];
  for (let at = first; at < amount.first; at++) if (isNoun(at)) owners.push(at);
  for (
    let at = amount.next;
    at < tokens.length && !startsClause(reading, at) && !isVerb(at);
    at++
  ) {
    if (isNoun(at)) owners.push(at);
  }
  return owners.flatMap((at) => {
    const token = tokens[at];
    const word = token?.word.replace(/'s?$/, '') ?? '';
    return token && !isGeneric(word) && !isAbout(word) ? [token] : [];
  });
}

/** "It's", "let's", and what a tagger takes for nouns. */
const CONTRACTED =
  /^(?:it's|that's|there's|he's|she's|let's|what's|here's|who's|none|less|few|plus|minus|lots?|back|ahead|apart)$/;
const OBJECT = /^(?:an?|the|its|their|it|them)$/;
const AUXILIARY = /^(?:is|are|was|were|will|would|has|have|had|can|could|may|should)$/;

const startsClause = (reading: Reading, at: number): boolean =>
  at === 0 ||
  /[,;:.!?()[\]"“”—–]|\s-\s/.test(gapBefore(reading, at)) ||
  CLAUSE_WORDS.has(reading.tokens[at]?.word ?? '');

const CLAUSE_WORDS = new Set(
  'and but or while although though whereas because since which who that however yet if when despite as'.split(
    ' ',
  ),
);

const startsSentence = (reading: Reading, at: number): boolean =>
  at === 0 || /[.!?:;]/.test(gapBefore(reading, at));

/** "Rose", "added": taken for nouns. */
const isPast = (word: string): boolean =>
  !/(?:ing|s)$/.test(word) && lemmatizer.verb(word) !== word;
