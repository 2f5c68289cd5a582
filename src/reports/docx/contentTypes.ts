import type { Document } from '@xmldom/xmldom';
import { elementsIn, rootOf } from './xml.js';

/** The part that says of each other part what it is (ECMA-376 part 2, 8.1.2). */
export const CONTENT_TYPES = '[Content_Types].xml';

/** Says what a part of WordprocessingML is, in place of what is said already. */
export function setContentType(types: Document, part: string, kind: 'footnotes' | 'styles'): void {
  const root = rootOf(types);
  const name = `/${part}`;
  const said = elementsIn(root).find((type) => type.getAttribute('PartName') === name);
  const type = said ?? types.createElementNS(root.namespaceURI, 'Override');
  type.setAttribute('PartName', name);
  type.setAttribute(
    'ContentType',
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`,
  );
  if (!said) root.appendChild(type);
}
