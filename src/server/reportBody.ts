import express, { type RequestHandler } from 'express';
import { BadRequestError, UnsupportedMediaTypeError } from '../errors.js';
import { DOCX_TYPE } from '../reports/reportFile.js';
import { bodyRefusal, readJsonUpTo } from './jsonBody.js';

/** Room for a report of the greatest length in letters of several bytes. */
const MAX_REPORT_BYTES = 4 * 1024 * 1024;

/** Media types of a report that is sent as the body itself. */
const FILES = ['text/markdown', 'text/x-markdown', 'text/plain', DOCX_TYPE];

const readFile = express.raw({ limit: MAX_REPORT_BYTES, inflate: false, type: FILES });
const readJson = readJsonUpTo(MAX_REPORT_BYTES);

/** Puts the parsed JSON, or the bytes of a report, into `request.body`. */
export const readReportBody: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) return readJson(request, response, next);
  if (request.is(FILES))
    return readFile(request, response, (error?: unknown) =>
      next(error && bodyRefusal(error, MAX_REPORT_BYTES)),
    );
  if (request.headers['transfer-encoding'] || Number(request.headers['content-length']) > 0)
    throw new UnsupportedMediaTypeError(
      'Send a report as application/json, text/markdown, text/plain or DOCX; HTML is not read',
    );
  throw new BadRequestError('There is no body: send { "text" }, or a report as the body');
};
