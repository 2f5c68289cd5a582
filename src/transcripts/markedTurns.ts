import { foldWords } from '../language/fold.js';
import type { FoundLabel, Label } from './labels.js';
import { looksLikeName } from './personNames.js';
import { strangersAmong } from './strangers.js';
import { endsWords, isWrapped, type TextLine } from './textLines.js';
import { isTopic } from './topics.js';

/** What one speaker says, as a text marks it with a label in front; the lines are without it. */
export interface MarkedTurn {
  readonly label: Label;
  readonly lines: readonly TextLine[];
  /** Whether the label has a line of its own. */
  readonly alone: boolean;
}

/** All that a turn says, on one line. */
export const wordsOf = ({ lines }: MarkedTurn): string => lines.map(({ words }) => words).join(' ');

/** A text cut at the labels of its speakers, and the lines before the first words spoken. */
export interface MarkedText {
  readonly cover: readonly TextLine[];
  /** Every label, of turns and of those that say nothing, as in a list of names. */
  readonly labels: readonly Label[];
  readonly turns: readonly MarkedTurn[];
}

/** The label that a line begins with, by its words and its index. */
export type LabelOf = (words: string, at: number) => Label | null;

/**
 * Cuts lines at their labels. A colon also stands in speech and in headings: a label counts only where it names
 * nobody ("Moderator") or somebody known, comes again, or looks like a name and begins where the words before end.
 */
export function markTurns(
  lines: readonly TextLine[],
  labelOf: LabelOf,
  isKnown: (name: string) => boolean,
): MarkedText {
  const told = trueLabels(lines, labelOf, isKnown);
  const strangers = strangersAmong(lines, told, isWrapped(lines));
  const labels = [...told, ...strangers].sort((one, other) => one.at - other.at);
  const turns = labels.map(({ label, at }, index) => {
    const [first, ...others] = lines.slice(at, labels[index + 1]?.at);
    const words = first ? [withoutLabel(first, label), ...others] : [];
    const said = words.filter((line) => line.words !== '');
    return { at, label, lines: said, alone: said[0] !== words[0] };
  });
  const first = turns.findIndex((turn) => isSpeech(turn.lines));
  const spoken = first < 0 ? [] : turns.slice(first);
  return {
    cover: lines.slice(0, spoken[0]?.at),
    labels: labels.map(({ label }) => label),
    turns: spoken
      .map((turn) => ({ ...turn, lines: upToEnd(turn.lines) }))
      .filter((turn) => turn.lines.length > 0),
  };
}

function trueLabels(
  lines: readonly TextLine[],
  labelOf: LabelOf,
  isKnown: (name: string) => boolean,
): FoundLabel[] {
  const found = lines.flatMap(({ words }, at) => {
    const label = labelOf(words, at);
    return label ? [{ label, at }] : [];
  });
  const counts = new Map<string, number>();
  for (const { label } of found) counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1);
  const known = new Set(found.filter(({ label }) => label.unnamed || isKnown(label.name)));
  const column = Math.min(...[...known].map(({ at }) => lines[at]?.indent ?? 0), LEFT);
  const wrapped = isWrapped(lines);
  let begun = false;
  return found.filter((one) => {
    const { label, at } = one;
    const line = lines[at];
    const begins = !wrapped || line?.gap !== 'break' || at === 0 || endsWords(lines[at - 1]);
    const times = counts.get(keyOf(label)) ?? 0;
    const named = looksLikeName(label.name) && !isTopic(label.name);
    const sure = known.has(one)
      ? !label.unnamed || begins
      : begins && (named ? begun || times > 1 : times >= OFTEN && !isTopic(label.name));
    const taken = sure && (line?.indent ?? 0) <= column + LEFT;
    begun ||= taken;
    return taken;
  });
}

const keyOf = ({ name }: Label): string => foldWords(name);

/** Characters by which a label's column may differ. */
const LEFT = 3;
/** A single word that nobody mentions must come as often to be taken for a speaker. */
const OFTEN = 4;
function withoutLabel(line: TextLine, { length }: Label): TextLine {
  const words = line.words.slice(length).trimStart();
  return { ...line, words, start: line.end - words.length };
}

/** Whether lines are somebody's words rather than entries of a list: much of it in small letters. */
function isSpeech(lines: readonly TextLine[]): boolean {
  const words = lines.slice(0, SAMPLE).flatMap((line) => line.words.split(/\s+/));
  return (
    words.filter((word) => /^["“‘'(]?\p{Ll}[^.@/]*[.,]?$/u.test(word)).length >
    words.length * SMALL_LETTERS
  );
}

/** Lines that show whether a turn is speech. */
const SAMPLE = 20;
const SMALL_LETTERS = 0.4;

/** What a publisher writes under the last words. */
const END =
  /^\W{0,3}(?:disclaimer|safe harbou?r|(?:please )?note\s?:|(?:for|contact) (?:further|more|additional) (?:information|details)|contacts?\s?:|(?:this|the) (?:transcript|document)\b.{0,40}\b(?:edited|prepared|provided)|end of (?:the )?(?:transcript|call|document)|(?:call |conference )?participants\s?:?$|e\s?&\s?o\s?e\b)/i;

function upToEnd(lines: readonly TextLine[]): readonly TextLine[] {
  const end = lines.findIndex(
    ({ words, gap }, index) => index > 0 && gap !== 'break' && END.test(words),
  );
  return end < 0 ? lines : lines.slice(0, end);
}
