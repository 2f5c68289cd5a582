import { inlineOrTitled } from './inlineLabels.js';
import { labelledFormat } from './labelledFormat.js';
import { columnLabel, inlineLabel, isVoice, type Label } from './labels.js';
import type { TranscriptFormat } from './outline.js';
import { partyOfUnnamed } from './parties.js';

/**
 * Minutes that an issuer publishes: a cover with a list of the management, then "Moderator: words" and "Name: words",
 * often in a column with hanging indents, with page numbers between.
 */
export const minutes: TranscriptFormat = labelledFormat({
  name: 'minutes',
  labelsIn: (lines, isKnown) =>
    lines.some(({ words }) => isLed(inlineLabel(words)))
      ? inlineOrTitled(lines, isKnown)
      : columnLabel,
  isOwn: (turns, { reader }) => {
    const names = turns.map(({ label }) => label.name);
    const people = names.filter((name) => !isVoice(name) && partyOfUnnamed(name) === undefined);
    const led = turns.filter(({ label }) => isLed(label)).length;
    // One who speaks between two turns of an operator is a person, too.
    const isSpoken = new Set(people).size > 1 || (people.length > 0 && led > 1);
    return reader !== 'captions' && led > 0 && isSpoken;
  },
});

/** Whether a label is the operator’s. */
const isLed = (label: Label | null): boolean => label?.party === 'operator';
