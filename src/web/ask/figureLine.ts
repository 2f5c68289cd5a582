import type { AnswerTable, TableCell } from '../../answer.js';
import { h } from '../dom.js';

const SVG = 'http://www.w3.org/2000/svg';

/** In units of the drawing, which is as wide as there is room for. */
const WIDTH = 320;
const HEIGHT = 72;
const MARGIN = 8;
const RADIUS = 3.5;
/** With two figures a line says no more than they do. */
const FEWEST = 3;

/** The figures of a trend as a line that breaks where one is missing; null where fewer than three have one unit, or they are of no time. */
export function figureLine(measure: string, rows: AnswerTable['rows']): HTMLElement | null {
  const cells = rows.map(([label, cell]) => ({ label: label?.text ?? '', cell }));
  const told = cells.filter(({ cell }) => cell?.figure);
  const units = new Set(told.map(({ cell }) => cell?.figure?.unit));
  if (told.length < FEWEST || units.size !== 1 || !areInTime(cells.map(({ label }) => label)))
    return null;
  const values = told.flatMap(({ cell }) => cell?.figure?.value ?? []);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const placeOf = (value: number, at: number): Point => ({
    x: MARGIN + (at * (WIDTH - 2 * MARGIN)) / (cells.length - 1),
    y:
      most === least
        ? HEIGHT / 2
        : MARGIN + ((most - value) * (HEIGHT - 2 * MARGIN)) / (most - least),
  });
  const points = cells.map(({ cell }, at) =>
    cell?.figure ? placeOf(cell.figure.value, at) : null,
  );
  const said = cells.map(({ label, cell }) => `${label}: ${cell?.text ?? ''}`).join('; ');
  const image = draw('svg', {
    ...{ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', class: 'line' },
    'aria-label': `${measure} as a line. ${said}`,
  });
  image.append(
    draw('path', { d: pathThrough(points), class: 'stroke' }),
    ...points
      .filter((point) => point !== null)
      .map(({ x, y }) => draw('circle', { cx: x, cy: y, r: RADIUS })),
  );
  return h(
    'div',
    { class: 'chart-line' },
    image,
    endsOf(
      told.map(({ cell }) => cell),
      least,
      most,
    ),
  );
}

/** Whether labels tell of one thing in several periods: a line from company to company would mean nothing. */
const areInTime = (labels: readonly string[]): boolean =>
  labels.every((label) => PERIOD.test(label)) &&
  new Set(labels.map((label) => label.replace(PERIOD, ''))).size === 1;

const PERIOD = /\b\d{4}-(?:Q[1-4]|H[12]|FY)\b/;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stroke from each point to the next one; none over a gap. */
function pathThrough(points: readonly (Point | null)[]): string {
  return points
    .flatMap((point, at) =>
      point ? [`${points[at - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`] : [],
    )
    .join('');
}

/** The axis does not begin at nothing, so its ends are said; in the table they are said to screen readers already. */
function endsOf(cells: readonly (TableCell | undefined)[], least: number, most: number) {
  const wordsOf = (value: number) =>
    cells.find((cell) => cell?.figure?.value === value)?.text ?? '';
  return h(
    'p',
    { class: 'soft small', 'aria-hidden': 'true' },
    most === least
      ? wordsOf(most)
      : `From ${wordsOf(least)} (lowest) to ${wordsOf(most)} (highest)`,
  );
}

function draw(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, String(value));
  return element;
}
