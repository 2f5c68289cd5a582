import type { Element } from '@xmldom/xmldom';
import type { DocumentText, Paragraph, Piece } from './paragraphs.js';
import { shownWords } from './shownWords.js';
import { childNamed, copyOf, nextElement } from './xml.js';

/**
 * Puts a run behind the characters before an offset of the text, and splits the run that it falls into. Where many are put, the last
 * goes first: the pieces before an offset stay what they are.
 *
 * @param at where a mark can stand
 */
export function insertMark({ paragraphs }: DocumentText, at: number, mark: Element): void {
  const paragraph = paragraphs.findLast(({ start }) => start <= at);
  const piece = paragraph?.pieces.findLast(({ start }) => start < at);
  if (piece) insertAfter(pastItsMarks(outOfWhatEnds(endRun(piece, at))), mark);
  else if (paragraph) insertFirst(paragraph, mark);
}

const insertAfter = (element: Element, added: Element): void => {
  element.parentNode?.insertBefore(added, element.nextSibling);
};

function insertFirst({ element }: Paragraph, mark: Element): void {
  const properties = childNamed(element, 'pPr');
  element.insertBefore(mark, properties ? properties.nextSibling : element.firstChild);
}

/** Sees to it that the run ends behind the offset, or behind a piece that cannot be split, and returns it. */
function endRun({ element, run, start }: Piece, at: number): Element {
  if (element === run) return run;
  const end = at - start;
  const words = shownWords(element); // fewer than the piece has where a later mark has split it
  if (element.localName === 't' && end < words.length) {
    const rest = copyOf(element, 'empty');
    setWords(rest, words.slice(end));
    insertAfter(element, rest);
    setWords(element, words.slice(0, end));
  }
  if (nextElement(element) === null) return run;
  const second = copyOf(run, 'empty');
  const properties = childNamed(run, 'rPr');
  if (properties) second.appendChild(copyOf(properties, 'whole'));
  for (let part = nextElement(element); part !== null; part = nextElement(element)) {
    second.appendChild(part);
  }
  insertAfter(run, second);
  return run;
}

function setWords(element: Element, words: string): void {
  element.textContent = words;
  element.setAttribute('xml:space', 'preserve');
}

/** Controls that hold a plain value, and fields: what they show is replaced as a whole. */
const SHOW_A_VALUE = ['text', 'date', 'dropDownList', 'comboBox', 'bibliography', 'citation'];

/** A mark at the end of a link, an inserted piece or the like stands behind it: it is no part of it. */
function outOfWhatEnds(run: Element): Element {
  let last = run;
  for (
    let around = last.parentElement;
    around && !isParagraph(around);
    around = last.parentElement
  ) {
    if (!isOneValue(around) && wordsFollow(last)) break;
    last = around;
  }
  return last;
}

function wordsFollow(element: Element): boolean {
  let next = nextElement(element);
  while (next !== null && next.textContent === '') next = nextElement(next);
  return next !== null;
}

const isParagraph = ({ localName }: Element): boolean => localName === 'p';

function isOneValue(around: Element): boolean {
  if (around.localName === 'fldSimple') return true;
  const control = around.localName === 'sdtContent' ? around.parentElement : around;
  const properties = control?.localName === 'sdt' ? childNamed(control, 'sdtPr') : undefined;
  return SHOW_A_VALUE.some((kind) => properties && childNamed(properties, kind) !== undefined);
}

/** Past the end of a field whose words end here, and past the numbers of notes that are here already. */
function pastItsMarks(element: Element): Element {
  let last = element;
  for (let next = nextElement(element); next !== null; next = nextElement(next)) {
    if (next.textContent !== '' || hasMark(next, 'begin')) break;
    if (hasMark(next, 'end') || NOTES.some((note) => childNamed(next, note))) last = next;
  }
  return last;
}

const NOTES = ['footnoteReference', 'endnoteReference'];

const hasMark = (run: Element, type: 'begin' | 'end'): boolean => {
  const mark = childNamed(run, 'fldChar');
  return mark?.getAttributeNS(mark.namespaceURI, 'fldCharType') === type;
};
