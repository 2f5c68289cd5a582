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

/** Sends a whole document around `main`. It loads one style sheet and the icon, and what `head` names. */
export function sendPage(response: Response, { title, root, main, head }: Page): void {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${root}assets/onrecord.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/onrecord.css">
${head ?? null}
</head>
<body>
<header><a href="${root === '' ? './' : root}">OnRecord</a></header>
<main>
${main}
</main>
</body>
</html>
`;
  response.type('html').send(document.markup);
}
