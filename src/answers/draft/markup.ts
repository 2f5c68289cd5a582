/** Where a list's line, a heading or a quotation begins. */
const BLOCK = /^\s{0,8}(?:(?:[-*+•]|\d{1,2}[.)]|#{1,6}|>{1,3})\s+){1,3}/u;
/** Bold, italics and code: style, not words. An underscore or star inside a word is left alone. */
const STYLE = /\*{1,3}|`{1,3}|(?<![\p{L}\p{N}_])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}_])/gu;

/** A line of a draft without the marks of style: answers are plain text, and bold is for the figure asked for. */
export const withoutStyle = (line: string): string =>
  line.replace(BLOCK, '').replace(STYLE, '').trim();

/** What could load, lead somewhere or run where an answer is shown as more than text. */
const ACTIVE = [
  /!?\[[^\]]{0,300}\]\s?\([^)]{0,2000}\)?/u, // an image or a link
  /!?\[[^\]]{0,300}\]\[[^\]]{0,300}\]/u, // a link whose address stands elsewhere
  /<\s*[a-z!/?][^<>]{0,2000}>?/iu, // a tag, a comment, <!channel>
  /\b(?:https?|ftp|file|data|javascript|vbscript|mailto):[^\s"']{1,2000}/iu,
  /\bwww\.[^\s"']{1,2000}/iu,
  /&(?:#x?[0-9a-f]{1,6}|lt|gt|quot|amp);/iu, // a tag in disguise
];

/** Whether a part of a sentence is more than text. */
export const holdsMarkup = (sentence: string): boolean =>
  ACTIVE.some((pattern) => pattern.test(sentence));
