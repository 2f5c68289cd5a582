import type { Document, Element } from '@xmldom/xmldom';
import { shownWords } from './shownWords.js';
import { childNamed, elementsIn, rootOf } from './xml.js';

/** Words that stand in one element. */
export interface Piece {
  /** Offset of the first of them in the text of the document, as all offsets in UTF-16 code units. */
  readonly start: number;
  readonly words: string;
  readonly element: Element;
  /** The run that the element is of, or where it stands between runs, the element itself. */
  readonly run: Element;
}

export interface Paragraph {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

export interface DocumentText {
  readonly text: string;
  /** In the order of the text. */
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The paragraphs of the body with those of its tables, cell by cell, an empty line between two. Of what changed and is not yet accepted,
 * the new stands. Text boxes, formulas, headers, footers, comments, footnotes and endnotes are left out.
 */
export function readParagraphs(document: Document): DocumentText {
  let text = '';
  let before: Element | null = null;
  const paragraphs: Paragraph[] = [];
  for (const element of paragraphsIn(rootOf(document))) {
    if (before !== null && !runsOnInto(before, element)) text += SEPARATOR;
    const start = text.length;
    const pieces = [...piecesIn(element)].map((piece) => {
      const placed = { ...piece, start: text.length };
      text += piece.words;
      return placed;
    });
    paragraphs.push({ element, start, end: text.length, pieces });
    before = element;
  }
  return { text, paragraphs };
}

const SEPARATOR = '\n\n';
/** Revisions that took words away. */
const TAKEN_AWAY = new Set(['del', 'moveFrom']);

function* paragraphsIn(parent: Element): Generator<Element> {
  for (const element of elementsIn(parent)) {
    if (element.namespaceURI !== parent.namespaceURI || TAKEN_AWAY.has(element.localName ?? ''))
      continue;
    if (element.localName === 'p') yield element;
    else yield* paragraphsIn(element);
  }
}

/** The end of a paragraph was deleted, which joins it with the next. */
function runsOnInto(paragraph: Element, next: Element): boolean {
  const properties = childNamed(paragraph, 'pPr');
  const ofItsEnd = properties && childNamed(properties, 'rPr');
  const isDeleted = ofItsEnd && [...TAKEN_AWAY].some((name) => childNamed(ofItsEnd, name));
  return isDeleted === true && paragraph.parentNode === next.parentNode;
}

type Words = Omit<Piece, 'start'>;

/** A field is a code (`PAGE`) between two marks and what it shows between two; fields stand within fields. */
type Field = 'code' | 'shown';

function* piecesIn(paragraph: Element): Generator<Words> {
  const fields: Field[] = [];
  for (const { element, run } of partsIn(paragraph)) {
    if (element.localName === 'fldChar') followField(fields, element);
    const words = fields.includes('code') ? '' : shownWords(element);
    if (words !== '') yield { words, element, run };
  }
}

function followField(fields: Field[], mark: Element): void {
  const type = mark.getAttributeNS(mark.namespaceURI, 'fldCharType');
  if (type === 'begin') fields.push('code');
  else if (type === 'end') fields.pop();
  else if (fields.length > 0) fields[fields.length - 1] = 'shown';
}

/** What the runs of a paragraph are made of; runs may stand in links, revisions, controls and the like. */
function* partsIn(parent: Element): Generator<Pick<Piece, 'element' | 'run'>> {
  for (const element of elementsIn(parent)) {
    const { localName, namespaceURI } = element;
    if (localName === 'AlternateContent') yield { element, run: element };
    else if (namespaceURI !== parent.namespaceURI || TAKEN_AWAY.has(localName ?? '')) continue;
    else if (localName === 'r') {
      for (const part of elementsIn(element)) yield { element: part, run: element };
    } else yield* partsIn(element);
  }
}
