import type { MarkedCitation, Warning } from '../answer.js';
import { citeStatement, type LinkBase } from '../citations/cite.js';
import type { Candidate, Found, SearchSpace } from '../search/search.js';
import type { QuestionPart } from '../search/splitQuestion.js';
import type { Citation } from '../types.js';
import { chooseStatements } from './chooseStatements.js';
import { aboutPart } from './leadIn.js';
import { NOT_IN_CALLS } from './notFound.js';
import type { AnsweredPart } from './writeExtractive.js';

/** Statements that answer one part of a question at most; more read as a heap. */
const STATEMENTS_A_PART = 3;
const STATEMENTS_OF_SEVERAL_PARTS = 2;

/** Each part's statements, numbered in the order in which they are quoted; a statement keeps its number. */
export function answerPartsOf(
  space: SearchSpace,
  parts: readonly QuestionPart[],
  found: readonly Found[],
  limit: number,
  base: LinkBase,
): AnsweredPart[] {
  const marked = new Map<string, MarkedCitation>();
  const most = parts.length > 1 ? STATEMENTS_OF_SEVERAL_PARTS : STATEMENTS_A_PART;
  return found.map((part, at) => {
    const fresh = part.candidates.filter(
      ({ call, statement }) => !marked.has(keyOf(call, statement)),
    );
    const chosen = chooseStatements({ ...part, candidates: fresh }, most);
    // A statement that two parts share is quoted for both only where nothing else answers the later one.
    const citations = (chosen.length > 0 ? chosen : chooseStatements(part, 1)).flatMap(
      (candidate) => {
        const key = keyOf(candidate.call, candidate.statement);
        const citation = citeCandidate(space, candidate, base);
        const known = marked.get(key);
        if (known) return [known];
        if (!citation || marked.size >= limit) return [];
        const numbered = { marker: marked.size + 1, ...citation };
        marked.set(key, numbered);
        return [numbered];
      },
    );
    const about = parts.length > 1 ? aboutPart(parts[at]?.asked ?? '', part.question) : null;
    const asked = parts[at]?.asked ?? part.question.text;
    return { question: part.question, asked, about, isAnswerable: chosen.length > 0, citations };
  });
}

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

const keyOf = (call: number, statement: number): string => `${call}:${statement}`;

/** The citation of a candidate. */
export const citeCandidate = (
  { generation }: SearchSpace,
  { call, statement }: Candidate,
  base: LinkBase,
): Citation | undefined => {
  const parsed = generation.calls[call];
  return parsed && citeStatement(parsed, statement, base);
};
