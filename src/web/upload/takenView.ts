import type { AddedCall, TakenCall } from '../../ingest/addedCall.js';
import { countOf } from '../ask/words.js';
import { h } from '../dom.js';
import { notesView } from './recognised.js';

/** "ACME-2025-Q3 was", "3 calls were". */
export const callsTaken = ({ call, calls }: AddedCall): string =>
  calls.length > 1 ? `${calls.length} calls were` : `${call} was`;

/** What became of a file: every call that was taken, and every one that was not. */
export function takenView({ calls, refused, notes }: AddedCall, root: URL): HTMLElement {
  const [only, ...others] = calls;
  const ask = h('a', { href: root.href }, others.length > 0 ? 'Ask about them' : 'Ask about it');
  const taken =
    only && others.length === 0
      ? h('p', null, takenIn(only), callLink(only, root), '. ', ask)
      : [
          h('p', null, `${calls.length} calls were taken in. `, ask),
          h(
            'ul',
            { class: 'calls-taken' },
            calls.map((call) => h('li', null, takenIn(call), callLink(call, root), '.')),
          ),
        ];
  return h(
    'section',
    { class: 'notice', 'aria-label': 'Taken in' },
    taken,
    calls.map(
      ({ former }) =>
        former && h('p', { class: 'soft small' }, `The former version is kept as ${former}.`),
    ),
    refused.length > 0 && [
      h('p', null, `${countOf(refused.length, 'call')} of the file not taken:`),
      h(
        'ul',
        { class: 'cautions' },
        refused.map(({ file, code, message }) => h('li', null, `${file}: ${message} (${code})`)),
      ),
    ],
    notesView(notes),
  );
}

const takenIn = ({ isKnown }: TakenCall): string =>
  isKnown ? 'It was in the corpus; what you said of it is kept: ' : 'Taken in: ';

const callLink = ({ call, statements }: TakenCall, root: URL): HTMLElement =>
  h(
    'span',
    null,
    h('a', { href: new URL(`calls/${encodeURIComponent(call)}`, root).href }, call),
    `, ${countOf(statements, 'statement')}`,
  );
