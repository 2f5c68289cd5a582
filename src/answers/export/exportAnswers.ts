import { toBibtex } from '../../citations/references/bibtex.js';
import { type CslRecord, cslRecordOf } from '../../citations/references/cslRecord.js';
import { REFERENCE_FORMS } from '../../citations/references/formatReference.js';
import { toRis } from '../../citations/references/ris.js';
import type { SoundExchange } from './checkExchange.js';
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
} as const;

export type ExportForm = keyof typeof EXPORT_FORMS;

/**
 * Writes exchanges in a form. A list names every statement that is cited once, in the order of the text.
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
  }
}

function recordsOf(exchanges: readonly SoundExchange[], accessed: string): CslRecord[] {
  const runs = exchanges.flatMap(({ paragraphs }) => paragraphs.flat());
  const cited = runs.flatMap(({ citations }) => citations);
  const distinct = new Map(cited.map((citation) => [citation.id, citation]));
  return [...distinct.values()].map((citation) => cslRecordOf(citation, accessed));
}
