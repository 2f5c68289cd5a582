import { Html, html } from '../../server/html.js';
import type { Judged } from '../judge.js';
import type { Curve, Measured } from '../suites/suite.js';
import { figuresTable } from './figuresTable.js';
import { lineChart } from './lineChart.js';
import { measuresTable } from './measuresTable.js';
import { rangeChart } from './rangeChart.js';
import { STYLE } from './style.js';

const PLACES = [1, 5, 10, 15, 20];

export interface Reported {
  readonly measured: Readonly<Record<string, Measured>>;
  readonly judged: readonly Judged[];
}

/** The whole evaluation as one page that needs nothing else: measures, plots, and all figures. */
export function renderReport({ measured, judged }: Reported, madeAt: Date): string {
  const suites = Object.entries(measured);
  const count = (holds: (one: Judged) => boolean): number => judged.filter(holds).length;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>OnRecord: evaluation</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<h1>OnRecord: evaluation</h1>
<p>${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC · ${suites.map(([name]) => name).join(', ')}</p>
<h2>Measures</h2>
<p>${count(({ isReached }) => isReached === true)} reached, ${count(({ isReached }) => isReached === false)} missed, ${count(({ hasFallen }) => hasFallen)} fallen below their floor, ${count(({ value }) => value === null)} not measured. The tick of a bar is the asked figure, or the floor where none is asked.</p>
<div class="scroll">${measuresTable(judged)}</div>
${suites.flatMap(([name, { recall = [] }]) =>
  recall.length === 0 ? [] : [recallOf(name, recall)],
)}
${suites.flatMap(([name, { latencies }]) =>
  latencies && Object.keys(latencies).length > 0
    ? [
        html`<h2>Time: ${name}</h2>
<p>Half of the answers lie in the bar, nine of ten on the line; the mark is the median.</p>
${rangeChart(latencies)}
`,
      ]
    : [],
)}<h2>All figures</h2>
${suites.map(
  ([name, { figures }]) => html`<h3>${name}</h3>
<div class="scroll">${figuresTable(figures)}</div>
`,
)}</body>
</html>
`;
  return page.markup;
}

const recallOf = (name: string, recall: readonly Curve[]): Html => {
  const most = Math.max(...recall.flatMap(({ points }) => points.map(([k]) => k)));
  const xTicks = most > 10 ? PLACES : Array.from({ length: most }, (_, at) => at + 1);
  return html`<h2>Recall: ${name}</h2>
<p>Share of what answers a question that stands within the first passages.</p>
${lineChart({ curves: recall, xTitle: 'passages looked at', xTicks })}
`;
};
