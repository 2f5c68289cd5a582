import { type Run, runsOf, type Word, wordsIn } from './wordDiff.js';

/**
 * Which of some neighbouring texts lost, got or changed a word where together they have become others. A word that is new
 * between two texts belongs to the one whose sentence it stands in now. Words that stood around the texts are not new: a
 * speaker's label may be read as part of a statement in one version and not in the other.
 *
 * @param around what stood between the texts and their neighbours
 */
export function touchedIn(
  before: readonly string[],
  after: readonly string[],
  around: { readonly left: string; readonly right: string } = { left: '', right: '' },
): boolean[] {
  const [old, current] = [placedWords(before), placedWords(after)];
  const touched = before.map(() => false);
  const touch = (text: number | undefined) => {
    if (text !== undefined) touched[text] = true;
  };
  const runs = runsOf(old, current);
  for (const [at, run] of runs.entries()) {
    if (run.op === 'removed') for (const { text } of wordsOf(old, run.before)) touch(text);
    if (run.op === 'added' && stoodAround(run, old, current, around)) continue;
    const isReplacement = [runs[at - 1], runs[at + 1]].some((beside) => beside?.op === 'removed');
    if (run.op !== 'added' || isReplacement) continue; // whose place words take, is touched already
    const [left, right] = [old[run.before.from - 1]?.text, old[run.before.from]?.text];
    if (left === right) touch(left);
    const [leftNow, rightNow] = [current[run.after.from - 1]?.text, current[run.after.to]?.text];
    for (const { text } of wordsOf(current, run.after)) {
      if (text === leftNow) touch(left);
      if (text === rightNow) touch(right);
    }
  }
  return touched;
}

function stoodAround(
  { before, after }: Run,
  old: readonly Word[],
  current: readonly Word[],
  around: { readonly left: string; readonly right: string },
): boolean {
  const added = current.slice(after.from, after.to);
  const known =
    before.from === 0
      ? wordsIn(around.left).slice(-added.length)
      : before.from === old.length
        ? wordsIn(around.right).slice(0, added.length)
        : [];
  return (
    known.length === added.length && known.every(({ folded }, at) => folded === added[at]?.folded)
  );
}

/** A word with the number of the text that it stands in. */
interface Placed extends Word {
  readonly text: number;
}

const placedWords = (texts: readonly string[]): Placed[] =>
  texts.flatMap((words, text) => wordsIn(words).map((word) => ({ ...word, text })));

const wordsOf = (words: readonly Placed[], { from, to }: Run['before']): Placed[] =>
  words.slice(from, to);
