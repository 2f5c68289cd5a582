import express, { type Router } from 'express';
import { createDocument } from './document.js';
import { docsPage } from './page/docsPage.js';

/** The version of the contract; the package's own. */
const CONTRACT = '0.1.0';

/**
 * `/openapi.json` and `/docs`: the contract for programs and for people. Both are made once, with the door.
 * @param publicUrl where the server is reached; null where that is not known
 */
export function createOpenApiDoor(publicUrl: string | null): Router {
  const document = createDocument(CONTRACT, publicUrl);
  const page = docsPage(document).markup;
  return express
    .Router({ strict: true })
    .get('/openapi.json', (_request, response) => {
      response.json(document);
    })
    .get('/docs', (_request, response) => {
      response.type('html').set('Cache-Control', 'no-cache').send(page);
    });
}
