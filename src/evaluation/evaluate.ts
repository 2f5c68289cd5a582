import { access } from 'node:fs/promises';
import type { Ask } from '../answer.js';
import type { Catalogue } from '../catalogue.js';
import { readQuestions } from './questions.js';
import { askAll, type Outcome, type Scores, scoreAnswers } from './scoreAnswers.js';

/** One set of questions on one call. */
export interface QuestionSet {
  readonly name: string;
  readonly path: string;
  readonly call: string;
}

export interface Evaluation {
  readonly set: QuestionSet;
  /** Null where the questions are not on this machine. */
  readonly scores: Scores | null;
  readonly outcomes: readonly Outcome[];
}

/** Scores the answers to every set of questions that is there, each within its call. */
export async function evaluate(
  sets: readonly QuestionSet[],
  { ask, catalogue }: { readonly ask: Ask; readonly catalogue: () => Catalogue },
): Promise<Evaluation[]> {
  const evaluations: Evaluation[] = [];
  for (const set of sets) {
    const source = catalogue().source(set.call);
    if (source === undefined || !(await exists(set.path))) {
      evaluations.push({ set, scores: null, outcomes: [] });
      continue;
    }
    const outcomes = await askAll(await readQuestions(set.path, source), ask, {
      calls: [set.call],
    });
    evaluations.push({
      set,
      scores: scoreAnswers(outcomes, (id) => catalogue().source(id)),
      outcomes,
    });
  }
  return evaluations;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
