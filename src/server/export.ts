import type { RequestHandler } from 'express';
import type { FindCited } from '../answers/export/checkCitation.js';
import { checkExchange } from '../answers/export/checkExchange.js';
import { checkTray } from '../answers/export/checkTray.js';
import { EXPORT_FORMS, exportAnswers } from '../answers/export/exportAnswers.js';
import type { Catalogue } from '../catalogue.js';
import { parseExport } from './exportInput.js';
import { findCited } from './findCited.js';
import { absoluteLink } from './publicLink.js';
import { isoDay } from './reference.js';

/** `POST /api/export`: an answer, a conversation or collected citations as a document, or the references as a list. */
export const exportConversation =
  (catalogue: () => Catalogue, today: () => Date): RequestHandler =>
  async (request, response) => {
    const { exchanges, citations, form } = parseExport(request.body);
    const find = findCited(catalogue());
    const statement: FindCited = (id, version) => {
      const found = find(id, version);
      return found && { ...found, url: absoluteLink(found.url, request) };
    };
    const sound = citations
      ? [checkTray(citations, statement, 'citations')]
      : exchanges.map(({ field, ...exchange }) => checkExchange(exchange, statement, field));
    const day = isoDay(today());
    const body = await exportAnswers(sound, form, day);
    const { mediaType, extension } = EXPORT_FORMS[form];
    const charset = form === 'docx' ? '' : '; charset=utf-8';
    response
      .attachment(`onrecord-${day}.${extension}`)
      .set('Content-Type', `${mediaType}${charset}`)
      .send(body);
  };
