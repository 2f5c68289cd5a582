import type { Document } from '@xmldom/xmldom';
import { ReportError } from '../../errors.js';
import { TYPE_BASES } from './relationships.js';
import { rootOf } from './xml.js';

/** The namespaces of a document: Word writes transitional ones unless told to be strict (ECMA-376, parts 1 and 4). */
export interface Dialect {
  /** Of the words and their formatting; in files mostly `w:`. */
  readonly words: string;
  /** Of the ids that refer to relationships, and what their types begin with. */
  readonly relations: string;
}

/** Throws ReportError NOT_A_DOCX where the tree is of another kind: a sheet, slides. */
export function dialectOf(document: Document): Dialect {
  const { localName, namespaceURI } = rootOf(document);
  const dialect = DIALECTS.find(({ words }) => words === namespaceURI);
  if (localName !== 'document' || dialect === undefined) throw notADocument();
  return dialect;
}

export const notADocument = (): ReportError =>
  new ReportError('NOT_A_DOCX', 'The file is an archive, but no Word document: save it as DOCX');

const DIALECTS: readonly Dialect[] = [
  {
    words: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    relations: TYPE_BASES[0],
  },
  { words: 'http://purl.oclc.org/ooxml/wordprocessingml/main', relations: TYPE_BASES[1] },
];
