import type { RequestHandler } from 'express';
import { WithdrawnError } from '../errors.js';
import { html } from './html.js';
import { sendPage } from './page.js';

/** Shows a person who follows a link to a withdrawn statement the reason on a page; programs get the error as it is. */
export const explainWithdrawal =
  (show: RequestHandler): RequestHandler =>
  (request, response, next) => {
    try {
      return show(request, response, next);
    } catch (error) {
      const isPerson = request.accepts(['html', 'json']) === 'html';
      if (!(error instanceof WithdrawnError) || !isPerson) throw error;
      const main = html`<h1>Withdrawn</h1>\n<p role="alert">${error.message}</p>`;
      response.vary('Accept').status(error.status);
      sendPage(response, { title: 'Withdrawn', root: '../', main });
    }
  };
