import type { TermGroup } from './bm25.js';
import type { PartOfSpeech } from './partsOfSpeech.js';

/** One word of a question that says what it is about. */
export interface QuestionTerm extends TermGroup {
  readonly surface: string;
  /** Where it begins in the question. */
  readonly start: number;
  readonly part: PartOfSpeech;
  /** A name must be there; what only resembles it is something else. */
  readonly isName: boolean;
  /** A year, a quarter or another figure: an answer must hold the very same. */
  readonly isFigure: boolean;
}
