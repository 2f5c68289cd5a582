import type { Document, Element } from '@xmldom/xmldom';
import { xmlWords } from '../../answers/export/xmlWords.js';
import type { Dialect } from './dialect.js';
import type { NoteStyles } from './styles.js';
import { elementMaker, elementsIn, rootOf } from './xml.js';

/** A paragraph of a footnote: words, some in italics, some leading to a web address. */
export type FootnoteParagraph = readonly {
  readonly text: string;
  /** Only an absolute `http:` or `https:` address becomes a link. */
  readonly href?: string;
  readonly italic?: boolean;
}[];

/** The part of footnotes of a document that has none yet: the two lines that stand between words and notes. */
export const emptyFootnotes = ({ words, relations }: Dialect): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="${words}" xmlns:r="${relations}">${separator('separator', -1)}${separator('continuationSeparator', 0)}</w:footnotes>`;

const separator = (type: string, id: number): string =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`;

/** The least id, from 1, that no footnote has and none above it. */
export const nextId = (footnotes: Document): number =>
  elementsIn(rootOf(footnotes)).reduce(
    (next, note) => Math.max(next, Number(note.getAttributeNS(note.namespaceURI, 'id')) + 1 || 1),
    1,
  );

/**
 * Writes a footnote behind the others.
 *
 * @param links the ids of the relationships that lead to addresses
 */
export function appendFootnote(
  footnotes: Document,
  { id, paragraphs }: { readonly id: number; readonly paragraphs: readonly FootnoteParagraph[] },
  styles: NoteStyles,
  { words, relations }: Dialect,
  links: ReadonlyMap<string, string>,
): void {
  const make = elementMaker(footnotes, words);
  const runOf = (content: Element, ...properties: readonly Element[]) =>
    make('w:r', {}, ...(properties.length > 0 ? [make('w:rPr', {}, ...properties)] : []), content);
  const wordsOf = (text: string): Element => {
    const element = make('w:t', {}, xmlWords(text));
    element.setAttribute('xml:space', 'preserve');
    return element;
  };
  const linkLook = () =>
    styles.link === null
      ? [make('w:color', { 'w:val': '0563C1' }), make('w:u', { 'w:val': 'single' })] // Word's own blue
      : [];
  const pieceOf = ({ text, href, italic }: FootnoteParagraph[number]): Element => {
    const italics = italic ? [make('w:i')] : [];
    const link = links.get(webAddress(href) ?? '');
    if (link === undefined) return runOf(wordsOf(text), ...italics);
    const style = styles.link === null ? [] : [make('w:rStyle', { 'w:val': styles.link })];
    const shown = runOf(wordsOf(text), ...style, ...italics, ...linkLook());
    const element = make('w:hyperlink', {}, shown);
    element.setAttributeNS(relations, 'r:id', link);
    return element;
  };
  const paragraphOf = (paragraph: FootnoteParagraph, ...first: readonly Element[]) =>
    make(
      'w:p',
      {},
      make('w:pPr', {}, make('w:pStyle', { 'w:val': styles.text })),
      ...first,
      ...paragraph.map(pieceOf),
    );
  const number = runOf(make('w:footnoteRef'), make('w:rStyle', { 'w:val': styles.reference }));
  const [first = [], ...others] = paragraphs;
  rootOf(footnotes).appendChild(
    make(
      'w:footnote',
      { 'w:id': String(id) },
      paragraphOf(first, number, runOf(wordsOf(' '))),
      ...others.map((paragraph) => paragraphOf(paragraph)),
    ),
  );
}

/** The run that bears a footnote's number among the words. */
export const markOf = (
  document: Document,
  { words }: Dialect,
  id: number,
  style: string,
): Element => {
  const make = elementMaker(document, words);
  return make(
    'w:r',
    {},
    make('w:rPr', {}, make('w:rStyle', { 'w:val': style })),
    make('w:footnoteReference', { 'w:id': String(id) }),
  );
};

/** The address of a page, spelled as an address must be; null where it is none. */
export function webAddress(href: string | undefined): string | null {
  if (href === undefined || !URL.canParse(href)) return null;
  const address = new URL(href);
  return ['http:', 'https:'].includes(address.protocol) ? address.href : null;
}
