import type { RequestHandler } from 'express';
import type { CheckReport } from '../reports/report.js';
import { interestIn } from './interest.js';
import { absoluteLink } from './publicLink.js';
import { parseReport } from './reportInput.js';

/** `POST /api/check-report`: what of a report was said, and what was not. */
export const showReportCheck =
  (checkReport: CheckReport): RequestHandler =>
  async (request, response) => {
    const report = parseReport(request.body, request.is(['application/json', 'text/plain']) || '');
    const linkOf = (url: string) => absoluteLink(url, request);
    response.json(await checkReport({ ...report, linkOf }, interestIn(request, response)));
  };
