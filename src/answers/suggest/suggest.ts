import type { Answer, Ask } from '../../answer.js';
import type { Catalogue } from '../../catalogue.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { newestOfEach } from './newestOfEach.js';

/** Questions to begin with, each of which the served calls answer. */
export type Suggest = () => Promise<readonly string[]>;

export interface SuggestDeps {
  readonly catalogue: () => Catalogue;
  /** Asks without a model: nobody waits for these questions, and nobody is to pay for them. */
  readonly ask: Ask;
  /** Lets others have their turn between two questions. */
  readonly pause: () => Promise<unknown>;
}

const WANTED = 6;
/** Each costs as much as a reader's question. */
const MAX_TRIES = 24;

/**
 * Makes questions from the calls, newest first and each of another company where there are several, and keeps those that
 * are answered from the very call they were made of. Made once for a generation, when it is first asked for.
 *
 * @throws IndexMissingError where nothing is served
 */
export function createSuggest(deps: SuggestDeps): Suggest {
  let made: { readonly generation: string; readonly questions: Promise<readonly string[]> } | null =
    null;
  return () => {
    const catalogue = deps.catalogue();
    if (made?.generation === catalogue.generation) return made.questions;
    const questions = makeQuestions(catalogue, deps);
    made = { generation: catalogue.generation, questions };
    questions.catch(() => {
      made = null; // tried anew the next time
    });
    return questions;
  };
}

async function makeQuestions(
  catalogue: Catalogue,
  { ask, pause }: SuggestDeps,
): Promise<readonly string[]> {
  const kept: Candidate[] = [];
  const waiting = newestOfEach(catalogue.calls()).map((call, at) => ({ call, at, tried: 0 }));
  const made = new Map<string, readonly Candidate[]>();
  for (let tries = 0; tries < MAX_TRIES && kept.length < WANTED; ) {
    const next = waiting.shift();
    if (!next) break;
    await pause();
    const { call, at, tried } = next;
    const candidates = made.get(call.id) ?? candidatesOf(call, catalogue, at);
    made.set(call.id, candidates);
    const candidate = candidates[tried];
    if (!candidate) continue;
    tries += 1;
    const isGood = isAnswered(await lastAnswer(ask, candidate.question), candidate);
    if (isGood) kept.push(candidate);
    const again = { call, at, tried: tried + 1 };
    // One that was answered waits for its next turn behind all others.
    if (isGood) waiting.push(again);
    else waiting.unshift(again);
  }
  return kept.map(({ question }) => question);
}

async function lastAnswer(ask: Ask, question: string): Promise<Answer | undefined> {
  const request = { question, filters: {}, limit: 8 };
  for await (const event of ask(request, new AbortController().signal))
    if (event.type === 'answer') return event.answer;
  return undefined;
}

/** A question whose answer needs a note, or comes from elsewhere, is no good beginning. */
const isAnswered = (answer: Answer | undefined, { call, isOfFigure }: Candidate): boolean =>
  answer?.status === 'answered' &&
  answer.warnings.length === 0 &&
  answer.citations.some((citation) => citation.call.id === call) &&
  (!isOfFigure || answer.answer.includes('**'));
