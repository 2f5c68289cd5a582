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
  const runs = runsAround(old, current);
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

/**
 * The runs of the shortest way, but for texts that stand whole in one place: they are what they were. The shortest way may take
 * the first word of one ("We") for a word that is new at the end of the text before it.
 */
function runsAround(old: readonly Placed[], current: readonly Placed[]): Run[] {
  const whole = longestWhole(old, current);
  if (!whole) return runsOf(old, current);
  const { before, after } = whole;
  return [
    ...runsAround(old.slice(0, before.from), current.slice(0, after.from)),
    whole,
    ...runsAround(old.slice(before.to), current.slice(after.to)).map((run) =>
      shifted(run, before.to, after.to),
    ),
  ];
}

/** Fewer words may stand somewhere by chance. */
const LEAST_WHOLE = 4;

/** The longest text whose words stand in a row in the other version, once. */
function longestWhole(old: readonly Placed[], current: readonly Placed[]): Run | null {
  const runs = [...new Set(old.map(({ text }) => text))].flatMap((text): Run[] => {
    const from = old.findIndex((word) => word.text === text);
    const to = old.findLastIndex((word) => word.text === text) + 1;
    const places = placesOf(old.slice(from, to), current);
    const [place] = places;
    if (place === undefined || places.length > 1 || to - from < LEAST_WHOLE) return [];
    return [{ op: 'same', before: { from, to }, after: { from: place, to: place + to - from } }];
  });
  const lengthOf = ({ before }: Run): number => before.to - before.from;
  return runs.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
}

const placesOf = (words: readonly Word[], current: readonly Word[]): number[] =>
  current.flatMap((_, place) =>
    words.every(({ folded }, at) => folded === current[place + at]?.folded) ? [place] : [],
  );

const shifted = ({ op, before, after }: Run, old: number, current: number): Run => ({
  op,
  before: { from: before.from + old, to: before.to + old },
  after: { from: after.from + current, to: after.to + current },
});

/** A word with the number of the text that it stands in. */
interface Placed extends Word {
  readonly text: number;
}

const placedWords = (texts: readonly string[]): Placed[] =>
  texts.flatMap((words, text) => wordsIn(words).map((word) => ({ ...word, text })));

const wordsOf = (words: readonly Placed[], { from, to }: Run['before']): Placed[] =>
  words.slice(from, to);
