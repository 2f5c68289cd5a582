import type { LeftOut, Place, Preview, PreviewedCall } from '../../ingest/preview.js';
import { countOf } from '../ask/words.js';
import { h } from '../dom.js';

/** What is said of a call that cannot be corrected: its form, how much it holds, what was left out. */
export function recognised({ reader, statements, leftOut }: PreviewedCall): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    fact('Read as', reader.replace('+', ', ').replace(/\/\d+$/, '')),
    fact('Statements', String(statements)),
    fact('Left out', shareInWords(leftOut)),
  );
}

const fact = (name: string, value: string): HTMLElement =>
  h('div', null, h('dt', null, name), h('dd', null, value));

function shareInWords({ characters, share }: LeftOut): string {
  if (characters === 0) return 'nothing';
  const percent = 100 * share;
  return percent < 1 ? 'under 1 % of the text' : `${Math.round(percent)} % of the text`;
}

/** Where the call would go. */
export function placeInWords(id: string, place: Place): string {
  switch (place.kind) {
    case 'new':
      return `It becomes the call ${id}.`;
    case 'known':
      return `It is in the corpus already, as ${place.file} (${id}): taking it in changes only what is said of it.`;
    case 'version':
      return `It takes the place of ${place.file}, another version of ${id}, whose citations still open.`;
    case 'second':
      return `${id} is here already, as ${place.file}, from another publisher or in another format: one of the two is kept aside.`;
  }
}

/** What in the text is nobody's words, to be opened. */
export function leftOutView({ stretches, others }: LeftOut): HTMLElement | null {
  if (stretches.length === 0) return null;
  const more = others > 0 ? `, and ${countOf(others, 'short one')} such as names before turns` : '';
  return h(
    'details',
    { class: 'left-out' },
    h(
      'summary',
      null,
      `What was left out: ${countOf(stretches.length, 'stretch', 'stretches')}${more}`,
    ),
    h(
      'ul',
      null,
      stretches.map(({ words }) => h('li', null, words)),
    ),
  );
}

/** What a person should look at. */
export const notesView = (notes: Preview['notes']): HTMLElement | null =>
  notes.length === 0
    ? null
    : h(
        'div',
        { class: 'doubts' },
        h('h3', null, 'To look at'),
        h(
          'ul',
          { class: 'cautions' },
          notes.map((note) => h('li', null, note.replace(/^Note: /, ''))),
        ),
      );
