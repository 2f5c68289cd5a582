import type { Citation } from '../../types.js';
import type { Context } from '../context.js';
import { button } from '../dom.js';

/** A button that opens the ways to cite. */
export function citeButton(citation: Citation, { tray }: Context): HTMLElement {
  return button('Cite', () => tray.add(citation), { class: 'quiet' });
}
