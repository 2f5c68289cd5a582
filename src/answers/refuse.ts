import type { Answer } from '../answer.js';
import type { CitationInPlace } from '../types.js';
import { citeCandidate } from './answerPartsOf.js';
import type { AnswerTask } from './answerTask.js';
import { notFoundSentence } from './notFound.js';

/** Nearest statements shown beside a refusal. */
const RELATED = 3;

/** One sentence that says what was searched in vain, with the nearest statements, which do not answer. */
export function refuse(
  task: Pick<AnswerTask, 'space' | 'retrieved' | 'base'>,
): Pick<Answer, 'status' | 'answer' | 'sentences' | 'citations' | 'related'> {
  const { scope } = task.retrieved;
  const calls = task.space.generation.calls.map(({ transcript }) => transcript.call);
  const searched = calls.filter(({ id }) => scope.calls.includes(id));
  const text = notFoundSentence(searched, scope.missing);
  return {
    status: 'not_found',
    answer: text,
    sentences: [{ text, markers: [] }],
    citations: [],
    related: nearest(task),
  };
}

function nearest({
  space,
  retrieved: { found },
  base,
}: Pick<AnswerTask, 'space' | 'retrieved' | 'base'>): CitationInPlace[] {
  const candidates = found.flatMap((one) => one.found.candidates).sort((a, b) => b.score - a.score);
  const related = new Map<string, CitationInPlace>();
  for (const candidate of candidates) {
    const citation = related.size < RELATED ? citeCandidate(space, candidate, base) : undefined;
    if (citation) related.set(citation.id, citation);
  }
  return [...related.values()];
}
