import type { Request, RequestHandler } from 'express';
import type { Catalogue } from '../catalogue.js';
import {
  formatReference,
  REFERENCE_FORMS,
  type ReferenceForm,
} from '../citations/references/formatReference.js';
import { BadRequestError } from '../errors.js';
import { showStatement } from './lookups.js';
import { absoluteLink } from './publicLink.js';
import { quotedPart } from './quotedPart.js';
import { viewStatement } from './statementView.js';

/** `GET /api/statements/:id`: the statement as JSON, or its reference in the form that `?format=` names. */
export const showStatementOrReference =
  (catalogue: () => Catalogue, today: () => Date): RequestHandler =>
  async (request, response, next) => {
    if (request.query.format === undefined)
      return showStatement(catalogue)(request, response, next);
    const form = parseForm(request.query.format);
    const { params, query } = request;
    const placed = viewStatement(catalogue(), { params, query: { v: query.v } });
    const cited = quotedPart(placed, query.quote);
    const citation = { ...cited, url: absoluteLink(cited.url, request) };
    const reference = await formatReference(citation, form, isoDay(today()));
    const [warning] = placed.warnings;
    if (warning) response.set('Warning', `299 - "${warning.code}"`); // the body has no room for it
    response.type(`${REFERENCE_FORMS[form]}; charset=utf-8`).send(reference);
  };

function parseForm(given: Request['query'][string]): ReferenceForm {
  if (typeof given === 'string' && isForm(given)) return given;
  const known = Object.keys(REFERENCE_FORMS).join(', ');
  throw new BadRequestError(`"format" must be one of ${known}`, 'format');
}

const isForm = (name: string): name is ReferenceForm => Object.hasOwn(REFERENCE_FORMS, name);

/** `YYYY-MM-DD`, in UTC. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
