import { wordTable } from '../../language/wordTable.js';
import type { Span } from '../../transcripts/sentences.js';

/** A stretch of a sentence between quotation marks. `start` and `end` take the marks in; a mark that is missing is the sentence's edge. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly words: string;
}

/**
 * The quotations of a sentence, the outer ones: double marks of every kind, and single ones around several words.
 * A closing mark is the farthest for which the words stand (a source's own marks may stand inside), else the nearest.
 *
 * @param stands whether words stand in what is cited
 */
export function quotationsIn(sentence: string, stands: (words: string) => boolean): Quotation[] {
  const marks = marksIn(sentence);
  const found: Quotation[] = [];
  let from = 0; // where the next quotation may begin
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at];
    if (!mark || mark.at < from) continue;
    const closing = closingOf(marks, at, sentence, stands);
    if (closing !== null) {
      found.push(between(sentence, mark.at, closing + 1));
      from = closing + 1;
    } else if (mark.isDouble) {
      // A mark without its fellow: what it opens runs to the end, what it closes began where the last one ended.
      const opens = mark.side === 'open' || (mark.side === 'both' && opensWord(sentence, mark.at));
      found.push(
        opens ? between(sentence, mark.at, sentence.length) : between(sentence, from, mark.at + 1),
      );
      if (opens) break;
      from = mark.at + 1;
    }
  }
  return found;
}

interface Mark {
  readonly at: number;
  readonly isDouble: boolean;
  readonly side: 'open' | 'close' | 'both';
}

const SIDES = wordTable<Mark['side']>({
  ...{
    '"': 'both',
    '\u2033': 'both',
    '«': 'open',
    '»': 'close',
    '\u301d': 'open',
    '\u301e': 'close',
  },
  ...{ '\u201c': 'open', '\u201d': 'close', '\u201e': 'open', '\u201f': 'open', '\uff02': 'both' },
  ...{
    "'": 'both',
    '\u2018': 'open',
    '\u2019': 'close',
    '\u201a': 'open',
    '‹': 'open',
    '›': 'close',
  },
});
const MARK = /["\u2033«»\u201c-\u201f\u301d\u301e\uff02'\u2018-\u201a‹›]/g;
const DOUBLE = /["\u2033«»\u201c-\u201f\u301d\u301e\uff02]/;

/** The marks that can begin or end a quotation: no apostrophe, no inch. */
function marksIn(sentence: string): Mark[] {
  const marks: Mark[] = [];
  let doubles = 0;
  for (const { index: at, 0: mark } of sentence.matchAll(MARK)) {
    const isDouble = DOUBLE.test(mark);
    const before = sentence.charAt(at - 1);
    const after = sentence.charAt(at + 1);
    if (!isDouble && WORD.test(before) && WORD.test(after)) continue;
    if (!isDouble && ELIDED.test(sentence.slice(at, at + 6))) continue;
    if (mark === '"' && /\d/.test(before) && doubles % 2 === 0) continue; // a 65" screen
    if (isDouble) doubles++;
    marks.push({ at, isDouble, side: sideOf(mark, sentence, at) });
  }
  return marks;
}

const WORD = /[\p{L}\p{N}]/u;
/** '90s, 'em: letters left out, not words quoted. */
const ELIDED = /^['\u2018\u2019](?:\d\ds?\b|em\b|til\b|cause\b|tis\b)/i;

/** »…« and „…“ are pairs too: a mark that stands before a word opens, whatever others do with it. */
function sideOf(mark: string, sentence: string, at: number): Mark['side'] {
  const side = SIDES[mark] ?? 'both';
  if (side === 'both' || mark === '\u2019') return side;
  if (mark === '\u201d') return side;
  const isBefore = opensWord(sentence, at) && WORD.test(sentence.charAt(at + 1));
  if (mark === '»' && isBefore) return 'open';
  if ((mark === '«' || mark === '\u201c') && !isBefore && endsWords(sentence, at)) return 'close';
  return side;
}

const opensWord = (sentence: string, at: number): boolean =>
  (at === 0 || /[\s([{\u2014\u2013:-]/.test(sentence.charAt(at - 1))) &&
  /\S/.test(sentence.charAt(at + 1));
const endsWords = (sentence: string, at: number): boolean => /\S/.test(sentence.charAt(at - 1));

/** Marks looked at for the farthest end of a quotation. */
const FARTHEST = 12;

/** Where the quotation ends that a mark opens; null where none does. */
function closingOf(
  marks: readonly Mark[],
  at: number,
  sentence: string,
  stands: (words: string) => boolean,
): number | null {
  const open = marks[at];
  if (!open || open.side === 'close') return null;
  if (!open.isDouble && !opensWord(sentence, open.at)) return null;
  const ends = marks
    .slice(at + 1, at + 1 + FARTHEST)
    .filter(
      ({ isDouble, side, at: place }) =>
        isDouble === open.isDouble &&
        side !== 'open' &&
        (isDouble || (endsWords(sentence, place) && !WORD.test(sentence.charAt(place + 1)))),
    )
    .map((mark) => mark.at)
    .filter((end) => open.isDouble || isSeveralWords(sentence.slice(open.at + 1, end)));
  const standing = ends.findLast((end) => stands(sentence.slice(open.at + 1, end)));
  return standing ?? nearestOf(marks, at, ends) ?? null;
}

/** The end that belongs to an opening mark, past the quotations within it. */
function nearestOf(
  marks: readonly Mark[],
  at: number,
  ends: readonly number[],
): number | undefined {
  const open = marks[at];
  if (open?.side !== 'open' || !open.isDouble) return ends[0];
  let depth = 0;
  for (const mark of marks.slice(at + 1, at + 1 + FARTHEST)) {
    if (!mark.isDouble) continue;
    if (mark.side === 'open') depth++;
    else if (mark.side === 'close' && depth-- === 0) return mark.at;
  }
  return ends[0];
}

const isSeveralWords = (words: string): boolean => /\S\s+\S/.test(words.trim());

const between = (sentence: string, start: number, end: number): Quotation => ({
  words: sentence.slice(start, end).replace(EDGE_MARKS, ''),
  start,
  end,
});

const EDGE_MARKS =
  /^["\u2033«»\u201c-\u201f\u301d\u301e\uff02'\u2018-\u201a‹›]|["\u2033«»\u201c-\u201f\u301d\u301e\uff02'\u2018-\u201a‹›]$/g;
