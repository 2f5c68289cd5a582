import { labelledFormat } from './labelledFormat.js';
import { inlineLabel, isVoice } from './labels.js';
import type { TranscriptFormat } from './outline.js';
import { partyOfUnnamed } from './parties.js';

/**
 * Minutes that an issuer publishes: a cover with a list of the management, then "Moderator: words" and "Name: words",
 * often in a column with hanging indents, with page numbers between.
 */
export const minutes: TranscriptFormat = labelledFormat({
  name: 'minutes',
  labelsIn: () => inlineLabel,
  isOwn: (turns, { reader }) => {
    const names = turns.map(({ label }) => label.name);
    const people = names.filter((name) => !isVoice(name) && partyOfUnnamed(name) === undefined);
    return (
      reader !== 'captions' &&
      new Set(people).size > 1 &&
      names.some((name) => partyOfUnnamed(name) === 'operator')
    );
  },
});
