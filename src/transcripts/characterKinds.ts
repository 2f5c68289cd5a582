// What `\s`, `\p{L}`, `\p{N}` and `\p{Ll}` take, at a fraction of a pattern's price for a character of ASCII:
// a transcript's text is walked through once for each sentence. There is none behind a text's end, where the code is NaN.

export function isSpace(code: number): boolean {
  if (!(code >= 0x80)) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code === 0xa0 || (code >= 0x1680 && RARE_SPACES.has(code));
}

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

export function isLetter(code: number): boolean {
  if (!(code >= 0x80)) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return /^\p{L}$/u.test(String.fromCodePoint(code));
}

/** A letter or a digit of any script. */
export function isWordCharacter(code: number): boolean {
  if (!(code >= 0x80)) return isLetter(code) || isDigit(code);
  return /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(code));
}

export function isUpper(code: number): boolean {
  if (!(code >= 0x80)) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}$/u.test(String.fromCodePoint(code));
}

export function isLower(code: number): boolean {
  if (!(code >= 0x80)) return code >= 0x61 && code <= 0x7a;
  return /^\p{Ll}$/u.test(String.fromCodePoint(code));
}

const RARE_SPACES: ReadonlySet<number> = new Set([
  ...[0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009],
  ...[0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
]);
