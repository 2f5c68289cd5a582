import type { AnswerSentence, MarkedCitation } from '../../answer.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';
import { sourceButton } from './renderText.js';

/** What code worked out, so that nobody takes it for something that was said: its sum, and the quotes of its figures. */
export function computedLine(
  { text, markers }: AnswerSentence,
  citations: readonly MarkedCitation[],
  context: Context,
): HTMLElement {
  const sources = citations.filter(({ marker }) => markers.includes(marker));
  return h(
    'p',
    { class: 'computed' },
    h('strong', { class: 'small' }, 'Computed, not said'),
    ' ',
    text,
    sources.map((citation) => [' ', sourceButton(citation, citations, context)]),
  );
}
