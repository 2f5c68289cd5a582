import type { MarkedCitation, Warning } from '../answer.js';
import type { LinkBase } from '../citations/cite.js';
import { citeInPlace } from '../citations/inPlace.js';
import type { SearchSpace } from '../search/search.js';
import type { CitationInPlace } from '../types.js';
import { choosePart, type Remark } from './choosePart.js';
import { chooseStatements } from './chooseStatements.js';
import type { Place } from './differing.js';
import { createNumbering, type NumberOf } from './followUp/numbering.js';
import { leadOf } from './leadIn.js';
import { NOT_IN_CALLS } from './notFound.js';
import type { FoundSide, Retrieved } from './retrieve.js';
import type { AnsweredPart } from './writeExtractive.js';

/** Statements that answer one part of a question on one side at most; more read as a heap. */
const STATEMENTS_A_PART = 3;

/** Each part's statements on each side, numbered in the order in which they are quoted; a statement keeps its number. */
export function answerPartsOf(
  space: SearchSpace,
  { parts, sides, found }: Pick<Retrieved, 'parts' | 'sides' | 'found'>,
  limit: number,
  base: LinkBase,
  numberOf: NumberOf = createNumbering(),
): AnsweredPart[] {
  const marked = new Map<string, MarkedCitation>();
  const most = shareOf(limit, found.length);
  return found.map((one) => {
    const { candidates } = one.found;
    const fresh = candidates.filter(({ call, statement }) => !marked.has(keyOf(call, statement)));
    const { statements: chosen, remarks } = choosePart(space, one.found, fresh, most);
    // A statement that two parts share is quoted for both only where nothing else answers the later one.
    const citations = (chosen.length > 0 ? chosen : chooseStatements(one.found, 1)).flatMap(
      (candidate) => {
        const key = keyOf(candidate.call, candidate.statement);
        const citation = citeCandidate(space, candidate, base);
        const known = marked.get(key);
        if (known) return [known];
        if (!citation || marked.size >= limit) return [];
        const numbered = { marker: numberOf(citation.id), ...citation };
        marked.set(key, numbered);
        return [numbered];
      },
    );
    const { question } = one.found;
    return {
      question,
      asked: askedOf(one, sides.length > 1),
      lead: leadOf(one, parts.length > 1),
      namesCall: one.side.label === null && one.side.calls.length > 1,
      isAnswerable: chosen.length > 0,
      citations,
      warnings: remarks.map((remark) => warningOf(space, remark, marked)),
    };
  });
}

/** Places are shared, so that the last side is answered as the first is. */
const shareOf = (limit: number, searches: number): number =>
  Math.max(1, Math.min(STATEMENTS_A_PART, Math.floor(limit / Math.max(1, searches))));

/** The part as it was asked, with its side where there are several. */
const askedOf = ({ part, side }: FoundSide, ofSeveral: boolean): string =>
  ofSeveral && side.label !== null ? `${part.asked} (${side.label})` : part.asked;

/** A part that nothing answers is named, so that nobody takes the other parts' answer for its own. */
export const unansweredParts = (answered: readonly AnsweredPart[], limit: number): Warning[] =>
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

/** A remark with the numbers of the statements that it is about; where the limit left no place for one, its id. */
function warningOf(
  { generation }: SearchSpace,
  { code, about, say }: Remark,
  marked: ReadonlyMap<string, MarkedCitation>,
): Warning {
  const markers = about.map(({ call, statement }) => marked.get(keyOf(call, statement))?.marker);
  const names = about.map(({ call, statement }, at) =>
    markers[at] === undefined
      ? (generation.calls[call]?.statements[statement]?.id ?? '')
      : `[${markers[at]}]`,
  );
  const message = say(names);
  const [marker] = markers;
  return { code, message, ...(marker === undefined ? {} : { marker }) };
}

const keyOf = (call: number, statement: number): string => `${call}:${statement}`;

/** The citation of a candidate, in its place. */
export const citeCandidate = (
  { generation }: SearchSpace,
  { call, statement }: Place,
  base: LinkBase,
): CitationInPlace | undefined => {
  const parsed = generation.calls[call];
  return parsed && citeInPlace(parsed, statement, base);
};
