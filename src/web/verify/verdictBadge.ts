import { h } from '../dom.js';
import { VERDICTS, type VerdictName } from './verdicts.js';

/** A verdict as a mark and in words. */
export function verdictBadge(verdict: VerdictName): HTMLElement {
  const { shape, words, tone } = VERDICTS[verdict];
  return h(
    'strong',
    { class: `verdict ${tone}` },
    h('span', { class: 'shape', 'aria-hidden': 'true' }, shape),
    words,
  );
}
