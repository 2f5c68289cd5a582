import type { CallOnTopic } from '../../answer.js';
import { callName } from '../ask/words.js';
import type { Context } from '../context.js';
import { button, h } from '../dom.js';
import { type Grid, pointName } from './grid.js';

/**
 * The grid as a table, so that whoever does not see it hears the company and the period of each point.
 * @param all statements in the order of time, for the keyboard in the source panel
 */
export function gridTable(
  { periods, rows, silent }: Grid,
  all: readonly CallOnTopic[],
  context: Context,
): HTMLElement {
  const statements = all.flatMap((call) => call.statements);
  const points = ({ call, statements: own }: CallOnTopic) =>
    own.length === 0
      ? h(
          'span',
          { class: 'gap', title: `${callName(call)}: not mentioned` },
          h('span', { class: 'unseen' }, 'not mentioned'),
        )
      : own.map((citation) =>
          button('', (pressed) => context.showSource(citation, statements, pressed), {
            class: 'point',
            'aria-label': pointName(citation),
            title: pointName(citation),
          }),
        );
  return h(
    'figure',
    { class: 'chart' },
    h(
      'div',
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'Companies by period' },
      h(
        'table',
        null,
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            h('td', null),
            periods.map((period) => h('th', { scope: 'col' }, period)),
          ),
        ),
        h(
          'tbody',
          null,
          rows.map(({ company, cells }) =>
            h(
              'tr',
              null,
              h('th', { scope: 'row' }, company),
              cells.map((calls) => h('td', null, calls.map(points))),
            ),
          ),
        ),
      ),
    ),
    h(
      'figcaption',
      { class: 'soft small' },
      h('p', null, h('span', { class: 'point', 'aria-hidden': 'true' }), ' a statement'),
      h(
        'p',
        null,
        h('span', { class: 'gap', 'aria-hidden': 'true' }),
        ' a call that does not mention it',
      ),
      h('p', null, 'Periods are each company’s own fiscal ones.'),
    ),
    silent.length > 0 && h('p', { class: 'soft small' }, `Not mentioned by ${silent.join(', ')}.`),
  );
}
