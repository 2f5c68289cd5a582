import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Answer, Ask, Message } from '../../answer.js';
import { isSame } from './rows.js';

const place = z.object({ file: z.string(), text: z.string() });

const turn = z.object({
  question: z.string(),
  paraphrases: z.array(z.string()).default([]),
  answerable: z.boolean(),
  cites: z.array(place).default([]),
  also: z.array(place).default([]),
  must: z.array(z.string()).default([]),
  files: z.array(z.string()).default([]),
});

const item = z.object({ id: z.string(), kind: z.string(), turns: z.array(turn) });

/** A conversation over many calls, often of one question, as `shared/data/questions/many-calls.jsonl` holds them. */
export type ManyCallsItem = z.infer<typeof item>;
export type ManyCallsTurn = z.infer<typeof turn>;

/** How one question of an item fared. */
export interface TurnOutcome {
  readonly item: ManyCallsItem;
  readonly place: number;
  readonly question: string;
  readonly answer: Answer;
  /** Whether the calls in scope are just those that are meant. */
  readonly isUnderstood: boolean;
  /** Whether all that is asked for stands in what is shown. */
  readonly holdsFacts: boolean;
  /** Of the sentences to be cited, how many are shown. */
  readonly citesShown: number;
  /** Whether one of the sentences that answer is shown. */
  readonly showsOne: boolean;
}

export async function readManyCalls(path: string): Promise<ManyCallsItem[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => item.parse(JSON.parse(line)));
}

/** Citations that an answer may have, as an asker leaves it. */
const LIMIT = 8;

/**
 * Asks the questions of an item, each with the answers before it.
 *
 * @param wording 0 is the main one, which conversations are always asked in
 * @param callOf the id of the call that a file holds
 */
export async function askItem(
  asked: ManyCallsItem,
  wording: number,
  callOf: (file: string) => string,
  ask: Ask,
): Promise<TurnOutcome[]> {
  const history: Message[] = [];
  const outcomes: TurnOutcome[] = [];
  for (const [at, one] of asked.turns.entries()) {
    const question = [one.question, ...one.paraphrases][wording] ?? one.question;
    const request = { question, history: [...history], filters: {}, limit: LIMIT };
    const answer = await answerTo(ask(request, new AbortController().signal));
    outcomes.push({ item: asked, place: at, question, answer, ...judge(one, answer, callOf) });
    const citations = answer.citations.map(({ marker, id }) => ({ marker, id }));
    history.push(
      { role: 'user', content: question },
      { role: 'assistant', content: answer.answer, citations },
    );
  }
  return outcomes;
}

function judge(
  { cites, also, must, files }: ManyCallsTurn,
  answer: Answer,
  callOf: (file: string) => string,
): Pick<TurnOutcome, 'isUnderstood' | 'holdsFacts' | 'citesShown' | 'showsOne'> {
  const meant = new Set(files.map(callOf));
  const inScope = new Set(answer.scope.calls);
  const quotes = answer.citations.map(({ quote }) => quote);
  const isShown = ({ text }: { readonly text: string }): boolean =>
    quotes.some((quote) => isSame(quote, text));
  const shown = [answer.answer, ...answer.citations.map(({ excerpt }) => excerpt.text)].join('\n');
  return {
    isUnderstood: meant.size === inScope.size && [...meant].every((id) => inScope.has(id)),
    holdsFacts: must.every((fact) => new RegExp(fact, 'iu').test(shown)),
    citesShown: cites.filter(isShown).length,
    showsOne: [...cites, ...also].some(isShown),
  };
}

async function answerTo(events: ReturnType<Ask>): Promise<Answer> {
  for await (const event of events) if (event.type === 'answer') return event.answer;
  throw new Error('an answer always comes');
}

/** Shares, from 0 to 1, of some questions. */
export function scoreTurns(outcomes: readonly TurnOutcome[]): Record<string, number> {
  const answerable = outcomes.filter(({ item: { turns }, place: at }) => turns[at]?.answerable);
  const others = outcomes.filter((one) => !answerable.includes(one));
  const cites = (one: TurnOutcome): number => one.item.turns[one.place]?.cites.length ?? 0;
  return {
    turns: outcomes.length,
    understood: share(answerable, ({ isUnderstood }) => isUnderstood),
    rightFigures: share(answerable, ({ holdsFacts, answer }) => holdsFacts && isAnswered(answer)),
    everyCite: share(answerable, (one) => one.citesShown === cites(one)),
    cites:
      sum(answerable.map(({ citesShown }) => citesShown)) / Math.max(1, sum(answerable.map(cites))),
    answeredRight: share(
      answerable,
      ({ isUnderstood, holdsFacts, showsOne, answer }) =>
        isUnderstood && holdsFacts && showsOne && isAnswered(answer),
    ),
    answerableRefused: share(answerable, ({ answer }) => !isAnswered(answer)),
    othersRefused: share(others, ({ answer }) => !isAnswered(answer)),
  };
}

const isAnswered = ({ status }: Answer): boolean => status === 'answered';
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const share = <T>(all: readonly T[], holdsFor: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(holdsFor).length / all.length;
