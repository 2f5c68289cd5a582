import type { Turn } from '../types.js';
import type { Outline } from './outline.js';
import { overhear } from './overhear.js';
import { toTurns } from './people.js';
import { readQuestionsApart } from './readAloud.js';
import { type CallSetting, sidesIn, withSides } from './withSides.js';

/**
 * The turns of a call with their speakers and sides, and the outline that they are of: a question that somebody reads aloud
 * is a turn of its own.
 */
export function whoSpeaks(
  text: string,
  written: Outline,
  setting: CallSetting,
): { readonly outline: Outline; readonly turns: Turn[] } {
  // An analyst's "the next question is on margins" is the analyst's own.
  const apart = readQuestionsApart(text, written, () => {
    const { sides } = sidesIn(text, written, setting);
    return (turn) => sides[turn]?.party !== 'analyst' && sides[turn]?.party !== 'operator';
  });
  const outline = withSides(text, apart, setting);
  const overheard = overhear(text, outline);
  const turns = toTurns(outline.turns, outline.people, setting.participants, overheard);
  return { outline, turns };
}
