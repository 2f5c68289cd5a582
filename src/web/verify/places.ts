import type { Citation } from '../../types.js';
import { placedWords } from '../cite/placedWords.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';

/** Statements with the way to each in its transcript; the keyboard goes through all of them there. */
export const places = (citations: readonly Citation[], context: Context): HTMLElement =>
  h(
    'ul',
    { class: 'sources' },
    citations.map((citation) => h('li', null, placedWords(citation, citations, context))),
  );
