import express from 'express';
import { COPY_SCRIPT } from './copyScript.js';
import { ICON } from './icon.js';
import { STYLESHEET } from './stylesheet.js';

/** What pages load, below `/assets`. It stands in modules because the build copies no other files. */
export function createAssets(): express.Router {
  return express
    .Router({ strict: true })
    .get('/onrecord.css', send('css', STYLESHEET))
    .get('/onrecord.js', send('js', COPY_SCRIPT))
    .get('/onrecord.svg', send('svg', ICON));
}

const send =
  (type: 'css' | 'js' | 'svg', content: string): express.RequestHandler =>
  (_request, response) => {
    response.type(type).set('Cache-Control', 'public, max-age=3600').send(content);
  };
