import type { AnswerTable, TableCell } from '../../answer.js';
import type { SideFigure } from './sideFigure.js';
import { difference, growth, inUnit } from './sums.js';

/** One line of a table: a company, a period or a part. */
export interface Line {
  readonly label: string;
  /** Of its quote; null where nothing answers it. */
  readonly marker: number | null;
  readonly figure: SideFigure | null;
}

/** Stands where nothing answers a line. */
export const NOT_SAID = 'not said';
/** Stands where a quote answers a line and holds no figure of the kind. */
const IN_WORDS = 'see the quote';
/** What heads the figures where the question names no measure. */
export const FIGURE = 'Figure';

/** The figures in their lines; of a trend each with what it changed since the line before. */
export function tableOf(
  lines: readonly Line[],
  measure: string | null,
  isTrend: boolean,
): AnswerTable {
  const named = measure ?? FIGURE;
  const columns = ['', named.charAt(0).toUpperCase() + named.slice(1)];
  const rows = lines.map(({ label, marker, figure }, at): TableCell[] => {
    const cells: TableCell[] = [
      { text: label, figure: null, marker: null },
      {
        text: figure?.text ?? (marker === null ? NOT_SAID : IN_WORDS),
        figure: figure && !figure.isRange ? { value: figure.value, unit: figure.unit } : null,
        marker,
      },
    ];
    return isTrend ? [...cells, changeCell(figure, lines[at - 1]?.figure ?? null)] : cells;
  });
  return { columns: isTrend ? [...columns, CHANGE] : columns, rows };
}

export const CHANGE = 'Change';

/** Empty behind a gap, since a change over two quarters would pass for one, and for points, which are changes themselves. */
function changeCell(figure: SideFigure | null, before: SideFigure | null): TableCell {
  const isWorkable = figure && before && figure.unit !== 'points';
  const change = isWorkable ? (growth(figure, before) ?? difference(figure, before)) : null;
  const sign = change && change.value > 0 ? '+' : '';
  return {
    text: change ? `${sign}${inUnit(change.value, change.unit)}` : '',
    figure: change ? { value: change.value, unit: change.unit } : null,
    marker: null,
  };
}
