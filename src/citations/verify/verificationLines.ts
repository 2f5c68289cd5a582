import { doubtWords } from '../doubts.js';
import type { Verification } from './verification.js';

/** A verification as the command line shows it: the verdict, the diff where words differ, what was tolerated, and the places. */
export function verificationLines({
  verdict,
  message,
  diff,
  tolerated,
  warnings,
  matches,
}: Verification): string {
  const isChanged = diff.some(({ op }) => op !== 'same');
  const words = diff.map(({ op, text }) => MARKS[op].replace('WORDS', () => text)).join(' ');
  return [
    `${verdict}: ${message}`,
    ...(isChanged ? [`  ${words}`] : []),
    ...(tolerated.length > 0 ? [`(tolerated: ${tolerated.join(', ')})`] : []),
    ...warnings.map(({ code, message: warning }) => `(${code}) ${warning}`),
    ...(matches.length > 0 ? [''] : []),
    ...matches.flatMap((match) => {
      const { attribution, call, quote, url } = match;
      const doubt = doubtWords(match);
      return [
        `"${quote}"  ${attribution}, ${call.id}  ${url}`,
        ...(doubt === null ? [] : [`    ${doubt}`]),
      ];
    }),
  ].join('\n');
}

/** As `wdiff` marks words. */
const MARKS = { same: 'WORDS', removed: '[-WORDS-]', added: '{+WORDS+}' } as const;
