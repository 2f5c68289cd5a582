import { pathIdOf } from '../citations/pathId.js';
import type { Citation } from '../types.js';
import { type Html, html } from './html.js';
import { inPath } from './ids.js';

/** The forms of a reference as `?format=` names them, and as people do. */
const FORMS: readonly (readonly [format: string, name: string])[] = [
  ['apa', 'APA'],
  ['chicago', 'Chicago'],
  ['mla', 'MLA'],
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl-json', 'CSL-JSON'],
  ['markdown', 'Markdown footnote'],
  ['text', 'Plain text'],
];

/** Everything that cites the words, as links; the page's script puts a button that copies beside each `data-copy`. */
export function renderCiteLinks(citation: Citation): Html {
  const { url } = citation;
  const version = new URLSearchParams(url.slice(url.indexOf('?'))).get('v') ?? '';
  const path = `../api/statements/${inPath(pathIdOf(citation))}`;
  const address = (format: string): string => `${path}?format=${format}&v=${version}`;
  return html`<section class="cite">
<h2>Cite this</h2>
<ul>
<li><a href="${permalinkOf(citation)}" data-copy="address">Permanent link</a></li>
<li><a href="#quote" data-copy="quote">Quote</a></li>${FORMS.map(
    ([format, name]) => html`
<li><a href="${address(format)}" data-copy="reference">${name}</a></li>`,
  )}
<li><a href="${address('record')}">Record to verify offline</a></li>
</ul>
</section>`;
}

/** Without PUBLIC_URL the address within this server, from a page below `/c/`. */
function permalinkOf({ url }: Citation): string {
  return url.startsWith('/') ? `..${url}` : url;
}
