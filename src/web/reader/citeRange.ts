import type { Citation } from '../../types.js';
import type { CallStatement, LoadedCall } from './callStore.js';
import { isSameVoice } from './turns.js';

/** Statements of the longest range that has an address. */
export const MAX_STATEMENTS = 20;
/** Characters of the text before and after a quote that a citation keeps. */
const CONTEXT = 64;

/** Words that cannot be cited, and why in words. */
export interface NotCitable {
  readonly problem: string;
}

/**
 * The words of a transcript from one offset to another as a citation: without the white space at their ends, and with the
 * rest of a word of which only a part is in it. It names the statements that the words are of, and its quote is
 * `text.slice(start, end)`.
 *
 * @param text what the offsets count in
 * @returns null where no word of a statement is in it
 */
export function citeRange(
  { statements }: Pick<LoadedCall, 'statements'>,
  text: string,
  from: number,
  to: number,
): Citation | NotCitable | null {
  const [start, end] = wholeWords(text, from, to);
  const parts = statements.filter((part) => part.start < end && part.end > start);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || start >= end) return null;
  if (!parts.every((part) => isSameVoice(first, part)))
    return { problem: 'Several speakers: select words of one of them to cite them.' };
  if (parts.length > MAX_STATEMENTS)
    return { problem: `More than ${MAX_STATEMENTS} statements: select fewer to cite them.` };
  return joined(parts, first, last, text, Math.max(start, first.start), Math.min(end, last.end));
}

/** One whole statement with what surrounds it in the text. */
export const citeStatement = (statement: CallStatement, text: string): Citation =>
  joined([statement], statement, statement, text, statement.start, statement.end);

function joined(
  parts: readonly CallStatement[],
  first: CallStatement,
  last: CallStatement,
  text: string,
  start: number,
  end: number,
): Citation {
  const shared = (field: 'topic' | 'label') =>
    parts.every((part) => part[field] === first[field]) ? first[field] : null;
  const range = parts.length > 1 ? `${first.id}..${last.id}` : first.id;
  return {
    ...first,
    statements: parts.map(({ id }) => id),
    quote: text.slice(start, end),
    start,
    end,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    topic: shared('topic'),
    label: shared('label'),
    url: first.url.replace(first.id, () => range),
  };
}

function wholeWords(text: string, from: number, to: number): readonly [start: number, end: number] {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return [start, end];
  while (isWithinWord(text, start)) start -= 1;
  while (isWithinWord(text, end)) end += 1;
  return [start, end];
}

/** Whether the offset divides a word, a number such as 20.2, or a pair of surrogates. */
function isWithinWord(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset, offset + 2);
  return DIVIDED.some(([end, start]) => end.test(before) && start.test(after));
}

const SPACE = /\s/;
const DIVIDED = [
  [/[\p{L}\p{N}\p{M}]$/u, /^[\p{L}\p{N}\p{M}]/u],
  [/\p{N}[.,]?$/u, /^[.,]?\p{N}/u],
  [/[\uD800-\uDBFF]$/, /^[\uDC00-\uDFFF]/],
] as const;
