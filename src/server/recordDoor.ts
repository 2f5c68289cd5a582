import type { Request, RequestHandler } from 'express';
import type { Catalogue } from '../catalogue.js';
import { pathIdOf } from '../citations/pathId.js';
import { RECORD_TYPE, recordOf } from '../citations/record.js';
import type { CitedCall } from '../types.js';
import { orNotFound } from './ids.js';
import { absoluteLink } from './publicLink.js';
import { quotedPart } from './quotedPart.js';
import type { VersionLookups } from './rangeView.js';
import { viewStatement } from './statementView.js';

/**
 * The citation record, for who asks for it by `?format=record` or by `Accept: application/ld+json`, under either address
 * of a statement; everybody else is passed on.
 */
export const sendRecord =
  (catalogue: () => Catalogue): RequestHandler =>
  (request, response, next) => {
    response.vary('Accept');
    if (!wantsRecord(request)) return next();
    const { params, query } = request;
    const served = catalogue();
    const placed = viewStatement(served, { params, query: { ...query, format: undefined } });
    const quoted = quotedPart(placed, query.quote);
    const citation = { ...quoted, url: absoluteLink(quoted.url, request) }; // a saved file knows no server
    const { id, textSha256 } = citation.call;
    const text = textOf(served, citation.call);
    const call = served.call(id);
    const reader = call?.textSha256 === textSha256 ? call.reader : null; // of an old version it is not kept
    const record = JSON.stringify(recordOf(citation, { text, reader }), null, 2);
    response
      .attachment(`${pathIdOf(citation).replaceAll(':', '_').replace('..', '-to-')}.record.json`)
      .set('Content-Type', RECORD_TYPE)
      .send(Buffer.from(record)); // a string would get a charset, which this type does not have
  };

function textOf({ source }: Pick<VersionLookups, 'source'>, { id, textSha256 }: CitedCall): string {
  return orNotFound(source(id, textSha256), 'call', id);
}

function wantsRecord(request: Request): boolean {
  return (
    request.query.format === 'record' ||
    request.accepts(['html', 'json', RECORD_TYPE]) === RECORD_TYPE
  );
}
