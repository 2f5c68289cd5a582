import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Answer, Ask, SearchPassages } from '../answer.js';
import { wordsOf } from '../language/words.js';
import type { SourceFile } from '../transcripts/readCorpus.js';
import type { Citation } from '../types.js';

/** Passages and citations that are looked at. */
export const LIMIT = 20;

const callRow = z.object({
  doc_id: z.string(),
  company: z.string(),
  ticker: z.string(),
  year: z.string(),
  quarter: z.string(),
  cleaned_content: z.string(),
});
const questionRow = z.object({
  id: z.string(),
  question: z.string(),
  answer: z.string(),
  status_on_2024_corpus: z.enum([
    'answerable',
    'partial_corpus',
    'unanswerable',
    'needs_2020_2023',
  ]),
  evidence: z.array(
    z.object({ doc_id: z.string(), start: z.number().nullable(), end: z.number().nullable() }),
  ),
});

type EctQaQuestion = z.infer<typeof questionRow>;

/** The calls and questions of ECT-QA (arXiv 2510.13590). */
export interface EctQa {
  readonly sources: readonly SourceFile[];
  readonly questions: readonly EctQaQuestion[];
  /** The call of a document's id. */
  readonly callOf: (document: string) => string;
}

export async function readEctQa(folder: string): Promise<EctQa> {
  const rows = (await readLines(`${folder}/corpus_2024.jsonl`)).map((row) => callRow.parse(row));
  const calls = rows.map((row) => {
    const ticker = /^\w+/.exec(row.ticker)?.[0] ?? row.ticker; // "HD US" is HD
    return { ...row, ticker, period: `${row.year}-${row.quarter.toUpperCase()}` };
  });
  const ids = new Map(calls.map(({ doc_id, ticker, period }) => [doc_id, `${ticker}-${period}`]));
  return {
    sources: calls.map(({ doc_id, company, ticker, period, cleaned_content }) => ({
      file: `${doc_id}.txt`,
      bytes: Buffer.from(cleaned_content),
      row: { file: `${doc_id}.txt`, company, ticker, period },
      named: true,
    })),
    questions: (await readLines(`${folder}/questions.jsonl`)).map((row) => questionRow.parse(row)),
    callOf: (document) => ids.get(document) ?? '',
  };
}

const readLines = async (path: string): Promise<unknown[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

export interface EctQaScores {
  /** Share of a question's evidence within the first 10 and 20 passages, mean over the answerable questions. */
  readonly recallAt10: number;
  readonly recallAt20: number;
  /** Share of questions with all evidence within 20. */
  readonly allIn20: number;
  /** Share of questions whose answer's figures all stand in the quotes, of those with figures. */
  readonly figuresQuoted: number;
  readonly withFigures: number;
  readonly citationsAnAnswer: number;
  readonly refusedUnanswerable: number;
  readonly refusedAnswerable: number;
}

/** How one question fared. */
export interface EctQaOutcome {
  readonly question: EctQaQuestion;
  /** Place of each piece of evidence among the passages, from 1; 0 where it is not found. */
  readonly found: readonly number[];
  readonly answer: Answer;
}

/** Asks everything that the corpus answers in full or not at all. */
export async function askEctQa(
  { questions, callOf }: EctQa,
  { ask, search }: { readonly ask: Ask; readonly search: SearchPassages },
): Promise<EctQaOutcome[]> {
  const outcomes: EctQaOutcome[] = [];
  for (const question of questions) {
    if (question.status_on_2024_corpus === 'partial_corpus') continue;
    const request = { question: question.question, filters: {}, limit: LIMIT };
    const { signal } = new AbortController();
    const { passages } = await search(request, signal);
    const found = question.evidence.map(
      ({ doc_id, start, end }) =>
        passages.findIndex(({ statements }) =>
          statements.some((one) => touches(one, callOf(doc_id), start ?? 0, end ?? 0)),
        ) + 1,
    );
    outcomes.push({ question, found, answer: await answerTo(ask, request) });
  }
  return outcomes;
}

/** Whether the corpus holds all that the answer needs. */
export const isAnswerable = ({ question }: EctQaOutcome): boolean =>
  question.status_on_2024_corpus === 'answerable';

/** Scores what was asked; what the corpus does not answer counts only as refused or not. */
export function scoreEctQa(outcomes: readonly EctQaOutcome[]): EctQaScores {
  const answerable = outcomes.filter(isAnswerable);
  const others = outcomes.filter((one) => !isAnswerable(one));
  const figured = answerable.filter(({ question }) => figuresOf(question.answer).length > 0);
  const within = (places: readonly number[], limit: number): number =>
    places.filter((place) => place > 0 && place <= limit).length / Math.max(1, places.length);
  const isRefused = ({ answer }: { answer: Answer }): number =>
    answer.status === 'not_found' ? 1 : 0;
  return {
    recallAt10: mean(answerable, ({ found }) => within(found, 10)),
    recallAt20: mean(answerable, ({ found }) => within(found, LIMIT)),
    allIn20: mean(answerable, ({ found }) => (within(found, LIMIT) === 1 ? 1 : 0)),
    figuresQuoted: mean(figured, ({ question, answer }) => {
      const quoted = new Set(answer.citations.flatMap(({ quote }) => figuresOf(quote, true)));
      return figuresOf(question.answer).every((figure) => quoted.has(figure)) ? 1 : 0;
    }),
    withFigures: figured.length,
    citationsAnAnswer: mean(answerable, ({ answer }) => answer.citations.length),
    refusedUnanswerable: mean(others, isRefused),
    refusedAnswerable: mean(answerable, isRefused),
  };
}

const touches = (one: Citation, call: string, start: number, end: number): boolean =>
  one.call.id === call && one.start < end && start < one.end;

async function answerTo(ask: Ask, request: Parameters<Ask>[0]): Promise<Answer> {
  for await (const event of ask(request, new AbortController().signal))
    if (event.type === 'answer') return event.answer;
  throw new Error('an answer always comes');
}

/**
 * The figures of a text by their value: "$1.2 billion" and "1.2 billion" are the same. Years and the numbers of quarters
 * only say when, unless all are asked for.
 */
function figuresOf(text: string, withTimes = false): string[] {
  return wordsOf(text).flatMap(({ surface, terms }) =>
    !withTimes && (/^(?:19|20)\d\d$/.test(surface) || /^q?[1-4]$/.test(surface))
      ? []
      : terms.filter((term) => term.startsWith('#')),
  );
}

const mean = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((sum, one) => sum + value(one), 0) / Math.max(1, all.length);
