import { diffArrays } from 'diff';
import type { WordChange } from '../../catalogue.js';
import { foldWords } from '../../language/fold.js';

/** Texts that differ in more words than these are told apart as wholes: the work grows with the square of the difference. */
const MOST_CHANGES = 1_000;

/** What became of the words of one text in another. Words are compared folded and shown as they stand. */
export function wordDiff(before: string, after: string): WordChange[] {
  const [old, current] = [wordsIn(before), wordsIn(after)];
  return runsOf(old, current).map(({ op, before, after }) => ({
    op,
    text: (op === 'added' ? current.slice(after.from, after.to) : old.slice(before.from, before.to))
      .map(({ shown }) => shown)
      .join(' '),
  }));
}

/** A word between white space. */
export interface Word {
  readonly shown: string;
  readonly folded: string;
}

export const wordsIn = (text: string): Word[] =>
  text
    .split(/\s+/)
    .map((shown) => ({ shown, folded: foldWords(shown) }))
    .filter(({ folded }) => folded !== '');

/** Words in a row of which the same became, as places in both texts. */
export interface Run {
  readonly op: WordChange['op'];
  readonly before: { readonly from: number; readonly to: number };
  readonly after: { readonly from: number; readonly to: number };
}

/** The shortest way from the one to the other (Myers, 1986), in order. */
export function runsOf(old: readonly Word[], current: readonly Word[]): Run[] {
  const changes = diffArrays(folded(old), folded(current), { maxEditLength: MOST_CHANGES }) ?? [
    { removed: true, added: false, count: old.length },
    { removed: false, added: true, count: current.length },
  ];
  let [before, after] = [0, 0];
  return changes.map(({ added, removed, count }) => {
    const from = { before, after };
    if (!added) before += count;
    if (!removed) after += count;
    return {
      op: added ? 'added' : removed ? 'removed' : 'same',
      before: { from: from.before, to: before },
      after: { from: from.after, to: after },
    };
  });
}

const folded = (words: readonly Word[]): string[] => words.map(({ folded }) => folded);
