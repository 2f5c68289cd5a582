import type { MarkedCitation } from '../../answer.js';
import type { Context } from '../context.js';
import { button, h } from '../dom.js';
import { type Block, type Inline, readMarkdown } from './markdown.js';
import { citationName } from './words.js';

/** The text of an answer; each of its markers opens its citation in the source panel. */
export function renderText(
  answer: string,
  citations: readonly MarkedCitation[],
  context: Pick<Context, 'showSource'>,
): HTMLElement[] {
  const known = new Map(citations.map((citation) => [citation.marker, citation]));
  const inline = (part: Inline): Node | string => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'marker': {
        const citation = known.get(part.marker);
        return citation ? sourceButton(citation, citations, context) : `[${part.marker}]`;
      }
      case 'strong':
        return h('strong', null, part.parts.map(inline));
      case 'emphasis':
        return h('em', null, part.parts.map(inline));
      case 'quotation':
        return h('q', null, part.parts.map(inline));
    }
  };
  const block = (one: Block): HTMLElement =>
    one.kind === 'paragraph'
      ? h('p', null, one.parts.map(inline))
      : h(
          one.isOrdered ? 'ol' : 'ul',
          null,
          one.entries.map((parts) => h('li', null, parts.map(inline))),
        );
  const quotes = citations.map(({ quote }) => quote);
  return readMarkdown(answer, { quotes, markers: new Set(known.keys()) }).map(block);
}

/** The number of a citation: a button that shows its words where they stand. */
export function sourceButton(
  citation: MarkedCitation,
  all: readonly MarkedCitation[],
  context: Pick<Context, 'showSource'>,
): HTMLButtonElement {
  return button(String(citation.marker), (opener) => context.showSource(citation, all, opener), {
    class: 'marker',
    'data-marker': citation.marker,
    'aria-label': `Source ${citation.marker}: ${citationName(citation)}`,
  });
}
