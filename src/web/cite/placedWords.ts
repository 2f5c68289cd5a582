import type { Citation } from '../../types.js';
import { citedWords } from '../ask/sourceList.js';
import type { Context } from '../context.js';
import { button } from '../dom.js';

/**
 * The words of a citation, with the way to them in their transcript among what can be done with them.
 * @param all what the keyboard goes through there
 */
export function placedWords(
  citation: Citation,
  all: readonly Citation[],
  context: Context,
  more: readonly HTMLElement[] = [],
): HTMLElement {
  const words = citedWords(citation, context);
  const show = button('In its place', (opener) => context.showSource(citation, all, opener), {
    class: 'quiet small',
    title: 'Show it in the transcript',
  });
  words.querySelector('.actions')?.append(show, ...more);
  return words;
}
