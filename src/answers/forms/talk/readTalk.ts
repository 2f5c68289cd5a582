import type { AsideFree } from '../../../language/asides.js';
import { TALK } from '../../../language/lexicon/talk.js';

/** What is said to the program, and asks the calls nothing. */
export type Talk = keyof typeof TALK;

/** Longer words are about something. In characters. */
const LONGEST = 160;

const PATTERNS = Object.entries(TALK).map(
  ([talk, sources]) =>
    [talk, sources.map((source) => new RegExp(`^(?:${source})$`, 'u'))] as readonly [
      Talk,
      RegExp[],
    ],
);
const THANKS = /^(?:[^\p{L}]*)(?:(?:many )?thanks|thank|thx|cheers|ty\b|much appreciated)/u;
const GREETS = /^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|howdy|dear)\b/u;

/**
 * What a question is that asks the calls nothing; null where it may ask them something.
 *
 * @param given the question as it was typed, for words to the bot may be all there is
 */
export function readTalk(given: string, { question, asides }: AsideFree): Talk | null {
  if (question.length > LONGEST) return null;
  const found = talkIn(plain(question)) ?? talkIn(plain(given));
  if (found !== null || question !== '') return found;
  const [first = ''] = asides;
  if (asides.some((aside) => THANKS.test(plain(aside)))) return 'thanks';
  if (GREETS.test(first)) return 'greeting';
  return /\b(?:sources?|citations?|references?|quotes?|quotations?|links?|evidence|exact words)\b/.test(
    asides.join(' '),
  )
    ? 'sources'
    : 'abilities';
}

const talkIn = (words: string): Talk | null =>
  words === '' || words.length > LONGEST
    ? null
    : (PATTERNS.find(([, patterns]) => patterns.some((pattern) => pattern.test(words)))?.[0] ??
      null);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“]+|[\s.!?,;:…"”)]+$/gu, '')
    .replace(/(?:,? (?:please|pls))+$/u, '')
    .trim();
