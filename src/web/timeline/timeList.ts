import type { CallOnTopic } from '../../answer.js';
import type { Citation } from '../../types.js';
import { citedWords } from '../ask/sourceList.js';
import { callName } from '../ask/words.js';
import type { Context } from '../context.js';
import { button, h } from '../dom.js';
import { stretchesOf } from './grid.js';

/** Everything that was said, oldest first, with the calls between that do not mention it. */
export function timeList(calls: readonly CallOnTopic[], context: Context): HTMLElement {
  const statements = calls.flatMap((call) => call.statements);
  return h(
    'ol',
    { class: 'time' },
    stretchesOf(calls).map((stretch) =>
      stretch.kind === 'silent'
        ? h(
            'li',
            { class: 'silent soft small' },
            `Not mentioned: ${stretch.calls.map(({ call }) => callName(call)).join(', ')}`,
          )
        : h(
            'li',
            null,
            h(
              'h3',
              null,
              callName(stretch.call.call),
              h('span', { class: 'soft' }, timeOf(stretch.call)),
            ),
            h(
              'ul',
              { class: 'sources' },
              stretch.call.statements.map((citation) =>
                h('li', null, statementOf(citation, statements, context)),
              ),
            ),
          ),
    ),
  );
}

function statementOf(citation: Citation, all: readonly Citation[], context: Context): HTMLElement {
  const words = citedWords(citation, context);
  const show = button('Show in the call', (pressed) => context.showSource(citation, all, pressed), {
    class: 'quiet',
  });
  words.querySelector('.actions')?.append(show);
  return words;
}

const timeOf = ({ call }: CallOnTopic): string =>
  call.date ? ` · ${call.date}` : call.period ? '' : ' · time not known';
