import { isDigit, isLetter, isLower, isSpace, isUpper, isWordCharacter } from './characterKinds.js';

/** Whether a character is one that ends sentences. */
export const isMark = (code: number): boolean =>
  code === DOT || code === 0x21 || code === 0x3f || code === 0x2026 || isWide(code);

/** The place behind the marks at a place, behind the quotes and brackets that close there, and behind what nobody sees. */
export function behindMarks(part: string, at: number): number {
  let after = at + 1;
  while (after < part.length && isMark(part.charCodeAt(after))) after++;
  if (after === part.length || isSpace(part.charCodeAt(after))) return after;
  CLOSERS.lastIndex = after;
  return CLOSERS.test(part) ? CLOSERS.lastIndex : after;
}

/** Whether the marks from `at` to `after` end a sentence. */
export function endsSentence(part: string, at: number, after: number): boolean {
  const mark = part.charCodeAt(at);
  if (after < part.length && !isSpace(part.charCodeAt(after)) && !isWide(mark)) return false;
  let next = after;
  while (next < part.length && isSpace(part.charCodeAt(next))) {
    if (++next - after > WIDE_GAP) return true;
  }
  if (next === part.length) return true;
  if (isLower(part.codePointAt(next) ?? 0)) return false; // "Washington D.C. becomes …", "Yahoo! is …"
  return mark !== DOT || !goesOn(part, at, next);
}

/** Whether a full stop belongs to the word before it, and the sentence goes on behind it. */
function goesOn(part: string, stop: number, next: number): boolean {
  let start = stop;
  while (start > 0 && stop - start < LONGEST_WORD && isWordCharacter(part.charCodeAt(start - 1)))
    start--;
  if (stop - start === 1 && isLetter(part.charCodeAt(start))) return isInitial(part, start, next);
  if (start < INDENTATION && isDigit(part.charCodeAt(start)) && stop - start <= 3)
    return part.slice(0, start).trim() === ''; // "1. First of all …": a number of a list
  switch (ABBREVIATIONS.get(part.slice(start, stop).toLowerCase())) {
    case 'before a name':
      return true;
    case 'before a number':
      return isDigit(part.charCodeAt(next));
    case 'before any word':
      return !opensSentence(part, next);
    default:
      return false;
  }
}

/** Whether a single letter before a full stop is one of a name ("Brian T. Olsavsky"), or of U.S., D.C., p.m. in the middle. */
function isInitial(part: string, letter: number, next: number): boolean {
  const dotted = part[letter - 1] === '.' && isLetter(part.charCodeAt(letter - 2));
  if (!dotted) return isUpper(part.charCodeAt(letter));
  return /^[ei]\.[ge]$/i.test(part.slice(letter - 2, letter + 1)) || !opensSentence(part, next);
}

type Abbreviation = 'before a name' | 'before a number' | 'before any word';
const listed = (kind: Abbreviation, words: string): [string, Abbreviation][] =>
  words.split(' ').map((word) => [word, kind]);
const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map([
  ...listed('before a name', 'mr mrs ms dr prof gen gov sen rep dept vs cf approx est incl avg'),
  ...listed('before a number', 'no nos vol fig pp'),
  ...listed('before any word', 'inc corp co ltd llc plc etc al jr sr st'),
  ...listed('before any word', 'jan feb mar apr jun jul aug sep sept oct nov dec'),
]);

/** Words that begin a sentence rather than going on after U.S., Inc. or D.C. */
const OPENERS: ReadonlySet<string> = new Set(
  [
    'the this that these those we our it its they their he she i you and but so in on at for as with',
    'from if when while however additionally also there here now then over please let what how why who',
  ].flatMap((words) => words.split(' ')),
);

/** Whether a capitalised word that opens sentences stands at a place, perhaps behind quotes or brackets. */
function opensSentence(part: string, at: number): boolean {
  let start = at;
  while (start - at < 4 && OPENING_MARKS.includes(part.charAt(start))) start++;
  if (!isUpper(part.charCodeAt(start))) return false;
  let end = start + 1;
  while (end - start <= LONGEST_WORD && isLetter(part.charCodeAt(end))) end++;
  return OPENERS.has(part.slice(start, end).toLowerCase());
}

const DOT = 0x2e;
/** The ideographic full stop and the full-width exclamation and question marks: no space stands behind them. */
const isWide = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f;
/** Quotes, brackets and characters without a shape (zero-width ones, marks of direction). The bound keeps a line of quotes linear. */
const CLOSERS = /["'”’)\]」』）\p{Cf}]{1,8}/uy;
const OPENING_MARKS = '"“‘\'([';
/** Letters of a word that are looked at: more than any abbreviation or opener has. */
const LONGEST_WORD = 14;
/** Characters before a number of a list at most. */
const INDENTATION = 24;
/** White space that ends a sentence whatever comes behind it. */
const WIDE_GAP = 40;
