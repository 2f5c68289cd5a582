import type { Response } from 'express';
import { type Html, html } from './html.js';

export interface Page {
  readonly title: string;
  /** The way to `/` from the page's address, so that a path prefix before the server does no harm. */
  readonly root: '' | '../';
  readonly main: Html;
  /** What else the head holds: what the page says of itself to other programs, a script. */
  readonly head?: Html;
}

const STYLES = ['tokens', 'base', 'statement'];

/** Sends a whole document around `main`. It loads the page's styles and theme and the icon, and what `head` names. */
export function sendPage(response: Response, { title, root, main, head }: Page): void {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${root}assets/onrecord.svg" type="image/svg+xml">
${STYLES.map((name) => html`<link rel="stylesheet" href="${root}assets/web/styles/${name}.css">`)}
<script type="module" async blocking="render" src="${root}assets/web/theme.js"></script>
${head ?? null}
</head>
<body class="document">
<header><a href="${root === '' ? './' : root}">OnRecord</a></header>
<main>
${main}
</main>
</body>
</html>
`;
  response.type('html').send(document.markup);
}
