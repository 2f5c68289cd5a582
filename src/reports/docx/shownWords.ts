import type { Element } from '@xmldom/xmldom';
import { elementsIn } from './xml.js';

/** What a piece of a run shows as text: of most (pictures, marks, text boxes, codes of fields) nothing. */
export function shownWords(piece: Element): string {
  switch (piece.localName) {
    case 't':
      return wordsOf(piece);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'sym':
      return symbol(piece);
    case 'ruby': // the words, without what is written above them to tell their sound
      return wordsIn(piece, 'rubyBase');
    case 'AlternateContent': // what every program can show, such as the character of a picture of a face
      return wordsIn(piece, 'Fallback');
    case 'r':
    case 'rubyBase':
    case 'Fallback':
      return elementsIn(piece).map(shownWords).join('');
    default:
      return '';
  }
}

const wordsIn = (piece: Element, name: string): string =>
  elementsIn(piece)
    .filter(({ localName }) => localName === name)
    .map(shownWords)
    .join('');

/** White space at the ends counts only where it is said to be kept; a line end in the file is a space. */
function wordsOf(piece: Element): string {
  const words = (piece.textContent ?? '').replace(/[\r\n]/g, ' ');
  return keepsSpace(piece) ? words : withoutEnds(words);
}

/** Not by a pattern: `[ \t]+$` takes a square of the time on a long gap between words. */
function withoutEnds(words: string): string {
  const isSpace = (at: number) => words[at] === ' ' || words[at] === '\t';
  let [start, end] = [0, words.length];
  while (start < end && isSpace(start)) start += 1;
  while (start < end && isSpace(end - 1)) end -= 1;
  return words.slice(start, end);
}

function keepsSpace(piece: Element): boolean {
  for (let at: Element | null = piece; at !== null; at = at.parentElement) {
    const space = at.getAttribute('xml:space');
    if (space !== null) return space === 'preserve';
  }
  return false;
}

/** A character of a named font; those of the private use area mean something in that font only. */
function symbol(piece: Element): string {
  const code = Number.parseInt(piece.getAttributeNS(piece.namespaceURI, 'char') ?? '', 16);
  return code > 0x1f && code <= 0xffff ? String.fromCharCode(code).toWellFormed() : '';
}
