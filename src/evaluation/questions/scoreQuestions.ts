import type { Answer, Ask, SearchPassages } from '../../answer.js';
import type { ParsedCall } from '../../types.js';
import { answersOf, isSame, type QuestionRow } from './rows.js';

/** How one wording of a row fared. Shown are the citations of an answer, and what is shown as closest. */
export interface QuestionOutcome {
  readonly row: QuestionRow;
  /** 0 is the main wording. */
  readonly wording: number;
  readonly isRefused: boolean;
  /** How many of the shown statements are cited as the answer; they stand first. */
  readonly cited: number;
  /** Of the shown statements, in their order, whether each answers. */
  readonly right: readonly boolean[];
  /** And whether its excerpt holds one that does. */
  readonly inExcerpt: readonly boolean[];
  /** Whether the shown quotes hold every fact that the row names. */
  readonly holdsFacts: boolean;
  /** Place of the first passage with a statement that answers, from 1; 0 where none of ten has one. */
  readonly passageAt: number;
}

/** Passages looked at. */
const PASSAGES = 10;
/** Citations that an answer may have. */
const LIMIT = 8;

/** Asks one wording of a row of its own call. */
export async function askRow(
  row: QuestionRow,
  wording: number,
  { transcript, statements }: ParsedCall,
  { ask, search }: { readonly ask: Ask; readonly search: SearchPassages },
): Promise<QuestionOutcome> {
  const question = [row.question, ...row.paraphrases][wording] ?? row.question;
  const filters = { calls: [transcript.call.id] };
  const { signal } = new AbortController();
  const { passages } = await search({ question, filters, limit: PASSAGES }, signal);
  const answer = await answerTo(ask({ question, filters, limit: LIMIT }, signal));
  const isRefused = answer.status === 'not_found';
  const shown = [...answer.citations, ...answer.related];
  const wanted = answersOf(row);
  const answers = (words: string): boolean => wanted.some((one) => isSame(words, one));
  const quotes = shown.map(({ excerpt }) => excerpt.text).join('\n');
  return {
    row,
    wording,
    isRefused,
    cited: answer.citations.length,
    right: shown.map(({ quote }) => answers(quote)),
    inExcerpt: shown.map(({ excerpt }) =>
      statements.some(
        ({ start, end }) =>
          excerpt.start <= start &&
          end <= excerpt.end &&
          answers(transcript.text.slice(start, end)),
      ),
    ),
    holdsFacts: row.must.every((fact) => new RegExp(fact, 'i').test(quotes)),
    passageAt:
      passages.findIndex((passage) => passage.statements.some(({ quote }) => answers(quote))) + 1,
  };
}

async function answerTo(events: ReturnType<Ask>): Promise<Answer> {
  for await (const event of events) if (event.type === 'answer') return event.answer;
  throw new Error('an answer always comes');
}

/** Shares, from 0 to 1, of some wordings. */
export function scoreOutcomes(outcomes: readonly QuestionOutcome[]): Record<string, number> {
  const answerable = outcomes.filter(({ row }) => row.answerable);
  const others = outcomes.filter(({ row }) => !row.answerable);
  const withFacts = answerable.filter(({ row }) => row.must.length > 0);
  const cited = outcomes.flatMap(({ inExcerpt, cited: count }) => inExcerpt.slice(0, count));
  return {
    answerable: answerable.length,
    first: share(answerable, ({ right }) => right[0] === true),
    firstAsAnswer: share(answerable, ({ right, isRefused }) => !isRefused && right[0] === true),
    inThree: share(answerable, ({ right }) => right.slice(0, 3).includes(true)),
    excerptFirst: share(answerable, ({ inExcerpt }) => inExcerpt[0] === true),
    excerptInThree: share(answerable, ({ inExcerpt }) => inExcerpt.slice(0, 3).includes(true)),
    facts: share(withFacts, ({ holdsFacts }) => holdsFacts),
    passageInTen: share(answerable, ({ passageAt }) => passageAt > 0),
    answerableRefused: share(answerable, ({ isRefused }) => isRefused),
    unanswerable: others.length,
    unanswerableRefused: share(others, ({ isRefused }) => isRefused),
    noise: share(cited, (isRight) => !isRight),
  };
}

const share = <T>(all: readonly T[], holdsFor: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(holdsFor).length / all.length;
