/**
 * Whether a stretch of a text begins and ends where a word does: "20%" is not in "120%", "5" not in "-5%" or "$5",
 * "GAAP" not in "non-GAAP", "100" not in "100+". A range may be cut ("180" of 175-180), and a dash between clauses parts words.
 */
export const isWholeWords = (text: string, start: number, end: number): boolean =>
  beginsWord(text, start) && endsWord(text, end);

const INSIDE = /[\p{L}\p{M}\p{N}]/u;
const DIGIT = /\p{N}/u;
const HYPHEN = /[-\u2010\u2011\u2212\ufe63\uff0d]/;
const EN_DASH = '\u2013';

function beginsWord(text: string, start: number): boolean {
  const first = text.charAt(start);
  const before = text.charAt(start - 1);
  const word = text.charAt(start - 2);
  if (!INSIDE.test(first)) return !/\p{Sc}/u.test(first) || !INSIDE.test(before); // "$5" of US$5
  if (INSIDE.test(before)) return false;
  if (/\p{Sc}/u.test(before)) return false;
  if (/[~±<>≈+#]/.test(before)) return !DIGIT.test(first) || /\S/.test(word); // a tag ends in ">" too
  if (before === '.') return !(DIGIT.test(first) && !INSIDE.test(word)); // ".5"
  if (before === '/') return !(DIGIT.test(first) && DIGIT.test(word)); // "7" of 24/7
  const isSign = HYPHEN.test(before) || before === EN_DASH;
  if (!isSign || HYPHEN.test(word)) return true;
  if (DIGIT.test(first)) return /[\p{N}%]/u.test(word) || (before === EN_DASH && INSIDE.test(word));
  return before === EN_DASH || !INSIDE.test(word);
}

function endsWord(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  const next = text.charAt(end);
  const after = text.charAt(end + 1);
  if (!INSIDE.test(last)) return !(/[%\p{Sc}]/u.test(last) && (INSIDE.test(next) || next === '+'));
  if (INSIDE.test(next)) return false;
  if (DIGIT.test(last) && /[%‰°+\p{Sc}]/u.test(next)) return false;
  if (next === '/') return !(DIGIT.test(last) && DIGIT.test(after));
  if (HYPHEN.test(next)) return !INSIDE.test(after) || (DIGIT.test(last) && DIGIT.test(after));
  return true;
}
