import { type Html, html } from '../../server/html.js';
import type { Curve } from '../suites/suite.js';
import { linearScale } from './scales.js';

const WIDTH = 640;
const HEIGHT = 260;
const LEFT = 48;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 40;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
/** As many as the stylesheet has colours for lines. */
const COLOURS = 6;

export interface LineChart {
  readonly curves: readonly Curve[];
  readonly xTitle: string;
  readonly xTicks: readonly number[];
  /** A value of x to point at, with its name. */
  readonly mark?: { readonly x: number; readonly says: string };
}

/** Shares from 0 to 1 as lines over x, with a legend. */
export function lineChart({ curves, xTitle, xTicks, mark }: LineChart): Html {
  const x = linearScale([Math.min(...xTicks), Math.max(...xTicks)], [LEFT, WIDTH - RIGHT], xTicks);
  const y = linearScale([0, 1], [HEIGHT - BOTTOM, TOP], SHARES);
  const pathOf = ({ points }: Curve): string =>
    points
      .map(([px, py], at) => `${at === 0 ? 'M' : 'L'}${place(x.at(px))} ${place(y.at(py))}`)
      .join('');
  return html`<figure>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${xTitle}">
${y.ticks.map(
  (
    tick,
  ) => html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${place(y.at(tick))}" y2="${place(y.at(tick))}"/>
<text x="${LEFT - 8}" y="${place(y.at(tick) + 4)}" text-anchor="end">${percent(tick)}</text>
`,
)}${x.ticks.map(
  (
    tick,
  ) => html`<text x="${place(x.at(tick))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${tick}</text>
`,
)}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 4}" text-anchor="middle">${xTitle}</text>
${
  mark
    ? html`<line class="mark" x1="${place(x.at(mark.x))}" x2="${place(x.at(mark.x))}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/>
<text x="${place(x.at(mark.x) + 6)}" y="${TOP + 10}">${mark.says}</text>
`
    : null
}${curves.map(
  (
    curve,
    at,
  ) => html`<path class="line c${at % COLOURS}" d="${pathOf(curve)}"><title>${curve.name}</title></path>
`,
)}</svg>
<figcaption>${curves.map(
    (curve, at) => html`<span class="key c${at % COLOURS}">${curve.name}</span> `,
  )}</figcaption>
</figure>`;
}

/** A tenth of a pixel is as fine as it can be seen. */
const place = (pixels: number): number => Math.round(pixels * 10) / 10;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
