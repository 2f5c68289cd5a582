import type { AnswerSentence, MarkedCitation, Warning } from '../answer.js';
import type { PutInPlace } from '../citations/inPlace.js';
import type { StatementId } from '../types.js';
import type { SoundSentence } from './draft/checkDraft.js';
import { byMarker, type NumberOf } from './followUp/numbering.js';

/** Sentences with their markers, and the citations that they use. */
export interface Numbered {
  readonly sentences: readonly AnswerSentence[];
  /** By marker. */
  readonly citations: readonly MarkedCitation[];
  readonly warnings: readonly Warning[];
}

/**
 * Numbers statements in the order in which they are cited first. A sentence that would need more citations than the limit is
 * left out, and that is said.
 *
 * @param numberOf the number that a statement has in the conversation, or gets
 * @param inPlace adds the words around a statement
 */
export function numberCitations(
  sentences: readonly SoundSentence[],
  limit: number,
  numberOf: NumberOf,
  inPlace: PutInPlace,
): Numbered {
  const marked = new Map<StatementId, MarkedCitation>();
  const kept: AnswerSentence[] = [];
  for (const { text, citations } of sentences) {
    const fresh = citations.filter(({ id }) => !marked.has(id));
    if (marked.size + fresh.length > limit) continue;
    for (const citation of fresh)
      marked.set(citation.id, { marker: numberOf(citation.id), ...inPlace(citation) });
    const markers = citations.flatMap(({ id }) => marked.get(id)?.marker ?? []);
    kept.push({ text, markers: [...new Set(markers)] });
  }
  const left = sentences.length - kept.length;
  return {
    sentences: kept,
    citations: byMarker([...marked.values()]),
    warnings:
      left === 0
        ? []
        : [
            {
              code: 'LIMIT_REACHED',
              message: `${left} more sentence(s) need citations past the limit of ${limit}`,
            },
          ],
  };
}
