import { excerptAround } from '../citations/excerpt.js';
import { foldWords } from '../language/fold.js';
import { isQuestion } from '../search/contenders.js';
import type { Candidate, Found, SearchSpace } from '../search/search.js';

/** Excerpts of an answer, or of a refusal, at most: more read as a heap. */
export const MOST_EXCERPTS = 3;

/**
 * The statements that answer, best first: none where the best hardly does; further ones only where they are likely to answer
 * too. What an analyst said answers nothing.
 *
 * @param most statements at most
 */
export function chooseStatements(
  space: SearchSpace,
  { candidates, likelihood }: Found,
  most = MOST_EXCERPTS,
): Candidate[] {
  const { answers, alsoAnswers } = space.learned.ranker.thresholds;
  const { calls } = space.generation;
  const [best] = candidates;
  if (!best || likelihood < answers || isQuestion(calls, best)) return [];
  const likely = candidates.filter(
    (one) =>
      !isQuestion(calls, one) &&
      (one === best || likelihood * Math.exp(one.score - best.score) >= alsoAnswers),
  );
  return apart(space, likely, Math.min(most, MOST_EXCERPTS));
}

/** The closest statements, whether they answer or not, best first. */
export const closestStatements = (
  space: SearchSpace,
  candidates: readonly Candidate[],
): Candidate[] => apart(space, candidates, MOST_EXCERPTS);

/** The first candidates of which none is shown in the excerpt of another, nor says the same words. */
function apart(
  { generation }: SearchSpace,
  candidates: readonly Candidate[],
  most: number,
): Candidate[] {
  const chosen: Candidate[] = [];
  const shown = new Set<string>();
  for (const candidate of candidates) {
    if (chosen.length >= most) break;
    const parsed = generation.calls[candidate.call];
    const statement = parsed?.statements[candidate.statement];
    if (!parsed || !statement) continue;
    const words = foldWords(parsed.transcript.text.slice(statement.start, statement.end));
    const place = `${candidate.call}:${candidate.statement}`;
    if (shown.has(place) || shown.has(words)) continue;
    chosen.push(candidate);
    shown.add(words);
    const { first, last } = excerptAround(parsed, candidate.statement);
    for (let at = first; at <= last; at++) shown.add(`${candidate.call}:${at}`);
  }
  return chosen;
}
