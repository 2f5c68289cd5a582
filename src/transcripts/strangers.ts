import type { FoundLabel } from './labels.js';
import { isFirm } from './parties.js';
import { endsWords, type TextLine } from './textLines.js';
import { isTopic } from './topics.js';

/**
 * Labels of speakers whom nothing tells: "Guest 4:", "iPhone:", a first name that comes once. Where each paragraph of a
 * text has its label, one with another beginning of that form is somebody else's, and is nobody's in particular: else
 * it would be put into the mouth of whoever speaks before it.
 *
 * @param found those that are told, in order
 */
export function strangersAmong(
  lines: readonly TextLine[],
  found: readonly FoundLabel[],
  wrapped: boolean,
): FoundLabel[] {
  const labels = found.filter(({ at, label }, index) => {
    const isAlone = label.length >= (lines[at]?.words.length ?? 0);
    return !isAlone || found[index + 1]?.at !== at + 1; // an entry of a list says nothing
  });
  const [first] = labels;
  if (!first || labels.length < FEWEST) return [];
  const told = new Set(labels.map(({ at }) => at));
  const alone = labels.filter(({ label, at }) => label.length >= (lines[at]?.words.length ?? 0));
  const areAlone = alone.length > labels.length * MOST;
  if (!areAlone && alone.length > labels.length * (1 - MOST)) return [];
  const begins = (at: number) =>
    !wrapped || (lines[at]?.gap !== 'break' && endsWords(lines[at - 1]));
  let paragraphs = 0;
  const strangers: FoundLabel[] = [];
  for (let at = first.at; at < lines.length; at++) {
    if (!begins(at) && !told.has(at)) continue;
    paragraphs++;
    const length = told.has(at)
      ? 0
      : areAlone
        ? aloneAt(lines, at, told)
        : beforeWords(lines[at]?.words ?? '');
    if (length > 0) strangers.push({ at, label: { ...NOBODY, length } });
  }
  const share = (labels.length + strangers.length) / paragraphs;
  return share >= (areAlone ? EACH / 2 : EACH) ? strangers : [];
}

const NOBODY = { name: '', about: null, time: null, unnamed: true, party: null } as const;
/** Fewer labels are no rule of a text. */
const FEWEST = 4;
/** Share of the labels that stand in one way. */
const MOST = 0.8;
/** Share of the paragraphs with a label, from which on each has one. */
const EACH = 0.85;
const MOST_WORDS = 4;

const BEFORE_WORDS = /^(?<who>[\p{L}\p{N}+(][^:：.!?;"“”]{0,39}?)\s?[:：]\s+(?=\S)/u;

/** Characters of what stands before a colon as a label does; 0 for none. */
export function beforeWords(words: string): number {
  const found = BEFORE_WORDS.exec(words.slice(0, LONGEST));
  return found && mayBeSomebody(found.groups?.who ?? '') ? found[0].length : 0;
}

/** Characters of a short line between sentences, before somebody's words; 0 for none. */
function aloneAt(lines: readonly TextLine[], at: number, told: ReadonlySet<number>): number {
  const words = lines[at]?.words ?? '';
  const behind = lines[at + 1];
  const isAlone =
    words.length <= LONGEST_ALONE &&
    !/[.?!…,;:]$/.test(words) &&
    endsWords(lines[at - 1]) &&
    behind !== undefined &&
    !told.has(at + 1) &&
    endsWords(behind) &&
    !/^\p{Ll}/u.test(behind.words);
  return isAlone && mayBeSomebody(words) ? words.length : 0;
}

/** Characters. */
const LONGEST = 60;
const LONGEST_ALONE = 40;

const mayBeSomebody = (words: string): boolean =>
  words.split(/\s+/).length <= MOST_WORDS && (!isTopic(words) || isFirm(words));
