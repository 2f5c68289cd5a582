import type { Request, RequestHandler } from 'express';
import type { Catalogue } from '../catalogue.js';
import { type Html, html } from './html.js';

/**
 * The chat page's document, which every view shares: `main.ts` fills its main part. What it holds before that is what a
 * reader sees first, and all that one sees without JavaScript.
 * @param mayRead who may know what there is
 */
export function showAppPage(
  catalogue: () => Catalogue,
  mayRead: (request: Request) => boolean,
): RequestHandler {
  return (request, response) => {
    const { path } = request;
    const root = '../'.repeat(path.split('/').length - 2) || './';
    response.type('html').set('Cache-Control', 'no-cache');
    const introduction = mayRead(request) ? introduce(catalogue) : INTRODUCTION;
    response.send(documentOf(root, introduction).markup);
  };
}

const INTRODUCTION = 'Earnings calls, quoted to the letter';

/** Nothing fails here: an index that is missing is said by the first question, in words. */
function introduce(catalogue: () => Catalogue): string {
  try {
    const calls = catalogue().calls();
    const statements = calls.reduce((sum, call) => sum + call.statements, 0);
    return `${statements} statements of ${calls.length} earnings ${calls.length === 1 ? 'call' : 'calls'}, each quoted to the letter`;
  } catch {
    return INTRODUCTION;
  }
}

const STYLES = [
  'tokens',
  'base',
  'frame',
  'ask',
  'table',
  'source',
  'cite',
  'views',
  'keep',
  'timeline',
  'upload',
];

const documentOf = (root: string, introduction: string): Html =>
  html`<!doctype html>
<html lang="en" data-root="${root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>OnRecord</title>
<meta name="description" content="${introduction}">
<link rel="icon" href="${root}assets/onrecord.svg">
${STYLES.map((name) => html`<link rel="stylesheet" href="${root}assets/web/styles/${name}.css">`)}
<script type="module" async blocking="render" src="${root}assets/web/theme.js"></script>
<script type="module" src="${root}assets/web/main.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<a class="brand" href="${root}">OnRecord</a>
<nav aria-label="Main">
<a href="${root}">Ask</a>
<a href="${root}calls">Calls</a>
<a href="${root}timeline">Timeline</a>
<a href="${root}verify">Verify</a>
<a href="${root}tray">Tray <span id="tray-count"></span></a>
</nav>
<button type="button" id="theme" class="quiet" aria-label="Theme"></button>
</header>
<div class="frame">
<main id="main" tabindex="-1">
<div>
<h1>What was said?</h1>
<p class="soft">${introduction}</p>
<noscript><p>The page needs JavaScript. Without it there are the <a href="${root}api/calls">calls as JSON</a>, the page of each
statement at <code>/c/…</code>, and the HTTP API that the README describes.</p></noscript>
</div>
</main>
<section id="panel" role="complementary" aria-label="Source" hidden></section>
</div>
<dialog id="key" aria-labelledby="key-title"></dialog>
<div id="live" class="unseen" role="status" aria-live="polite"></div>
</body>
</html>
`;
