import type { Candidate, Found, SearchSpace } from '../search/search.js';
import { chooseStatements } from './chooseStatements.js';
import { falsePremise } from './falsePremise.js';

/** What is to be said beside a part's statements; its message names them by their markers. */
export interface Remark {
  readonly code: 'PREMISE_NOT_SUPPORTED' | 'STATEMENTS_DIFFER';
  readonly about: readonly Candidate[];
  readonly say: (markers: readonly string[]) => string;
}

/** The statements that answer a part of a question, with what is to be said of them. */
export interface Choice {
  readonly statements: readonly Candidate[];
  readonly remarks: readonly Remark[];
}

/**
 * Chooses the statements that answer. Where what the question supposes is not so, those that say otherwise come first, also
 * where nothing else answers.
 *
 * @param fresh the candidates that are not quoted yet
 * @param most statements at most
 */
export function choosePart(
  { generation }: SearchSpace,
  found: Found,
  fresh: readonly Candidate[],
  most: number,
): Choice {
  const chosen = chooseStatements({ ...found, candidates: fresh }, most);
  const premise = falsePremise(generation, found.question, found.candidates);
  if (!premise) return { statements: chosen, remarks: [] };
  const { supposed, contrary, isAboutIt } = premise;
  const besides = chosen.slice(0, 1).filter(isAboutIt); // others answer a question that does not arise
  return {
    statements: [...new Set([...contrary, ...besides])].slice(0, most),
    remarks: [
      {
        code: 'PREMISE_NOT_SUPPORTED',
        about: contrary.slice(0, 1),
        say: ([marker]) =>
          `The question supposes "${supposed}"; statement ${marker} says otherwise.`,
      },
    ],
  };
}
