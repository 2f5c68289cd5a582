import type { Skipped } from '../transcripts/rowsFile.js';

/** Calls named in one message. */
const MOST_NAMED = 20;

/** What is wrong with the first call of a file that is refused, and which others are. */
export function refusedInWords(first: Skipped, others: readonly Skipped[]): string {
  if (others.length === 0) return first.reason;
  const named = others.slice(0, MOST_NAMED).map(({ file, code }) => `${file} (${code})`);
  const more = others.length - named.length;
  return `${first.reason}; also refused: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What was withdrawn is left out of a file of many calls; all else that is refused is a fault of the file. */
export const isFault = ({ code }: Skipped): boolean => code !== 'WITHDRAWN';
