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
 * @param most statements at most, besides those that differ from them
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

/** So many statements are added for what differs; others are named by their ids. */
const MOST_ADDED = 2;

/** Each statement, and behind it those that differ from it. */
function withDiffering(
  space: SearchSpace,
  question: Question,
  chosen: readonly Place[],
  most: number,
): Choice {
  const kept = chosen.slice(0, most);
  const isKept = (other: Place): boolean => kept.some((one) => isSame(one, other));
  const remarks: Remark[] = [];
  const statements = kept.flatMap((place, at) => {
    const differing = findDiffering(space, place, question).filter(
      (other) => at === 0 || isKept(other.place) || other.about >= PLAINLY,
    );
    for (const { place: other, phrases } of differing)
      if (!isRemarked(remarks, place, other))
        remarks.push({ code: 'STATEMENTS_DIFFER', about: [place, other], say: saying(phrases) });
    return [place, ...differing.map((one) => one.place)];
  });
  return { statements: withRoom(unique(statements), isKept), remarks };
}

/** What was chosen, and what differs from it as far as there is room. */
function withRoom(statements: readonly Place[], isKept: (place: Place) => boolean): Place[] {
  let room = MOST_ADDED;
  return statements.filter((place) => isKept(place) || room-- > 0);
}

const isRemarked = (remarks: readonly Remark[], ...places: readonly Place[]): boolean =>
  remarks.some(({ about }) => places.every((place) => about.some((one) => isSame(one, place))));

const saying =
  (phrases: Differing['phrases']): Remark['say'] =>
  ([one, other]) =>
    `Statements ${one} and ${other} differ: ${phrases.map(([own, its]) => `"${own}" and "${its}"`).join('; ')}.`;

const isSame = (one: Place, other: Place): boolean =>
  one.call === other.call && one.statement === other.statement;

const unique = (places: readonly Place[]): Place[] =>
  places.filter((place, at) => places.findIndex((one) => isSame(one, place)) === at);
