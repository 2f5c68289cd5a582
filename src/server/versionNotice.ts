import type { StatementVersion, WordChange } from '../catalogue.js';
import { type Html, html } from './html.js';

/** Below the words of a replaced version: what became of them, and the way to the current ones. Nothing where there are none. */
export function renderVersion({ current, currentId, currentUrl, diff }: StatementVersion): Html {
  if (current || currentUrl === null) return html``;
  return html`<section class="version">
<h2>${diff ? 'What changed' : 'In the current version'}</h2>
${diff && html`<p class="diff" dir="auto">${diff.map(renderChange)}</p>`}
<p><a href="${relativeTo(currentUrl)}">The statement in the current version</a> (${currentId})</p>
</section>`;
}

/** Words that are gone and words that are new are told apart without colour too. */
function renderChange({ op, text }: WordChange): Html {
  if (op === 'removed') return html` <del>${text}</del>`;
  return op === 'added' ? html` <ins>${text}</ins>` : html` ${text}`;
}

/** A link within this server leads on from the page's own place, so that a path prefix before the server does no harm. */
const relativeTo = (url: string): string => (url.startsWith('/') ? `..${url}` : url);
