import type { Answer } from '../../answer.js';
import { callName } from './words.js';

/**
 * An answer as text to paste, with its references behind it.
 * @param absolute makes a citation's address one that opens from anywhere
 */
export function copyText(
  question: string,
  { answer, citations }: Pick<Answer, 'answer' | 'citations'>,
  absolute: (url: string) => string,
): string {
  const references = citations.map(
    ({ marker, quote, attribution, call, url }) =>
      `[${marker}] “${quote.replace(/\s+/g, ' ')}” ${attribution}. ${callName(call)}. ${absolute(url)}`,
  );
  return [question, answer.replaceAll('**', ''), references.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}
