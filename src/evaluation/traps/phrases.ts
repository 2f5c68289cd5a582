import { figuresIn } from '../../language/figures/figuresIn.js';
import { partsOfSpeech } from '../../language/partsOfSpeech.js';
import { STOP_WORDS, WEAK_WORDS } from '../../language/stopWords.js';
import { type Word, wordsOf } from '../../language/words.js';

/** Two words side by side that name a thing: "custom silicon". */
export interface Phrase {
  readonly text: string;
  /** The same for all inflections of its words. */
  readonly key: string;
}

/** Shorter words are mostly abbreviations and glue. */
const CONTENT_WORD = /^[a-z]{4,}$/;

/** The keys of all pairs of neighbouring words of a text, whatever they name. */
export function pairsIn(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(1).map((word, at) => keyOf(words[at], word)));
}

/** The phrases of a statement, in order: two content words with one space between, the last one a noun, and no figure's. */
export function phrasesIn(text: string): Phrase[] {
  const words = wordsOf(text);
  const pairs = words.flatMap((last, at) => {
    const first = words[at - 1];
    return first &&
      isContent(first) &&
      isContent(last) &&
      isSpace(text.slice(first.end, last.start))
      ? [{ first, last }]
      : [];
  });
  if (pairs.length === 0) return [];
  const partOf = partsOfSpeech(text);
  const figures = figuresIn(text);
  return pairs
    .filter(({ first, last }) => partOf(first.start) !== 'verb' && partOf(last.start) === 'noun')
    .filter(({ first, last }) =>
      figures.every(({ start, end }) => end <= first.start || last.end <= start),
    )
    .map(({ first, last }) => ({
      text: text.slice(first.start, last.end),
      key: keyOf(first, last),
    }));
}

const isContent = ({ surface }: Word): boolean =>
  CONTENT_WORD.test(surface) && !STOP_WORDS.has(surface) && !WEAK_WORDS.has(surface);

const isSpace = (between: string): boolean => between === ' ';

const keyOf = (first: Word | undefined, last: Word): string =>
  `${first?.terms[0] ?? ''} ${last.terms[0] ?? ''}`;
