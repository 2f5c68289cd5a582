import type { AnswerTable, MarkedCitation, TableCell } from '../../answer.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';
import { figureLine } from './figureLine.js';
import { sourceButton } from './renderText.js';

/** The figures of an answer above the quotes that they stand in: each leads to its own with one click. */
export function answerTable(
  { columns, rows }: AnswerTable,
  citations: readonly MarkedCitation[],
  context: Context,
): HTMLElement {
  const [, measure = ''] = columns;
  const cellOf = (cell: TableCell): HTMLElement => {
    const { text, figure, marker } = cell;
    const citation = citations.find((one) => one.marker === marker);
    const isGap = text === '' || (figure === null && marker === null);
    return h(
      'td',
      { class: isGap ? 'gap' : figure ? 'figure' : null },
      text === '' ? [h('span', { 'aria-hidden': 'true' }, '–'), unseen('none')] : text,
      citation && [' ', sourceButton(citation, citations, context)],
    );
  };
  return h(
    'figure',
    { class: 'answer-table' },
    h(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': `Table: ${measure}`, tabindex: 0 },
      h(
        'table',
        null,
        h('caption', { class: 'unseen' }, `${measure}, with the source of each figure`),
        h('thead', null, h('tr', null, columns.map(columnHead))),
        h(
          'tbody',
          null,
          rows.map(([label, ...cells]) =>
            h('tr', null, h('th', { scope: 'row' }, label?.text), cells.map(cellOf)),
          ),
        ),
      ),
    ),
    figureLine(measure, rows),
  );
}

/** A heading that is empty would be read out as one. */
const columnHead = (name: string): HTMLElement =>
  name === '' ? h('td', null) : h('th', { scope: 'col' }, name);

const unseen = (words: string): HTMLElement => h('span', { class: 'unseen' }, words);
