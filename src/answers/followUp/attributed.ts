import { STOP_WORDS } from '../../language/stopWords.js';
import { type Word, wordsOf } from '../../language/words.js';
import { denies } from './directions.js';
import { holdsWords } from './parts.js';

/** The words of which it is asked who said them: in quotation marks to the letter, else in substance. */
export interface Attributed {
  readonly words: string;
  readonly isQuoted: boolean;
}

/** What a statement says, and what it is said under: its topic and label. */
export interface SaidText {
  readonly text: string;
  readonly around: string;
}

const SAID = String.raw`who\s+(?:(?:at|of|from|in)\s+[\p{L}\p{N}&.,'’ -]{1,60}?\s+)?(?:(?:has|had|exactly|actually|really|first)\s+)*(?:said|says|stated|claimed)`;
const QUOTED = new RegExp(
  String.raw`^\W*${SAID}\b[^"“”«»]*["“”«»](?<words>.+)["“”«»][^"“”«»]*$`,
  'isu',
);
const QUOTED_FIRST = new RegExp(
  String.raw`^\s*["“”«»](?<words>.+)["“”«»][\s,:–—-]*${SAID}(?:\s+(?:that|this|it|so))?[\s?.!]*$`,
  'isu',
);
const TOLD = new RegExp(String.raw`^\W*${SAID}\s+(?:that\s+)?(?<words>.+?)[\s?.!]*$`, 'isu');
/** "Who said what …", "Who said that about AWS?" name no words. */
const NAMES_NONE =
  /^(?:what|anything|something|nothing|about|on|in|at|of|for|to|it|this|that|so|the\s+(?:same|following)|yes|no|more|most)\b/i;
const BE =
  /\b(?:is|are|was|were|be|been|will|would|can|could|should|may|might|has|have|had|does|do|did)\b/i;

/** Of a question who said some words these words; null of any other question. */
export function readAttributed(question: string): Attributed | null {
  const quoted = (QUOTED.exec(question) ?? QUOTED_FIRST.exec(question))?.groups?.words;
  if (quoted !== undefined) return { words: quoted, isQuoted: true };
  const words = TOLD.exec(question)?.groups?.words ?? '';
  const isTold = !NAMES_NONE.test(words) && contentOf(words).length > 1;
  return isTold ? { words, isQuoted: false } : null;
}

/**
 * Whether a statement says it: to the letter, or with all that is told of its subject in its own words and the
 * subject itself at least in its topic or label. A denial is no claim's.
 */
export function saysIt({ words, isQuoted }: Attributed, { text, around }: SaidText): boolean {
  if (isQuoted) return holdsWords(text, words);
  const wanted = contentOf(words);
  const told = toldOf(words, wanted);
  const own = termsOf(text);
  const near = new Set([...own, ...termsOf(around)]);
  return (
    isDenied(words) === isDenied(text) &&
    wanted.every(({ terms }) => terms.some((term) => near.has(term))) &&
    told.every(({ terms }) => terms.some((term) => own.has(term)))
  );
}

const isDenied = (text: string): boolean => wordsOf(text).some(({ surface }) => denies(surface));

const termsOf = (text: string): Set<string> => new Set(wordsOf(text).flatMap(({ terms }) => terms));

const contentOf = (words: string): Word[] =>
  wordsOf(words).filter(({ surface }) => !STOP_WORDS.has(surface));

/** What stands behind "is", "will"; without such a word all but the first. */
function toldOf(words: string, wanted: readonly Word[]): readonly Word[] {
  const from = BE.exec(words)?.index ?? wanted[0]?.end ?? 0;
  const told = wanted.filter(({ start }) => start >= from);
  return told.length > 0 ? told : wanted;
}
