import { gapBefore, type Reading } from '../reading.js';
import type { Span } from '../span.js';

/** A day, month, quarter, half or year that a text names; what it does not say is null. */
export interface NamedTime extends Span {
  readonly year: number | null;
  /** 1 to 4. */
  readonly quarter: number | null;
  /** 1 or 2. */
  readonly half: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** "fiscal 2025", FY25. */
  readonly isFiscal: boolean;
  /** Its first token, and the one behind its last. */
  readonly first: number;
  readonly next: number;
}

/** What is read of a time, one word after the other. */
export type Parts = Partial<
  Pick<NamedTime, 'year' | 'quarter' | 'half' | 'month' | 'day' | 'isFiscal'>
>;

/** A part of a time, and the token behind it. */
export interface Read {
  readonly parts: Parts;
  /** Its first token where that is not the phrase's. */
  readonly first?: number;
  readonly next: number;
}

/** "The third quarter's" is the third quarter. */
export const word = ({ tokens }: Reading, at: number): string =>
  tokens[at]?.word.replace(/'s$/, '') ?? '';
/** What stands before a token; a full stop behind the last. */
export const gap = (reading: Reading, at: number): string =>
  at < reading.tokens.length ? gapBefore(reading, at) : '.';
