import type { Citation } from '../../types.js';
import { doubtWords } from '../ask/words.js';

/** What the server makes of a citation, by the name that it knows the form by. */
export const REFERENCES = [
  ['apa', 'APA'],
  ['chicago', 'Chicago'],
  ['mla', 'MLA'],
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl-json', 'CSL-JSON'],
  ['markdown', 'Markdown footnote'],
  ['text', 'Plain text'],
] as const;

/** Where the server gives a reference of the words that are cited, be they a part of a statement or of several; relative to the root. */
export function referencePath(citation: Citation, format: string): string {
  const version = new URLSearchParams(citation.url.split('?')[1]).get('v');
  const query = new URLSearchParams({
    format,
    quote: citation.quote,
    ...(version && { v: version }),
  });
  return `api/statements/${encodeURIComponent(pathIdOf(citation))}?${query}`;
}

/** The permanent address, from anywhere. */
export function permanentLink(citation: Citation, root: URL): string {
  const { id, url } = citation;
  const whole = url.includes('..') ? url : url.replace(id, () => pathIdOf(citation));
  return new URL(whole.replace(/^\//, ''), root).href;
}

/** The words with who said them and where, and what is doubtful of them, to paste into a text. */
export function quoteWithSource({ quote, attribution, call, doubtful }: Citation): string {
  const doubt = doubtWords({ doubtful });
  const { company, period, title, id } = call;
  const where = company && period ? `${company} ${period}` : (title ?? id);
  return `“${quote.replace(/\s+/g, ' ')}” — ${attribution}, ${where}${doubt === null ? '' : ` (${doubt})`}`;
}

function pathIdOf({ id, statements }: Citation): string {
  return statements.length > 1 ? `${id}..${statements.at(-1)}` : id;
}
