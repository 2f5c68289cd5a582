import type { ParsedCall, Passage, Statement } from '../types.js';

/** Longer passages blur the meaning that an encoder gives them. */
const MAX_WORDS = 120;
/** A paragraph of fewer words goes on into the next: one alone says too little to be found by. */
const MIN_WORDS = 40;

/**
 * Whole neighbouring statements of one turn and one label, at most some 120 words, as the source's paragraphs part them.
 * The operator's words answer nothing; what an analyst asks is found only where a question asks for it.
 */
export function toPassages({ transcript, statements, turns }: ParsedCall, call: number): Passage[] {
  const passages: Passage[] = [];
  let first = 0;
  let words = 0;
  statements.forEach((statement, index) => {
    const own = countWords(transcript.text, statement);
    const before = statements[index - 1];
    if (before && parts(before, statement, words, own)) {
      passages.push({ call, first, last: index - 1 });
      first = index;
      words = 0;
    }
    words += own;
  });
  if (statements.length > 0) passages.push({ call, first, last: statements.length - 1 });
  return passages.filter(({ first: statement }) => {
    const kind = turns[statements[statement]?.turn ?? 0]?.kind;
    return kind !== 'operator' && kind !== undefined;
  });
}

function parts(before: Statement, next: Statement, words: number, added: number): boolean {
  if (before.language !== next.language) return true;
  if (before.turn !== next.turn || before.label !== next.label || before.topic !== next.topic)
    return true;
  if (words + added > MAX_WORDS) return true;
  return (
    before.locator.paragraph !== next.locator.paragraph &&
    (next.label !== null || words >= MIN_WORDS)
  );
}

const countWords = (text: string, { start, end }: Statement): number =>
  text.slice(start, end).split(/\s+/).length;
