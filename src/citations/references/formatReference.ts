import type { Citation } from '../../types.js';
import { toBibtex } from './bibtex.js';
import { type CslRecord, cslRecordOf } from './cslRecord.js';
import { placeOf } from './place.js';
import { markdownFootnote, plainReference } from './plainReference.js';
import { toRis } from './ris.js';
import { styledReference } from './styled.js';
import type { Style } from './styleFiles.js';

/** Every form of a reference with its media type. */
export const REFERENCE_FORMS = {
  apa: 'text/plain',
  chicago: 'text/plain',
  mla: 'text/plain',
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl-json': 'application/vnd.citationstyles.csl+json',
  markdown: 'text/markdown',
  text: 'text/plain',
} as const;

export type ReferenceForm = keyof typeof REFERENCE_FORMS;

/**
 * The reference of a statement. The styles give two lines: the entry of the list, and below it what stands at the quote.
 * @param accessed the ISO date of today, for calls whose own date is not known
 */
export async function formatReference(
  citation: Citation,
  form: ReferenceForm,
  accessed?: string,
): Promise<string> {
  const record = cslRecordOf(citation, accessed);
  switch (form) {
    case 'apa':
    case 'mla':
      return inStyle(citation, record, form, 'In the text');
    case 'chicago':
      return inStyle(citation, record, form, 'Note');
    case 'bibtex':
      return toBibtex(record);
    case 'ris':
      return toRis(record);
    case 'csl-json':
      return `${JSON.stringify(record, null, 2)}\n`;
    case 'markdown':
      return `${markdownFootnote(citation, record)}\n`;
    case 'text':
      return `${plainReference(citation, record)}\n`;
  }
}

async function inStyle(
  citation: Citation,
  record: CslRecord,
  style: Style,
  where: string,
): Promise<string> {
  const { entry, atQuote } = await styledReference(record, placeOf(citation), style);
  return `${entry}\n${where}: ${atQuote}\n`;
}
