import type { Span } from '../../transcripts/sentences.js';

/** Something that a report says the company said, before it is checked. */
export interface Claim extends Span {
  readonly kind: 'quotation' | 'sentence';
  /** Its words in one line, without marks of Markdown. */
  readonly words: string;
  /** What the report says right above: the heading and the sentences before, which a claim need not repeat. */
  readonly around: string;
  /** Whom the report names as the speaker of a quotation. */
  readonly speaker: string | null;
  /** The earliest place for the mark of its footnote. */
  readonly markAt: number;
  readonly place: Place;
}

/** In which calls a claim is looked for. */
export interface Place {
  /** Indices of the calls that may bear it out. */
  readonly calls: readonly number[];
  /** The calls that the report names for it; null where it names none. */
  readonly named: readonly number[] | null;
  /** The one call that may contradict it; null where the report does not tell which call it means. */
  readonly decisive: number | null;
  /** What the report names and is not here, in words. */
  readonly missing: readonly string[];
}
