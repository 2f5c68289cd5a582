import type { Document, Element } from '@xmldom/xmldom';
import type { Dialect } from './dialect.js';
import { childNamed, elementMaker, elementsIn, rootOf } from './xml.js';

/** The ids of the styles that footnotes use. */
export interface NoteStyles {
  readonly text: string;
  readonly reference: string;
  /** Null where the document has no style of its own for links. */
  readonly link: string | null;
}

/**
 * Finds the styles of footnotes by their names, which stay English where the ids are in the language of the writer, and adds what is missing.
 *
 * @returns also whether any was added
 */
export function ensureStyles(styles: Document): NoteStyles & { readonly added: boolean } {
  const root = rootOf(styles);
  const all = elementsIn(root).filter(({ localName }) => localName === 'style');
  const find = (name: string) => all.find((style) => nameOf(style) === name);
  const text = find('footnote text');
  const reference = find('footnote reference');
  const link = find('hyperlink');
  const make = elementMaker(styles, root.namespaceURI ?? '');
  const add = (type: string, name: string, id: string, ...content: readonly Element[]): string => {
    const style = make('w:style', { 'w:type': type, 'w:styleId': freeId(all, id) });
    for (const part of [make('w:name', { 'w:val': name }), ...content]) style.appendChild(part);
    root.appendChild(style);
    return idOf(style);
  };
  const usual = all.find(
    (style) => attribute(style, 'type') === 'paragraph' && isOn(attribute(style, 'default')),
  );
  return {
    text: text
      ? idOf(text)
      : add(
          'paragraph',
          'footnote text',
          'FootnoteText',
          ...(usual ? [make('w:basedOn', { 'w:val': idOf(usual) })] : []),
          make(
            'w:pPr',
            {},
            make('w:spacing', { 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' }),
          ),
          make('w:rPr', {}, make('w:sz', { 'w:val': '20' }), make('w:szCs', { 'w:val': '20' })), // half points
        ),
    reference: reference
      ? idOf(reference)
      : add(
          'character',
          'footnote reference',
          'FootnoteReference',
          make('w:rPr', {}, make('w:vertAlign', { 'w:val': 'superscript' })),
        ),
    link: link ? idOf(link) : null,
    added: !text || !reference,
  };
}

/** The part of styles of a document that has none. */
export const emptyStyles = ({ words }: Dialect): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${words}"/>`;

const attribute = (element: Element, name: string): string =>
  element.getAttributeNS(element.namespaceURI, name) ?? '';

const isOn = (value: string): boolean => ['1', 'true', 'on'].includes(value);

const idOf = (style: Element): string => attribute(style, 'styleId');

function nameOf(style: Element): string {
  const name = childNamed(style, 'name');
  return name ? attribute(name, 'val').toLowerCase() : '';
}

function freeId(styles: readonly Element[], wanted: string): string {
  const taken = new Set(styles.map(idOf));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}${number}`;
  return id;
}
