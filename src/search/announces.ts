import { partsOfSpeech } from './partsOfSpeech.js';
import { STOP_WORDS } from '../language/stopWords.js';
import { type Word, wordsOf } from '../language/words.js';

/** "First, FX.", "Next, to segment guidance.", "Now, back to company guidance." */
const TURN =
  /^\W*(?:(?:and|so|but)\W+)?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|next|now|then|finally|lastly|turning|moving|starting|back)\b/i;
/** "It takes two things." */
const THINGS =
  /\b(?:two|three|four|(?:a )?(?:few|couple(?: of)?)) (?:things|points|areas|topics)\W*$/i;
/** Announcements are short. */
const FEW_WORDS = 5;
/** A turn that names its segment has some more. */
const FEW_OF_TURN = 8;

/**
 * Whether a statement only says what the next one is about: it tells nothing itself, and holds no figure.
 *
 * @param words those of the statement
 */
export function announces(statement: string, words: readonly Word[] = wordsOf(statement)): boolean {
  const isTurn = TURN.test(statement);
  const isOfThings = THINGS.test(statement);
  if (/\d/.test(statement) || !(isTurn || isOfThings)) return false;
  const telling = words.filter(({ surface }) => !STOP_WORDS.has(surface)).length;
  if (telling > FEW_OF_TURN) return false;
  if (isOfThings) return telling <= FEW_WORDS;
  const partOf = partsOfSpeech(statement);
  return words.every(
    ({ surface, start }) => /ing$|^back$/.test(surface) || partOf(start) !== 'verb',
  );
}
