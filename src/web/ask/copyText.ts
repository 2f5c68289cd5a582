import type { Answer } from '../../answer.js';
import { asMarker, markdownTable } from '../../answers/tableText.js';
import { callName, doubtWords } from './words.js';

/**
 * An answer as text to paste, its table before it in Markdown and its references behind it.
 * @param absolute makes a citation's address one that opens from anywhere
 */
export function copyText(
  question: string,
  { answer, citations, table }: Pick<Answer, 'answer' | 'citations' | 'table'>,
  absolute: (url: string) => string,
): string {
  const references = citations.map(({ marker, quote, attribution, call, url, doubtful }) => {
    const words = [`“${quote.replace(/\s+/g, ' ')}” ${attribution}`, callName(call)];
    const doubt = doubtWords({ doubtful });
    return `[${marker}] ${[...words, ...(doubt ? [doubt] : [])].join('. ')}. ${absolute(url)}`;
  });
  const figures = table ? markdownTable(table, asMarker) : '';
  return [question, figures, answer.replaceAll('**', ''), references.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}
