import type { AnswerSentence, Form, MarkedCitation } from '../../answer.js';
import { answerSides } from '../answerSides.js';
import type { Written } from '../reading.js';
import { renderAnswer } from '../writeExtractive.js';
import type { FormTask } from './formTask.js';
import { measureIn } from './parts.js';
import { sideFigures } from './sideFigures.js';
import { NAMES, OPERATIONS, type Operation, type Sum } from './sums.js';
import { type Line, tableOf } from './tableOf.js';

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

/**
 * An answer on several sides with its table: a line a company, a period or a part, each figure on its quote, gaps marked; and what is to be
 * worked out of the figures, with the sum. As it is where it has one side, or its quotes hold no figures.
 */
export function tabulated(task: FormTask, written: Written): Written {
  const { space, retrieved, limit, base, numberOf, question } = task;
  if (retrieved.found.length < 2 || written.status !== 'answered') return written;
  const cited = new Map(written.citations.map((citation) => [citation.id, citation]));
  const sides = answerSides(space, retrieved, limit, base, numberOf).map((side) => ({
    question: side.question,
    citation: side.citations.flatMap(({ id }) => cited.get(id) ?? [])[0] ?? null,
  }));
  const figures = sideFigures(sides);
  const lines = sides.map(
    ({ citation }, at): Line => ({
      label: labelOf(task, at, citation?.call ?? null),
      ...{ marker: citation?.marker ?? null, figure: figures[at] ?? null },
    }),
  );
  const isShare = retrieved.isShare === true;
  if (lines.filter(({ figure }) => figure !== null).length < (isShare ? 2 : 1)) return written;
  const sum = workedOut(question, lines, isShare);
  const form: Form = sum ? 'computation' : isTrend(task) ? 'trend' : 'comparison';
  const table = tableOf(lines, measureIn(retrieved.text), form === 'trend');
  if (!sum) return { ...written, form, table };
  const sentence: AnswerSentence = {
    text: `${NAMES[sum.operation]}: ${sum.sum.text}`,
    markers: [...new Set(sum.of.flatMap(({ marker }) => marker ?? []))],
  };
  const sentences = [...written.sentences, sentence];
  return { ...written, form, table, sentences, answer: renderAnswer(sentences) };
}

/** The company and its period, or the part that a line is about; the period of the quote where an older call answers. */
function labelOf(
  { retrieved, space }: FormTask,
  at: number,
  cited: MarkedCitation['call'] | null,
): string {
  const { side, about, isOlder } = retrieved.found[at] ?? { side: null, about: null };
  const newest = space.generation.calls[side?.calls[0] ?? -1]?.transcript.call;
  const call = isOlder && cited ? cited : newest;
  const ofCall = [call?.company, call?.period].filter(Boolean).join(' ');
  const named = isOlder ? ofCall : (side?.label ?? ofCall);
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
): { readonly operation: Operation; readonly sum: Sum; readonly of: readonly Line[] } | null {
  const told = lines.filter(({ figure }) => figure !== null);
  const [first, last] = [told[0], told.at(-1)];
  const operation = isShare ? 'share' : WORKED_OUT.find(([, cue]) => cue.test(question))?.[0];
  if (!operation || !first || !last || told.length < 2) return null;
  const higher = sizeOf(first) >= sizeOf(last) ? [first, last] : [last, first];
  const isInTime =
    /\b(?:from|between|since|rise|rose|grow\w*|grew|increas\w+|fall|fell|drop\w*|declin\w+|chang\w+|earlier|before)\b/iu.test(
      question,
    );
  const inOrder = isInTime ? [last, first] : higher;
  const orders: Readonly<Record<Operation, readonly Line[]>> = {
    ...{ total: told, share: [first, last], times: higher },
    ...{ growth: inOrder, difference: inOrder },
  };
  const of = orders[operation];
  const sum = OPERATIONS[operation](of.flatMap(({ figure }) => figure ?? []));
  return sum && { operation, sum, of };
}

const sizeOf = ({ figure }: Line): number => figure?.value ?? 0;
