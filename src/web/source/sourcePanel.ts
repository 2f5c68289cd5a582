import type { Citation } from '../../types.js';
import type { Context } from '../context.js';
import { button, fill, h } from '../dom.js';

export interface SourcePanel {
  show: Context['showSource'];
}

/** The panel beside the answer that shows where words stand. */
export function createSourcePanel(panel: HTMLElement, context: () => Context): SourcePanel {
  let opener: HTMLElement | null = null;
  const close = () => {
    panel.hidden = true;
    opener?.focus();
  };
  return {
    show: (citation: Citation, _all, from) => {
      opener = from;
      panel.hidden = false;
      fill(
        panel,
        h('h2', null, citation.attribution),
        h('blockquote', null, h('mark', null, citation.quote)),
        context().citeButton(citation),
        button('Close', close),
      );
    },
  };
}
