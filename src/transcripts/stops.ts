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
  return mark === DOT ? !goesOn(part, at, next) : mark !== EXCLAMATION || !isOfName(part, at, next);
}

/** Whether an exclamation mark is the last character of a name's word: "Yum! Brands". */
function isOfName(part: string, mark: number, next: number): boolean {
  const word = wordBefore(part, mark);
  if (!isUpper(part.charCodeAt(mark - word.length))) return false;
  return NAMES_WITH_MARK.has(word.toLowerCase())
    ? !opensSentence(part, next)
    : isUpper(part.charCodeAt(next)) && COMPANY_WORDS.has(wordAt(part, next).toLowerCase());
}

/** Whether a full stop belongs to the word before it, and the sentence goes on behind it. */
function goesOn(part: string, stop: number, next: number): boolean {
  const word = wordBefore(part, stop);
  const start = stop - word.length;
  if (stop - start === 1 && isLetter(part.charCodeAt(start))) return isInitial(part, start, next);
  if (start < INDENTATION && isDigit(part.charCodeAt(start)) && stop - start <= 3)
    return part.slice(0, start).trim() === ''; // "1. First of all …": a number of a list
  switch (ABBREVIATIONS.get(word.toLowerCase())) {
    case 'before a name':
      return true;
    case 'before a number':
      return isDigit(part.charCodeAt(next + (SIGNS.includes(part.charAt(next)) ? 1 : 0)));
    case 'behind a number':
      return part.charAt(next) === '('; // "Rs. 20 Cr. (last year Rs. 18 Cr.)"; before a capital it ends a sentence as often as not
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

type Abbreviation = 'before a name' | 'before a number' | 'behind a number' | 'before any word';
const listed = (kind: Abbreviation, words: string): [string, Abbreviation][] =>
  words.split(' ').map((word) => [word, kind]);
const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map([
  ...listed('before a name', 'mr mrs ms dr prof gen gov sen rep dept vs cf approx est incl avg'),
  ...listed('before a number', 'no nos nr vol fig pp rs re'),
  ...listed('behind a number', 'cr crs lac mn mln bn bln tn'),
  ...listed('before any word', 'inc corp co ltd llc plc etc al jr sr st'),
  ...listed('before any word', 'jan feb mar apr jun jul aug sep sept oct nov dec'),
]);

/** Companies and products that everybody knows, written with an exclamation mark. */
const NAMES_WITH_MARK: ReadonlySet<string> = new Set(['yum', 'yahoo', 'jeopardy', 'ahoy']);

/** What companies call themselves behind their own name, which may end with an exclamation mark. */
const COMPANY_WORDS: ReadonlySet<string> = new Set(
  [
    'inc corp corporation company co ltd limited plc llc group holding holdings brands partners ventures industries',
    'international worldwide global enterprises entertainment media interactive studios games network networks foods',
    'restaurants stores retail technologies technology systems software solutions energy health healthcare',
    'pharmaceuticals financial bank capital mobile wireless airlines resorts china japan india',
  ].flatMap((words) => words.split(' ')),
);

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
  return OPENERS.has(wordAt(part, start).toLowerCase());
}

/** The word that ends before a place, or its last letters. */
function wordBefore(part: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordCharacter(part.charCodeAt(start - 1)))
    start--;
  return part.slice(start, end);
}

/** The letters from a place on, up to more than a word that is looked for has. */
function wordAt(part: string, start: number): string {
  let end = start + 1;
  while (end - start <= LONGEST_WORD && isLetter(part.charCodeAt(end))) end++;
  return part.slice(start, end);
}

const DOT = 0x2e;
const EXCLAMATION = 0x21;
/** May stand before a number's first digit. */
const SIGNS = '($€£¥₹-−~';
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
