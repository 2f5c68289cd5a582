import type { AnswerSentence, AnswerTable, Form, MarkedCitation, TableCell } from '../../answer.js';
import { answerSides } from '../answerSides.js';
import type { Written } from '../reading.js';
import { renderAnswer } from '../writeExtractive.js';
import type { FormTask } from './formTask.js';
import { measureIn } from './parts.js';
import { type SideFigure, sideFigures } from './sideFigures.js';
import {
  difference,
  growth,
  inUnit,
  type Operation,
  type Sum,
  share,
  times,
  total,
} from './sums.js';

/** What of a question asks for something to be worked out. */
const WORKED_OUT: readonly (readonly [Operation, RegExp])[] = [
  ['total', /\b(?:added|sum of|combined|total of both|together|altogether|adds? up|in sum)\b/iu],
  ['times', /\bhow many times\b/iu],
  [
    'growth',
    /\bby (?:what|how many) percent|\bpercentage (?:increase|growth|change|rise)|\bin percent\b|\bhow much (?:has|have|did)\b.*\b(?:grow|grown|risen|rise|increased?)\b|\b(?:year-on-year|yoy) (?:rise|increase|growth) in\b/iu,
  ],
  [
    'difference',
    /\bby how (?:much|many)\b|\bhow (?:much|many) (?:more|less|fewer|larger|bigger|higher|lower)\b|\bdifference between\b|\bgap between\b/iu,
  ],
];

/** One line of a table: a company, a period or a part. */
interface Line {
  readonly label: string;
  readonly citation: MarkedCitation | null;
  readonly figure: SideFigure | null;
}

/**
 * An answer on several sides with its table: a line a company, a period or a part, each figure on its quote, gaps marked; and what is to be
 * worked out of the figures, with the sum. As it is where it has one side, or its quotes hold no figures.
 */
export function tabulated(task: FormTask, written: Written): Written {
  const { space, retrieved, limit, base, numberOf, question } = task;
  if (retrieved.found.length < 2 || written.status !== 'answered') return written;
  const cited = new Map(written.citations.map((citation) => [citation.id, citation]));
  const sides = answerSides(space, retrieved, limit, base, numberOf).map((side, at) => ({
    label: labelOf(task, at),
    question: side.question,
    citation: side.citations.flatMap(({ id }) => cited.get(id) ?? [])[0] ?? null,
  }));
  const figures = sideFigures(sides);
  const lines = sides.map(
    ({ label, citation }, at): Line => ({
      ...{ label, citation, figure: figures[at] ?? null },
    }),
  );
  const isShare = retrieved.isShare === true;
  if (lines.filter(({ figure }) => figure !== null).length < (isShare ? 2 : 1)) return written;
  const sum = workedOut(question, lines, isShare);
  const form: Form = sum ? 'computation' : isTrend(task) ? 'trend' : 'comparison';
  const table = tableOf(lines, measureIn(retrieved.text) ?? 'Figure', form === 'trend');
  if (!sum) return { ...written, form, table };
  const sentence: AnswerSentence = {
    text: `${NAMES[sum.operation]}: ${sum.sum.text}`,
    markers: [
      ...new Set(
        lines.flatMap(({ citation, figure }) => (citation && figure ? [citation.marker] : [])),
      ),
    ],
  };
  const sentences = [...written.sentences, sentence];
  return { ...written, form, table, sentences, answer: renderAnswer(sentences) };
}

const NAMES: Readonly<Record<Operation, string>> = {
  ...{ difference: 'Difference', growth: 'Growth', share: 'Share' },
  ...{ total: 'Together', times: 'Times' },
};

/** The company and its period, or the part that a line is about. */
function labelOf({ retrieved, space }: FormTask, at: number): string {
  const found = retrieved.found[at];
  const { side, about } = found ?? { side: null, about: null };
  const call = space.generation.calls[side?.calls[0] ?? -1]?.transcript.call;
  const named = side?.label ?? [call?.company, call?.period].filter(Boolean).join(' ');
  if (about === null || about === undefined) return named;
  return retrieved.sides.length > 1 ? `${named}, ${about}` : about;
}

/** Whether the lines are the quarters of one company. */
function isTrend({ retrieved, space }: FormTask): boolean {
  const companies = new Set(
    retrieved.sides.map(
      ({ calls }) => space.generation.calls[calls[0] ?? -1]?.transcript.call.company,
    ),
  );
  return companies.size === 1 && retrieved.sides.length > 2;
}

function workedOut(
  question: string,
  lines: readonly Line[],
  isShare: boolean,
): { readonly operation: Operation; readonly sum: Sum } | null {
  const figures = lines.flatMap(({ figure }) => figure ?? []);
  const [first, last] = [figures[0], figures.at(-1)];
  const asked = isShare ? 'share' : WORKED_OUT.find(([, cue]) => cue.test(question))?.[0];
  if (!asked || !first || !last || figures.length < 2) return null;
  const higher = first.value >= last.value ? ([first, last] as const) : ([last, first] as const);
  const isInTime =
    /\b(?:from|between|since|rise|rose|grow\w*|grew|increas\w+|fall|fell|drop\w*|declin\w+|chang\w+|earlier|before)\b/iu.test(
      question,
    );
  const [one, other] = isInTime ? ([last, first] as const) : higher;
  const sum =
    asked === 'total'
      ? total(figures)
      : asked === 'share'
        ? share(first, last)
        : asked === 'times'
          ? times(...higher)
          : asked === 'growth'
            ? growth(one, other)
            : difference(one, other);
  return sum && { operation: asked, sum };
}

/** The figures in their lines; of a trend each with what it changed since the line before. */
function tableOf(lines: readonly Line[], measure: string, isTrendOf: boolean): AnswerTable {
  const columns = ['', measure.charAt(0).toUpperCase() + measure.slice(1)];
  const rows = lines.map(({ label, citation, figure }, at): TableCell[] => {
    const marker = citation?.marker ?? null;
    const cells: TableCell[] = [
      { text: label, figure: null, marker: null },
      {
        text: figure?.text ?? (citation ? 'see the quote' : 'not said'),
        figure: figure && { value: figure.value, unit: figure.unit },
        marker,
      },
    ];
    if (!isTrendOf) return cells;
    const before = lines.slice(0, at).findLast((line) => line.figure)?.figure;
    return [...cells, changeCell(figure, before ?? null)];
  });
  return { columns: isTrendOf ? [...columns, 'Change'] : columns, rows };
}

function changeCell(figure: SideFigure | null, before: SideFigure | null): TableCell {
  const change = figure && before && (growth(figure, before) ?? difference(figure, before));
  const sign = change && change.value > 0 ? '+' : '';
  return {
    text: change ? `${sign}${inUnit(change.value, change.unit)}` : '',
    figure: change ? { value: change.value, unit: change.unit } : null,
    marker: null,
  };
}
