import type { AnswerSentence, MarkedCitation, Warning } from '../answer.js';
import { withoutEmphasis } from './emphasis.js';
import { NOT_IN_CALLS } from './notFound.js';

/** What remains of a draft after checking, and what was taken out of it. */
export interface Verified {
  readonly sentences: readonly AnswerSentence[];
  readonly citations: readonly MarkedCitation[];
  readonly warnings: readonly Warning[];
}

/**
 * Nothing leaves unchecked: a citation's words must be those of its source at its offsets, and a sentence's quotation
 * those of a statement that it cites; only what the calls do not say is said without one. What fails is removed and
 * counted; citations that nothing uses go with it.
 *
 * @param sourceOf the text of a call
 */
export function verifyAnswer(
  sentences: readonly AnswerSentence[],
  citations: readonly MarkedCitation[],
  sourceOf: (call: string) => string | undefined,
): Verified {
  const sound = citations.filter(
    ({ call, start, end, quote }) => sourceOf(call.id)?.slice(start, end) === quote,
  );
  const kept = sentences.filter((sentence) => stands(sentence, sound));
  const used = new Set(kept.flatMap(({ markers }) => markers));
  const warnings: Warning[] = sentences
    .filter((sentence) => !kept.includes(sentence))
    .map(({ markers }) => {
      const message =
        'A sentence was removed: its words do not stand to the letter in the statement that it cites.';
      const [marker] = markers;
      return { code: 'QUOTE_NOT_IN_SOURCE', message, ...(marker === undefined ? {} : { marker }) };
    });
  return { sentences: kept, citations: sound.filter(({ marker }) => used.has(marker)), warnings };
}

/** The quotation runs from the first quotation mark to the last: the source's own marks may stand inside. */
const QUOTATION = /"(.+)"/s;

function stands({ text, markers }: AnswerSentence, citations: readonly MarkedCitation[]): boolean {
  if (markers.length === 0 && text.startsWith(NOT_IN_CALLS)) return !QUOTATION.test(text);
  const cited = citations.filter(({ marker }) => markers.includes(marker));
  if (markers.length === 0 || cited.length !== markers.length) return false;
  const quoted = QUOTATION.exec(text)?.[1];
  return (
    quoted === undefined ||
    cited.some(({ quote }) => withoutEmphasis(quote) === withoutEmphasis(quoted))
  );
}
