import { partsOfSpeech } from './partsOfSpeech.js';
import { STOP_WORDS } from './stopWords.js';
import { wordsOf } from './words.js';

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

/** Whether a statement only says what the next one is about: it tells nothing itself, and holds no figure. */
export function announces(statement: string): boolean {
  const telling = wordsOf(statement).filter(({ surface }) => !STOP_WORDS.has(surface));
  if (/\d/.test(statement) || telling.length > FEW_OF_TURN) return false;
  if (THINGS.test(statement)) return telling.length <= FEW_WORDS;
  if (!TURN.test(statement)) return false;
  const partOf = partsOfSpeech(statement);
  return wordsOf(statement).every(
    ({ surface, start }) => /ing$|^back$/.test(surface) || partOf(start) !== 'verb',
  );
}
