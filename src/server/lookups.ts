import type { RequestHandler } from 'express';
import type { Catalogue, CompanyRecord } from '../catalogue.js';
import { companiesOf } from '../search/scope/companies.js';
import { orNotFound, parseId } from './ids.js';
import { quotedPart } from './quotedPart.js';
import { parseVersion, viewStatement } from './statementView.js';

type Look = (catalogue: () => Catalogue) => RequestHandler;

/** `GET /api/calls`: the calls, and whose they are where one company writes its name in several ways. */
export const listCalls: Look = (catalogue) => (_request, response) => {
  const calls = catalogue().calls();
  const companies = companiesOf(calls).map(
    ({ name, tickers, calls: own }): CompanyRecord => ({
      name,
      tickers,
      calls: own.flatMap((at) => calls[at]?.id ?? []),
    }),
  );
  response.json({ calls, companies });
};

/** `GET /api/calls/:id`: the call with all its statements, in order; their surroundings are the next rows. */
export const showCall: Look = (catalogue) => (request, response) => {
  const id = parseId(request.params.id);
  const served = catalogue();
  const call = orNotFound(served.call(id), 'call', id);
  const statements = orNotFound(served.statements(id), 'call', id);
  response.json({
    ...call,
    statements: statements.map(({ prefix: _prefix, suffix: _suffix, ...statement }) => statement),
  });
};

/** `GET /api/calls/:id/source`: the text that every offset counts in, unchanged; with `?v=` that of an earlier version. */
export const showSource: Look = (catalogue) => (request, response) => {
  const id = parseId(request.params.id);
  const version = parseVersion(request.query.v);
  const text = orNotFound(catalogue().source(id, version), 'call', id, version);
  response.type('text/plain; charset=utf-8').send(text);
};

/** `GET /api/statements/:id` without a form. */
export const showStatement: Look = (catalogue) => (request, response) => {
  response.json(quotedPart(viewStatement(catalogue(), request), request.query.quote));
};
