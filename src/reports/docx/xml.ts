import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { PayloadTooLargeError, ReportError } from '../../errors.js';

/**
 * A part of the document as a tree.
 *
 * @param part its name, for the message
 * @throws ReportError DAMAGED where it is not well-formed, or declares a document type, whose entities could name or grow into anything
 * @throws PayloadTooLargeError where it has more elements than a report
 */
export function parseXml(bytes: Uint8Array, part: string): Document {
  const xml = decode(bytes, part);
  if (xml.includes('<!DOCTYPE')) throw damaged(part); // Word writes none
  if (countTags(xml) > MOST_TAGS) {
    throw new PayloadTooLargeError('The document has too many pieces for a report: split it');
  }
  const document = parse(xml, part);
  if (deepest(rootOf(document)) > MOST_NESTED) throw damaged(part);
  return document;
}

function parse(xml: string, part: string): Document {
  try {
    return new DOMParser({ onError: refuse }).parseFromString(xml, 'application/xml');
  } catch (error) {
    throw damaged(part, error);
  }
}

/** The tree as bytes in UTF-8, whatever it was read from. */
export function writeXml(document: Document): Uint8Array {
  const declared = document.firstChild;
  if (declared?.nodeName === 'xml' && declared.nodeValue !== null) {
    declared.nodeValue = declared.nodeValue.replace(/(encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2');
  }
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

/** The element that all others stand in. */
export function rootOf({ documentElement }: Document): Element {
  if (documentElement === null) throw damaged('a part');
  return documentElement;
}

/** The elements right within one. The library's own list looks through all of them at every step. */
export function elementsIn(parent: Element): Element[] {
  const found: Element[] = [];
  for (let at = elementFrom(parent.firstChild); at !== null; at = nextElement(at)) found.push(at);
  return found;
}

/** The element that follows within the same. */
export const nextElement = (element: Element): Element | null => elementFrom(element.nextSibling);

function elementFrom(node: Node | null): Element | null {
  let at = node;
  while (at !== null && !isElement(at)) at = at.nextSibling;
  return at;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The first element right within one that has this name, in the namespace of its parent. */
export const childNamed = (parent: Element, name: string): Element | undefined =>
  elementsIn(parent).find(
    ({ localName, namespaceURI }) => localName === name && namespaceURI === parent.namespaceURI,
  );

/** A copy with the same attributes, and with what stands in it or without. */
export const copyOf = (element: Element, what: 'whole' | 'empty'): Element =>
  element.cloneNode(what === 'whole') as Element; // the library's types say only that it is a node

/** Makes elements of a namespace, each with attributes and what stands in it. */
export const elementMaker =
  (document: Document, namespace: string) =>
  (
    name: `${string}:${string}`,
    attributes: Readonly<Record<string, string>> = {},
    ...content: readonly (Element | string)[]
  ): Element => {
    const element = document.createElementNS(namespace, name);
    for (const [attribute, value] of Object.entries(attributes)) {
      element.setAttributeNS(namespace, attribute, value);
    }
    for (const part of content) {
      element.appendChild(typeof part === 'string' ? document.createTextNode(part) : part);
    }
    return element;
  };

export const damaged = (part: string, cause?: unknown): ReportError =>
  new ReportError(
    'DAMAGED',
    `The document is damaged (${part}): save it anew in your word processor`,
    {
      cause,
    },
  );

/** Each takes some 1.5 kB of memory and 5 µs: 20 pages in plain formatting have 15,000. */
const MOST_TAGS = 400_000;

/** Elements within elements: a table within a table takes four. What walks the tree calls itself as often. */
const MOST_NESTED = 1_000;

function deepest(root: Element): number {
  let [depth, most] = [0, 0];
  let at: Node | null = root;
  while (at !== null) {
    if (at.firstChild !== null) {
      at = at.firstChild;
      most = Math.max(most, ++depth);
      continue;
    }
    while (at !== null && at !== root && at.nextSibling === null) {
      at = at.parentNode;
      depth -= 1;
    }
    at = at === null || at === root ? null : at.nextSibling;
  }
  return most;
}

function countTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) count += 1;
  return count;
}

/** The two encodings that a part may have (ECMA-376 part 2, 8.1.4). */
function decode(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw damaged(part, error);
  }
}

/** The library mends what is not well-formed; and it warns of U+FFFD, which is a character like others. */
function refuse(level: string, message: string): void {
  if (level === 'warning' && message.startsWith('Unicode replacement character')) return;
  throw new Error(message);
}
