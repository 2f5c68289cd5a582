import type { Request, RequestHandler } from 'express';
import type { CheckedReport, CheckReport } from '../reports/report.js';
import { DOCX_TYPE, type FileForm, readReportFile } from '../reports/reportFile.js';
import { interestIn } from './interest.js';
import { absoluteLink } from './publicLink.js';
import { parseReport } from './reportInput.js';

/** `POST /api/check-report`: what of a report was said, and what was not; a Word document comes back as one where that is asked for. */
export const showReportCheck =
  (checkReport: CheckReport): RequestHandler =>
  async (request, response) => {
    const signal = interestIn(request, response);
    const linkOf = (url: string) => absoluteLink(url, request);
    const form = fileFormOf(request);
    if (form === null) {
      const report = parseReport(request.body);
      response.json(await checkReport({ ...report, form: 'markdown', linkOf }, signal));
      return;
    }
    const file = await readReportFile(request.body, form);
    const checked = await checkReport({ ...file, filters: {}, linkOf }, signal);
    const isDocxWanted = form === 'docx' && request.accepts(['json', DOCX_TYPE]) === DOCX_TYPE;
    if (!isDocxWanted) {
      response.json(form === 'docx' ? withText(checked, file.text) : checked);
      return;
    }
    response
      .attachment('checked.docx')
      .set('Content-Type', DOCX_TYPE)
      .send(Buffer.from(await file.annotate(checked, linkOf)));
  };

/** The offsets refer to the text of the document, which the asker has not. */
const withText = (checked: CheckedReport, text: string) => ({ ...checked, text });

/** Null for JSON. */
function fileFormOf(request: Request): FileForm | null {
  if (request.is(DOCX_TYPE)) return 'docx';
  if (request.is('text/plain')) return 'text';
  return request.is('application/json') ? null : 'markdown';
}
