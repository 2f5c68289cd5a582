import { BadRequestError } from '../errors.js';
import { decodeReport } from './decodeReport.js';
import { readDocx } from './docx/readDocx.js';
import { docxNotes } from './docxNotes.js';
import type { CheckedReport, ReportForm } from './report.js';

export type FileForm = ReportForm | 'docx';

/** The media type of a Word document. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A report as a file. */
export interface ReportFile {
  /** What the offsets of its claims refer to. */
  readonly text: string;
  readonly form: ReportForm;
  /** The file with footnotes: Markdown, or the Word document itself. */
  annotate(checked: CheckedReport, linkOf: (url: string) => string): Promise<string | Uint8Array>;
}

/**
 * Reads a report from the bytes of its file.
 *
 * @throws BadRequestError where they are no text, ReportError where they are no Word document, PayloadTooLargeError
 */
export async function readReportFile(bytes: Uint8Array, form: FileForm): Promise<ReportFile> {
  if (form !== 'docx')
    return { text: decodeReport(bytes), form, annotate: async ({ annotated }) => annotated };
  const docx = await readDocx(bytes);
  return {
    text: docx.text,
    form: 'text',
    annotate: ({ claims }, linkOf) => docx.annotate(docxNotes(claims, linkOf)),
  };
}

/** How a file is read by its name. @throws BadRequestError for what is not read */
export function formOfFile(name: string): FileForm {
  if (/\.html?$/i.test(name))
    throw new BadRequestError('HTML is not read: save the report as Markdown, plain text or DOCX');
  if (/\.docx$/i.test(name)) return 'docx';
  return /\.te?xt$/i.test(name) ? 'text' : 'markdown';
}
