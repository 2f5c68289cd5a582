import type { RequestHandler } from 'express';
import { checkExchange } from '../answers/export/checkExchange.js';
import { EXPORT_FORMS, exportAnswers } from '../answers/export/exportAnswers.js';
import type { Catalogue } from '../catalogue.js';
import { parseExport } from './exportInput.js';
import { absoluteLink } from './publicLink.js';
import { isoDay } from './reference.js';

/** `POST /api/export`: an answer or a conversation as a document, or its references as a list. */
export const exportConversation =
  (catalogue: () => Catalogue, today: () => Date): RequestHandler =>
  async (request, response) => {
    const { exchanges, form } = parseExport(request.body);
    const served = catalogue();
    const statement = (id: string) => {
      const found = served.statement(id)?.statement;
      return found && { ...found, url: absoluteLink(found.url, request) };
    };
    const sound = exchanges.map(({ field, ...exchange }) =>
      checkExchange(exchange, statement, field),
    );
    const day = isoDay(today());
    const body = await exportAnswers(sound, form, day);
    const { mediaType, extension } = EXPORT_FORMS[form];
    const charset = form === 'docx' ? '' : '; charset=utf-8';
    response
      .attachment(`onrecord-${day}.${extension}`)
      .set('Content-Type', `${mediaType}${charset}`)
      .send(body);
  };
