import { foldWords } from '../language/fold.js';
import { inlineOrTitled } from './inlineLabels.js';
import { labelledFormat } from './labelledFormat.js';
import { inlineLabel, isVoice, type Label, loneLabel } from './labels.js';
import type { LabelOf } from './markedTurns.js';
import type { TranscriptFormat } from './outline.js';
import { isFirm } from './parties.js';
import { looksLikeName } from './personNames.js';
import { isAnyTitle } from './position.js';
import type { TextLine } from './textLines.js';
import { callsForQuestion } from './wording.js';

/**
 * Any text that names its speakers in a regular way: "Name: words", or a line with only the name, perhaps with a
 * title, before the words. For pages of publishers that have no format of their own here.
 */
export const namedLines: TranscriptFormat = labelledFormat({
  name: 'named-lines',
  labelsIn,
  isOwn: (turns, _, share) => {
    const speakers = new Set(turns.map(({ label }) => foldWords(label.name)));
    const voices = turns.filter(({ label }) => isVoice(label.name)).length;
    const titled = turns.filter(({ label }) => label.about !== null).length;
    return (
      speakers.size > 1 &&
      (turns.length >= FEWEST_TURNS || titled === turns.length) &&
      voices * 2 < turns.length &&
      share > SPOKEN_SHARE
    );
  },
});

/** Fewer turns may be a text that quotes somebody. */
const FEWEST_TURNS = 4;
/** The rest are the page's own words. */
const SPOKEN_SHARE = 0.5;

/**
 * The labels that a text writes before words, if it does; else those that it writes on lines of their own. Headings
 * look like such lines: a name there must come again or be known, have a title, or follow a call for a question.
 */
function labelsIn(lines: readonly TextLine[], isKnown: (name: string) => boolean): LabelOf {
  const inline = timesOf(lines, inlineLabel);
  if ([...inline.values()].filter((times) => times > 1).length > 1)
    return inlineOrTitled(lines, isKnown);
  const lone = timesOf(lines, loneLabel);
  return (words, at) => {
    const before = inlineLabel(words);
    if (before?.unnamed && before.length < words.length) return before;
    const label = loneLabel(words);
    if (!label) return null;
    const { name, about, unnamed, party } = label;
    const sure =
      unnamed ||
      party !== null ||
      isKnown(name) ||
      ((lone.get(foldWords(name)) ?? 0) > 1 && !isFirm(name));
    const titled = about !== null && isAnyTitle(about);
    const called = looksLikeName(name) && callsForQuestion(lines[at - 1]?.words ?? '');
    return sure || titled || called ? label : null;
  };
}

/** How often a text has each label of a kind. */
function timesOf(
  lines: readonly TextLine[],
  labelOf: (words: string) => Label | null,
): Map<string, number> {
  const times = new Map<string, number>();
  for (const { words } of lines) {
    const label = labelOf(words);
    if (!label || !(label.unnamed || looksLikeName(label.name))) continue;
    const name = foldWords(label.name);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}
