import type { Document } from '@xmldom/xmldom';
import type { DocxPackage } from './docxPackage.js';
import { parseXml, writeXml } from './xml.js';

/** Parts of a document as trees, each read once. */
export interface EditedParts {
  /** A part to look at; a part that is missing begins as `empty`, or is ReportError DAMAGED. */
  read(part: string, empty?: string): Promise<Document>;
  /** A part to change. */
  change(part: string, empty?: string): Promise<Document>;
  /** A name that no part has, the wanted one or one like it. */
  freeName(wanted: string): string;
  /** The document with what was changed; parts that were only read keep their bytes. */
  save(): Promise<Uint8Array>;
}

export function editParts(docx: DocxPackage): EditedParts {
  const trees = new Map<string, Document>();
  const changed = new Set<string>();
  const read = async (part: string, empty?: string): Promise<Document> => {
    const isNew = empty !== undefined && !docx.has(part);
    const tree =
      trees.get(part) ?? parseXml(isNew ? Buffer.from(empty) : await docx.read(part), part);
    trees.set(part, tree);
    return tree;
  };
  return {
    read,
    change(part, empty) {
      changed.add(part);
      return read(part, empty);
    },
    freeName(wanted) {
      let name = wanted;
      for (let number = 2; docx.has(name); number += 1)
        name = wanted.replace(/(?=\.[^.]*$)/, String(number));
      return name;
    },
    save: () =>
      docx.write(
        new Map(
          [...trees]
            .filter(([part]) => changed.has(part))
            .map(([part, tree]) => [part, writeXml(tree)]),
        ),
      ),
  };
}
