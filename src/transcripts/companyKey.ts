import { foldWords } from '../language/fold.js';

/** What a company's legal form adds to its name. */
const LEGAL =
  /^(?:inc|incorporated|corp|corporation|co|company|companies|plc|ltd|limited|llc|lp|sa|ag|nv|se|spa|ab|asa|oyj|kgaa|gmbh|kk|bhd|berhad|pte|pty|pjsc|the|holdings?|group)$/;

/** Whether a word of a company's name is its legal form: "Inc.", "plc". */
export const isLegalForm = (word: string): boolean =>
  LEGAL.test(foldWords(word).replace(/[.,'’]/g, ''));

/** A company's name as it is compared: "The Acme Corp." and "Acme, Inc" are one. */
export function companyKey(company: string): string {
  const words = foldWords(company)
    .replace(/\.com(?![\p{L}\p{N}])/gu, '')
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(Boolean);
  while (words.length > 1 && LEGAL.test(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words.join(' ');
}
