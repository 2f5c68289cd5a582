import { type Html, html } from '../../server/html.js';
import { type Judged, rounded } from '../judge.js';

const WIDTH = 120;
const HEIGHT = 14;

/** Each measure beside what is asked of it and its floor, with a word on how it stands. */
export function measuresTable(judged: readonly Judged[]): Html {
  return html`<table>
<thead><tr><th>Measure</th><th class="number">Measured</th><th></th><th class="number">Asked</th><th class="number">Held at</th><th>Verdict</th></tr></thead>
<tbody>
${judged.map(rowOf)}</tbody>
</table>`;
}

function rowOf(one: Judged): Html {
  const { measure, value } = one;
  const sign = measure.better === 'more' ? '≥' : '≤';
  const [kind, verdict] = verdictOf(one);
  return html`<tr><td>${measure.says}</td><td class="number">${value === null ? '–' : rounded(value)}</td><td>${barOf(one)}</td>
<td class="number">${measure.asked === null ? '–' : `${sign} ${measure.asked}`}</td><td class="number">${sign} ${measure.floor}</td>
<td><span class="verdict ${kind}">${verdict}</span></td></tr>
`;
}

function verdictOf({ value, isReached, hasFallen }: Judged): readonly [kind: string, says: string] {
  if (hasFallen) return ['fallen', 'fallen'];
  if (value === null) return ['none', 'not measured'];
  if (isReached === null) return ['none', 'held'];
  return isReached ? ['reached', 'reached'] : ['missed', 'missed'];
}

/** A share as a bar with a tick where the asked figure is; numbers get none. */
function barOf({ measure: { kind, asked, floor }, value }: Judged): Html | null {
  if (kind !== 'share' || value === null || Number.isNaN(value)) return null;
  const tick = Math.min(1, asked ?? floor) * (WIDTH - 2) + 1;
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><rect class="track" width="${WIDTH}" height="${HEIGHT}" rx="3"/><rect class="box" width="${Math.round(Math.min(1, Math.max(0, value)) * WIDTH)}" height="${HEIGHT}" rx="3"/><line class="median" x1="${tick}" x2="${tick}" y1="0" y2="${HEIGHT}"/></svg>`;
}
