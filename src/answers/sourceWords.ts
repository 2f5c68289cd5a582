import { excerptInLine, showsMore } from '../citations/excerptParts.js';
import type { CitationInPlace } from '../types.js';
import { withoutEmphasis } from './emphasis.js';

/** Whether a source has words to show that its answer has not shown. */
export const addsWords = (citation: CitationInPlace, answer: string): boolean =>
  showsMore(citation) || !withoutEmphasis(answer).includes(withoutEmphasis(citation.quote));

/** The words of a source in their place, as a text shows them beside who said them: the cited ones between `**`; null where the answer has shown all of them. */
export const sourceWords = (citation: CitationInPlace, answer: string): string | null =>
  addsWords(citation, answer) ? excerptInLine(citation.excerpt) : null;
