import { type Html, html } from '../../server/html.js';
import type { Latencies } from '../latencies.js';
import { logScale } from './scales.js';

const WIDTH = 640;
const LEFT = 72;
const RIGHT = 84;
const ROW = 30;
const BAR = 14;
const BOTTOM = 34;
/** The clock's own step, in milliseconds. */
const LEAST = 0.01;

/** How the times of each stage spread, on a scale of powers of ten: half of the answers in the bar, nine of ten on the line. */
export function rangeChart(latencies: Latencies): Html {
  const stages = Object.entries(latencies);
  const height = stages.length * ROW + BOTTOM;
  const x = logScale(
    stages.flatMap(([, { p5, p95 }]) => [p5, p95]),
    [LEFT, WIDTH - RIGHT],
    LEAST,
  );
  const at = (milliseconds: number): number => Math.round(x.at(milliseconds) * 10) / 10;
  return html`<figure>
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Milliseconds of each stage">
${x.ticks.map(
  (
    tick,
  ) => html`<line class="grid" x1="${at(tick)}" x2="${at(tick)}" y1="4" y2="${height - BOTTOM}"/>
<text x="${at(tick)}" y="${height - BOTTOM + 18}" text-anchor="middle">${tick}</text>
`,
)}${stages.map(([stage, { p5, p25, p50, p75, p95 }], row) => {
  const middle = row * ROW + ROW / 2 + 2;
  return html`<g><title>${stage}: p5 ${p5}, p25 ${p25}, p50 ${p50}, p75 ${p75}, p95 ${p95} ms</title>
<text x="${LEFT - 10}" y="${middle + 4}" text-anchor="end">${stage}</text>
<line class="whisker" x1="${at(p5)}" x2="${at(p95)}" y1="${middle}" y2="${middle}"/>
<rect class="box" x="${at(p25)}" y="${middle - BAR / 2}" width="${Math.max(2, at(p75) - at(p25))}" height="${BAR}" rx="3"/>
<line class="median" x1="${at(p50)}" x2="${at(p50)}" y1="${middle - BAR / 2 - 2}" y2="${middle + BAR / 2 + 2}"/>
<text x="${WIDTH - RIGHT + 10}" y="${middle + 4}">${short(p50)} / ${short(p95)}</text></g>
`;
})}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${height - 2}" text-anchor="middle">milliseconds</text>
<text x="${WIDTH - RIGHT + 10}" y="${height - 2}">p50 / p95</text>
</svg>
</figure>`;
}

/** Two digits of what is below ten, else whole milliseconds. */
const short = (milliseconds: number): string =>
  milliseconds >= 10 ? milliseconds.toFixed(0) : String(Number(milliseconds.toPrecision(2)));
