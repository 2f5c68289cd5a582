import type { Question } from '../search/question.js';
import type { Candidate, Found, SearchSpace } from '../search/search.js';
import { chooseStatements } from './chooseStatements.js';
import { type Differing, findDiffering, type Place } from './differing.js';
import { falsePremise } from './falsePremise.js';

/** What is to be said beside a part's statements; its message names them by their markers. */
export interface Remark {
  readonly code: 'PREMISE_NOT_SUPPORTED' | 'STATEMENTS_DIFFER';
  readonly about: readonly Place[];
  readonly say: (markers: readonly string[]) => string;
}

/** The statements that answer a part of a question, with what is to be said of them. */
export interface Choice {
  readonly statements: readonly Place[];
  readonly remarks: readonly Remark[];
}

/**
 * Chooses the statements that answer. Where what the question supposes is not so, those that say otherwise come first, also
 * where nothing else answers; behind a statement stands the one that tells of its matter otherwise.
 *
 * @param fresh the candidates that are not quoted yet
 * @param most statements at most, and one more where it differs from one of them
 */
export function choosePart(
  space: SearchSpace,
  found: Found,
  fresh: readonly Candidate[],
  most: number,
): Choice {
  const chosen = chooseStatements({ ...found, candidates: fresh }, most);
  const premise = falsePremise(space.generation, found.question, found.candidates);
  if (!premise) return withDiffering(space, found.question, chosen, most);
  const { supposed, contrary, isAboutIt } = premise;
  const besides = chosen.slice(0, 1).filter(isAboutIt); // others answer a question that does not arise
  const { statements, remarks } = withDiffering(
    space,
    found.question,
    unique([...contrary, ...besides]),
    most,
  );
  const say = ([marker]: readonly string[]): string =>
    `The question supposes "${supposed}"; statement ${marker} says otherwise.`;
  const about = contrary.slice(0, 1);
  return { statements, remarks: [{ code: 'PREMISE_NOT_SUPPORTED', about, say }, ...remarks] };
}

/** What differs in a statement that only adds to the answer is told where so many of the question's words stand near it. */
const PLAINLY = 2;

/** Each statement, and behind it those that differ from it. */
function withDiffering(
  space: SearchSpace,
  question: Question,
  chosen: readonly Place[],
  most: number,
): Choice {
  const remarks: Remark[] = [];
  const statements = chosen.slice(0, most).flatMap((place, at) => {
    const isQuoted = (other: Place): boolean => chosen.some((one) => isSame(one, other));
    const differing = findDiffering(space, place, question).filter(
      (other) => at === 0 || isQuoted(other.place) || other.about >= PLAINLY,
    );
    for (const { place: other, phrases } of differing) {
      const about = [place, other];
      const isKnown = remarks.some((remark) =>
        about.every((one) => remark.about.some((its) => isSame(one, its))),
      );
      if (!isKnown) remarks.push({ code: 'STATEMENTS_DIFFER', about, say: saying(phrases) });
    }
    return [place, ...differing.map((one) => one.place)];
  });
  return { statements: unique(statements).slice(0, most + 1), remarks };
}

const saying =
  (phrases: Differing['phrases']): Remark['say'] =>
  ([one, other]) =>
    `Statements ${one} and ${other} differ: ${phrases.map(([own, its]) => `"${own}" and "${its}"`).join('; ')}.`;

const isSame = (one: Place, other: Place): boolean =>
  one.call === other.call && one.statement === other.statement;

const unique = (places: readonly Place[]): Place[] =>
  places.filter((place, at) => places.findIndex((one) => isSame(one, place)) === at);
