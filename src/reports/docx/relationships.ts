import { posix } from 'node:path';
import type { Document } from '@xmldom/xmldom';
import { elementsIn, rootOf } from './xml.js';

/** The part that says what a part refers to, or with an empty name the package (ECMA-376 part 2, 8.3). */
export const relationsPartOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** The name of the part that a part is related to in this way; undefined where there is none. */
export function targetOf(relations: Document, part: string, type: string): string | undefined {
  const types = TYPE_BASES.map((base) => `${base}/${type}`);
  const found = elementsIn(rootOf(relations)).find((relation) =>
    types.includes(relation.getAttribute('Type') ?? ''),
  );
  const target = found?.getAttribute('Target');
  // A full name begins with a slash, any other is seen from the folder of the part.
  return target ? posix.resolve('/', posix.dirname(part), target).slice(1) : undefined;
}

/**
 * Relates one more thing and returns the id of the relationship.
 *
 * @param target a part by its name, seen from the folder of the part, or something outside by its address
 */
export function addRelation(
  relations: Document,
  { type, target, outside }: { readonly type: string; readonly target: string; outside: boolean },
): string {
  const root = rootOf(relations);
  const taken = new Set(elementsIn(root).map((relation) => relation.getAttribute('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const relation = relations.createElementNS(root.namespaceURI, 'Relationship');
  relation.setAttribute('Id', `rId${number}`);
  relation.setAttribute('Type', type);
  relation.setAttribute('Target', target);
  if (outside) relation.setAttribute('TargetMode', 'External');
  root.appendChild(relation);
  return `rId${number}`;
}

export const NO_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;

/** What the types of relationships begin with, in the transitional dialect and in the strict one. */
export const TYPE_BASES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
] as const;
