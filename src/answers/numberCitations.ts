import type { AnswerSentence, MarkedCitation, Warning } from '../answer.js';
import type { StatementId } from '../types.js';
import type { SoundSentence } from './draft/checkDraft.js';

/** Sentences with their markers, and the citations that they use. */
export interface Numbered {
  readonly sentences: readonly AnswerSentence[];
  /** By marker. */
  readonly citations: readonly MarkedCitation[];
  readonly warnings: readonly Warning[];
}

/**
 * Numbers statements in the order in which they are cited first. A statement keeps the number that it has in the conversation,
 * new ones go on after the greatest. A sentence that would need more citations than the limit is left out, and that is said.
 *
 * @param known numbers from earlier in the conversation
 */
export function numberCitations(
  sentences: readonly SoundSentence[],
  limit: number,
  known: ReadonlyMap<StatementId, number>,
): Numbered {
  const marked = new Map<StatementId, MarkedCitation>();
  let next = Math.max(0, ...known.values()) + 1;
  const kept: AnswerSentence[] = [];
  for (const { text, citations } of sentences) {
    const fresh = citations.filter(({ id }) => !marked.has(id));
    if (marked.size + fresh.length > limit) continue;
    for (const citation of fresh)
      marked.set(citation.id, { marker: known.get(citation.id) ?? next++, ...citation });
    const markers = citations.flatMap(({ id }) => marked.get(id)?.marker ?? []);
    kept.push({ text, markers: [...new Set(markers)] });
  }
  const left = sentences.length - kept.length;
  return {
    sentences: kept,
    citations: [...marked.values()].sort((a, b) => a.marker - b.marker),
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
