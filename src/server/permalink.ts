import type { RequestHandler } from 'express';
import type { Catalogue } from '../catalogue.js';
import { html } from './html.js';
import { sendPage } from './page.js';
import { absoluteLink } from './publicLink.js';
import { shareData, titleOf } from './shareData.js';
import { renderStatement } from './statementPage.js';
import { viewStatement } from './statementView.js';

/** `GET /c/:id`, the permanent address of a statement: a page, or the JSON of the statement for who prefers that. */
export const showStatementPage =
  (catalogue: () => Catalogue): RequestHandler =>
  (request, response) => {
    const placed = viewStatement(catalogue(), request);
    response.vary('Accept');
    if (request.accepts(['html', 'json']) === 'json') response.json(placed);
    else
      sendPage(response, {
        title: titleOf(placed),
        root: '../',
        main: renderStatement(placed, absoluteLink(placed.url, request)),
        head: html`${shareData(placed)}
<script type="module" src="../assets/onrecord.js"></script>`,
      });
  };
