import { fileURLToPath } from 'node:url';
import express from 'express';
import { COPY_SCRIPT } from './copyScript.js';
import { ICON } from './icon.js';

/**
 * What pages load, below `/assets`: in `web/` what the chat page is compiled to.
 * @param web the folder with the compiled page
 */
export function createAssets(web: URL): express.Router {
  return express
    .Router({ strict: true })
    .get('/onrecord.js', send('js', COPY_SCRIPT))
    .get('/onrecord.svg', send('svg', ICON))
    .use('/web', express.static(fileURLToPath(web), { index: false, redirect: false }));
}

const send =
  (type: 'js' | 'svg', content: string): express.RequestHandler =>
  (_request, response) => {
    response.type(type).set('Cache-Control', 'public, max-age=3600').send(content);
  };
