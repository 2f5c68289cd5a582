import type { IncomingHttpHeaders } from 'node:http';
import express, { type RequestHandler } from 'express';
import { BadRequestError, PayloadTooLargeError, UnsupportedMediaTypeError } from '../errors.js';

/** Room for a long history; a question is far shorter. */
const MAX_BYTES = 256 * 1024;

/** Puts the parsed JSON into `request.body`, or refuses a body of more bytes, or any other, in words of the contract. */
export function readJsonUpTo(maxBytes: number): RequestHandler {
  // Any JSON value is taken here: what it must look like, its reader says better than a parser.
  const parse = express.json({
    limit: maxBytes,
    strict: false,
    inflate: false, // a question needs no compression, and so no bomb gets in
    type: 'application/json',
  });
  return (request, response, next) => {
    if (request.is('application/json') !== 'application/json') throw wrongKind(request.headers);
    parse(request, response, (error?: unknown) => next(error && bodyRefusal(error, maxBytes)));
  };
}

export const readJson = readJsonUpTo(MAX_BYTES);

function wrongKind(headers: IncomingHttpHeaders) {
  const hasBody =
    headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
  return hasBody
    ? new UnsupportedMediaTypeError('Send the body as Content-Type: application/json')
    : new BadRequestError('There is no body: send a JSON object');
}

/** body-parser names its errors by `type`. */
export function bodyRefusal(error: unknown, maxBytes: number): unknown {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large':
      return new PayloadTooLargeError(`The body is larger than ${maxBytes} bytes: shorten it`);
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new UnsupportedMediaTypeError('Send the body as UTF-8 and not compressed');
    case 'entity.parse.failed':
      return new BadRequestError('The body is not valid JSON', undefined, 'BAD_JSON');
    case 'request.aborted':
    case 'request.size.invalid':
      return new BadRequestError('The body is not as long as its Content-Length says');
    default:
      return error;
  }
}
