import type { MarkedCitation, Warning } from '../answer.js';
import type { LinkBase } from '../citations/cite.js';
import { citeInPlace } from '../citations/inPlace.js';
import type { Candidate, SearchSpace } from '../search/search.js';
import type { CitationInPlace } from '../types.js';
import { chooseStatements, MOST_EXCERPTS } from './chooseStatements.js';
import { createNumbering, type NumberOf } from './followUp/numbering.js';
import { NOT_IN_CALLS } from './notFound.js';
import type { FoundSide, Retrieved } from './retrieved.js';

/** One side of a question (a company, a period, or all that is in scope) with the citations that answer it. */
export interface AnsweredSide {
  readonly question: string;
  /** As it was asked, with its side where there are several. */
  readonly asked: string;
  /** Whether something answers it, even where the limit leaves no place for it. */
  readonly isAnswerable: boolean;
  /** How likely it is that the first citation answers, 0 to 1. */
  readonly likelihood: number;
  /** The thing that it is about, where the question lists several. */
  readonly about: string | null;
  /** Whether its quotes have to say which of several calls they are from: nobody's words run on behind another's. */
  readonly namesCall: boolean;
  readonly citations: readonly MarkedCitation[];
}

/** Each side's statements, numbered in the order in which they are quoted; a statement keeps its number. */
export function answerSides(
  space: SearchSpace,
  { question, sides, found }: Pick<Retrieved, 'question' | 'sides' | 'found'>,
  limit: number,
  base: LinkBase,
  numberOf: NumberOf = createNumbering(),
): AnsweredSide[] {
  const most = Math.max(1, Math.min(MOST_EXCERPTS, Math.floor(limit / Math.max(1, found.length))));
  const cited = new Map<string, MarkedCitation>();
  const isOfSeveral =
    sides.length > 1 || sides.some((side) => side.calls.length + side.older.length > 1);
  return found.map(({ side, about, found: own }) => {
    const chosen = chooseStatements(space, own, most);
    const citations = chosen.flatMap((candidate): MarkedCitation[] => {
      const citation = citeCandidate(space, candidate, base);
      if (!citation) return [];
      const known = cited.get(citation.id); // one statement may answer for two things
      if (known || cited.size >= limit) return known ? [known] : [];
      const numbered = { marker: numberOf(citation.id), ...citation };
      cited.set(citation.id, numbered);
      return [numbered];
    });
    return {
      question: own.question,
      asked: askedOf(about ?? question, sides.length > 1 ? side.label : null),
      isAnswerable: chosen.length > 0,
      likelihood: own.likelihood,
      about,
      namesCall: isOfSeveral,
      citations,
    };
  });
}

const askedOf = (asked: string, side: string | null): string =>
  side === null ? asked : `${asked} (${side})`;

/** A side that nothing answers is named, so that nobody takes the other sides' answer for its own. */
export const unansweredSides = (answered: readonly AnsweredSide[], limit: number): Warning[] =>
  answered
    .filter(({ citations }) => citations.length === 0)
    .map(({ asked, isAnswerable }) =>
      isAnswerable
        ? {
            code: 'LIMIT_REACHED',
            message: `Answered, but past the limit of ${limit} citations: "${asked}"`,
          }
        : { code: 'PART_NOT_ANSWERED', message: `${NOT_IN_CALLS}: "${asked}"` },
    );

/** The citation of a candidate, in its place. */
export const citeCandidate = (
  { generation }: SearchSpace,
  { call, statement }: Pick<Candidate, 'call' | 'statement'>,
  base: LinkBase,
): CitationInPlace | undefined => {
  const parsed = generation.calls[call];
  return parsed && citeInPlace(parsed, statement, base);
};

/** The closest statements of all sides, best first. */
export const closestOf = (found: readonly FoundSide[]): Candidate[] =>
  found.flatMap((one) => one.found.candidates).sort((a, b) => b.score - a.score);
