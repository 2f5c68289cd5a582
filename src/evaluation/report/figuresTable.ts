import { type Html, html } from '../../server/html.js';
import { rounded } from '../judge.js';
import type { Figures } from '../suites/suite.js';

/** All figures of a suite: a line a column, a column a row, for suites have few rows and many columns. */
export function figuresTable(figures: Figures): Html {
  const rows = Object.entries(figures);
  const columns = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  return html`<table class="figures">
<thead><tr><th></th>${rows.map(([name]) => html`<th class="number">${name}</th>`)}</tr></thead>
<tbody>
${columns.map(
  (column) => html`<tr><td>${column}</td>${rows.map(
    ([, row]) => html`<td class="number">${shown(row[column])}</td>`,
  )}</tr>
`,
)}</tbody>
</table>`;
}

const shown = (value: number | undefined): number | string =>
  value === undefined ? '–' : rounded(value);
