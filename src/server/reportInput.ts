import { z } from 'zod';
import { decodeReport } from '../reports/decodeReport.js';
import type { ReportRequest } from '../reports/report.js';
import { FILTERS } from './filters.js';
import { parse } from './input.js';

/** Reads the body of `POST /api/check-report`: JSON, or the bytes of a file. @throws BadRequestError naming the field. */
export function parseReport(body: unknown, mediaType: string): Omit<ReportRequest, 'linkOf'> {
  if (body instanceof Uint8Array)
    return {
      text: decodeReport(body),
      form: mediaType === 'text/plain' ? 'text' : 'markdown',
      filters: {},
    };
  return { ...parse(REPORT, body), form: 'markdown' };
}

const REPORT = z.object(
  {
    text: z.string('"text" must be one string: the report in Markdown'),
    filters: FILTERS.default({}),
  },
  'The body must be a JSON object with a "text"',
);
