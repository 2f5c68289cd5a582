import type { Answer, Ask, FoundPassage } from '../answer.js';
import { emphasisedFigure } from '../answers/emphasis.js';
import type { Citation, Filters } from '../types.js';
import type { EvaluationQuestion } from './questions.js';

/** How one question fared. */
export interface Outcome {
  readonly question: EvaluationQuestion;
  readonly answer: Answer;
  /** Place of the first citation that touches a right statement, from 1; 0 where none does. */
  readonly rightAt: number;
  /** The same of the passages that retrieval found. */
  readonly passageAt: number;
  /** Milliseconds of the whole answer, and of embedding the question. */
  readonly tookMs: number;
  readonly embedMs: number;
}

export interface Scores {
  readonly answerable: number;
  readonly unanswerable: number;
  readonly firstRight: number;
  /** One of the first three citations is right … */
  readonly rightInThree: number;
  /** … one of the first three passages found holds a right statement, whether it was cited or not. */
  readonly foundInThree: number;
  readonly citationsAnAnswer: number;
  readonly refusedAnswerable: number;
  readonly refusedUnanswerable: number;
  readonly exactQuotes: number;
  /** Answers, counted, whose first figure in bold stands outside every right statement: a figure that nobody asked for. */
  readonly wrongFigures: number;
  /** Median time of an answer as a multiple of the median time of its embedding. */
  readonly timesEmbedding: number;
  readonly medianMs: number;
}

/** Asks every question, one after the other. */
export async function askAll(
  questions: readonly EvaluationQuestion[],
  ask: Ask,
  filters: Filters,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const { answer, passages } = await lastAnswer(ask, question.question, filters);
    const touches = ({ start, end }: Citation): boolean =>
      question.spans.some((span) => start < span.end && span.start < end);
    const { totalMs, embedMs } = answer.timings;
    outcomes.push({
      question,
      answer,
      rightAt: answer.citations.findIndex(touches) + 1,
      passageAt: passages.findIndex(({ statements }) => statements.some(touches)) + 1,
      tookMs: totalMs,
      embedMs,
    });
  }
  return outcomes;
}

async function lastAnswer(
  ask: Ask,
  question: string,
  filters: Filters,
): Promise<{ answer: Answer; passages: readonly FoundPassage[] }> {
  let passages: readonly FoundPassage[] = [];
  for await (const event of ask({ question, filters, limit: 8 }, new AbortController().signal)) {
    if (event.type === 'passages') passages = event.passages;
    if (event.type === 'answer') return { answer: event.answer, passages };
  }
  throw new Error(`no answer to: ${question}`);
}

/** Shares from 0 to 1. A refused question has no right citation. */
export function scoreAnswers(
  outcomes: readonly Outcome[],
  sourceOf: (call: string) => string | undefined,
): Scores {
  const answerable = outcomes.filter(({ question }) => question.spans.length > 0);
  const unanswerable = outcomes.filter(({ question }) => question.spans.length === 0);
  const refused = ({ answer }: Outcome): boolean => answer.status === 'not_found';
  const citations = outcomes.flatMap(({ answer }) => [...answer.citations, ...answer.related]);
  const medianMs = median(outcomes.map(({ tookMs }) => tookMs));
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    firstRight: share(answerable, ({ rightAt }) => rightAt === 1),
    rightInThree: share(answerable, ({ rightAt }) => rightAt >= 1 && rightAt <= 3),
    foundInThree: share(answerable, ({ passageAt }) => passageAt >= 1 && passageAt <= 3),
    citationsAnAnswer:
      outcomes.reduce((sum, { answer }) => sum + answer.citations.length, 0) /
      Math.max(1, outcomes.filter((outcome) => !refused(outcome)).length),
    refusedAnswerable: share(answerable, refused),
    refusedUnanswerable: share(unanswerable, refused),
    exactQuotes: share(
      citations,
      ({ call, start, end, quote }) => sourceOf(call.id)?.slice(start, end) === quote,
    ),
    wrongFigures: outcomes.filter(showsWrongFigure).length,
    timesEmbedding: medianMs / median(outcomes.map(({ embedMs }) => embedMs)),
    medianMs,
  };
}

/** Whether the first figure in bold is not one of a right statement; where the call does not say, any figure is wrong. */
function showsWrongFigure({ question, answer }: Outcome): boolean {
  for (const { text, markers } of answer.sentences) {
    const citation = answer.citations.find(({ marker }) => markers.includes(marker));
    const figure = citation && emphasisedFigure(text);
    if (!figure) continue;
    const [start, end] = [citation.start + figure.start, citation.start + figure.end];
    return !question.spans.some((span) => span.start <= start && end <= span.end);
  }
  return false;
}

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.length === 0 ? 1 : all.filter(holds).length / all.length;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
