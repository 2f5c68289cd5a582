import { toBibtex } from '../../citations/references/bibtex.js';
import { type CslRecord, cslRecordOf } from '../../citations/references/cslRecord.js';
import { formatReference, REFERENCE_FORMS } from '../../citations/references/formatReference.js';
import { toRis } from '../../citations/references/ris.js';
import type { SoundExchange } from './checkExchange.js';
import { citedOnce } from './citedOnce.js';
import { toDocx } from './toDocx.js';
import { toMarkdown } from './toMarkdown.js';

/** Every form that answers leave in: whole documents, or the list of their references. */
export const EXPORT_FORMS = {
  markdown: { extension: 'md', mediaType: REFERENCE_FORMS.markdown },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  bibtex: { extension: 'bib', mediaType: REFERENCE_FORMS.bibtex },
  ris: { extension: 'ris', mediaType: REFERENCE_FORMS.ris },
  'csl-json': { extension: 'json', mediaType: REFERENCE_FORMS['csl-json'] },
  apa: { extension: 'txt', mediaType: REFERENCE_FORMS.apa },
  chicago: { extension: 'txt', mediaType: REFERENCE_FORMS.chicago },
  mla: { extension: 'txt', mediaType: REFERENCE_FORMS.mla },
  text: { extension: 'txt', mediaType: REFERENCE_FORMS.text },
} as const;

export type ExportForm = keyof typeof EXPORT_FORMS;

/**
 * Writes exchanges in a form. A list names everything that is cited once, in the order of the text.
 * @param accessed the ISO date of today
 */
export async function exportAnswers(
  exchanges: readonly SoundExchange[],
  form: ExportForm,
  accessed: string,
): Promise<string | Buffer> {
  switch (form) {
    case 'markdown':
      return toMarkdown(exchanges, accessed);
    case 'docx':
      return toDocx(exchanges, accessed);
    case 'bibtex':
      return recordsOf(exchanges, accessed).map(toBibtex).join('\n');
    case 'ris':
      return recordsOf(exchanges, accessed).map(toRis).join('\r\n');
    case 'csl-json':
      return `${JSON.stringify(recordsOf(exchanges, accessed), null, 2)}\n`;
    case 'apa':
    case 'chicago':
    case 'mla':
    case 'text':
      return listOf(exchanges, form, accessed);
  }
}

async function listOf(
  exchanges: readonly SoundExchange[],
  form: 'apa' | 'chicago' | 'mla' | 'text',
  accessed: string,
): Promise<string> {
  const references: string[] = [];
  for (const citation of citedOnce(exchanges))
    references.push(await formatReference(citation, form, accessed)); // one after the other: they share one engine
  return references.join('\n');
}

/** Two parts of one statement have the statement's id; in a list of records the second gets a number. */
function recordsOf(exchanges: readonly SoundExchange[], accessed: string): CslRecord[] {
  const uses = new Map<string, number>();
  return citedOnce(exchanges).map((citation) => {
    const record = cslRecordOf(citation, accessed);
    const use = (uses.get(record.id) ?? 0) + 1;
    uses.set(record.id, use);
    return use === 1 ? record : { ...record, id: `${record.id}-${use}` };
  });
}
