/**
 * Words as they are compared, never as they are shown: typography, case and white space folded away,
 * characters that nobody sees (zero-width, bidirectional controls, tag block) dropped.
 * The result has other offsets than the text; whoever needs a place keeps the original.
 */
export function foldWords(text: string): string {
  return foldQuotes(text).replace(DASHES, '-').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Every kind of quotation mark as the straight one, and nothing that shows nothing; dashes, case and white space as they are. */
export const foldQuotes = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"');

/** Zero-width characters, soft hyphens, variation selectors, bidirectional controls, the tag block: what shows nothing. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc`´]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033«»]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
