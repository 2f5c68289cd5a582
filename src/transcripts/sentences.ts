import type { Span } from '../language/span.js';
import { isDigit, isLetter, isSpace } from './characterKinds.js';
import { cutsOf } from './longRuns.js';
import { quotationsIn } from './quotations.js';
import { behindMarks, endsSentence, isMark } from './stops.js';

export type { Span };

/**
 * The sentences between `start` and `end`, in order, without the white space around them.
 * A full stop ends one only where a reader would say so: not in an abbreviation, an initial, a decimal,
 * a dotted name such as U.S., nor inside a short quotation. A run that goes on without a stop, as machines write
 * speech down, is cut into pieces that can be cited. Time is linear in the length.
 */
export function splitSentences(text: string, start: number, end: number): Span[] {
  const part = text.slice(start, end);
  const isQuoted = quotationsIn(part);
  const sentences: Span[] = [];
  const add = (from: number, to: number) => addWords(sentences, part, from, to, start);
  let from = 0;
  let at = 0;
  while (at < part.length) {
    if (!isMark(part.charCodeAt(at))) {
      at++;
      continue;
    }
    const after = behindMarks(part, at);
    if (!isQuoted(at) && endsSentence(part, at, after)) {
      add(from, after);
      from = after;
    }
    at = after;
  }
  add(from, part.length);
  return sentences;
}

/** Adds the words between two places of a part, cut where they are too many; nothing where no letter or digit is among them. */
function addWords(sentences: Span[], part: string, from: number, to: number, offset: number): void {
  let start = from;
  for (const cut of cutsOf(part, from, to)) {
    addTrimmed(sentences, part, start, cut, offset);
    start = cut;
  }
  addTrimmed(sentences, part, start, to, offset);
}

function addTrimmed(
  sentences: Span[],
  part: string,
  from: number,
  to: number,
  offset: number,
): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(part.charCodeAt(start))) start++;
  while (end > start && isSpace(part.charCodeAt(end - 1))) end--;
  if (hasWord(part, start, end)) sentences.push({ start: offset + start, end: offset + end });
}

function hasWord(part: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = part.charCodeAt(at);
    if (code >= 0x80) return /[\p{L}\p{N}]/u.test(part.slice(at, end));
    if (isLetter(code) || isDigit(code)) return true;
  }
  return false;
}
