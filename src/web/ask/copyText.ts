import type { Answer } from '../../answer.js';
import { callName, doubtWords } from './words.js';

/**
 * An answer as text to paste, with its references behind it.
 * @param absolute makes a citation's address one that opens from anywhere
 */
export function copyText(
  question: string,
  { answer, citations }: Pick<Answer, 'answer' | 'citations'>,
  absolute: (url: string) => string,
): string {
  const references = citations.map(({ marker, quote, attribution, call, url, doubtful }) => {
    const words = [`“${quote.replace(/\s+/g, ' ')}” ${attribution}`, callName(call)];
    const doubt = doubtWords({ doubtful });
    return `[${marker}] ${[...words, ...(doubt ? [doubt] : [])].join('. ')}. ${absolute(url)}`;
  });
  return [question, answer.replaceAll('**', ''), references.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}
