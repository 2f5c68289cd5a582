import { inlineLabel } from '../labels.js';
import { looksLikeName } from '../personNames.js';
import { isTopic } from '../topics.js';
import type { RawTurn } from './turnsIn.js';

/**
 * A turn as the turns that its words hold: a line may begin with another speaker's label ("Ann Lee: But why?"), where the
 * data put several into one field. Who is named only there is on no side that the field tells.
 */
export function ownTurns(turn: RawTurn): RawTurn[] {
  const turns: RawTurn[] = [{ ...turn, words: '' }];
  turn.words.split('\n').forEach((line, at) => {
    const label = at === 0 ? null : inlineLabel(line.trimStart());
    const isTurn = label && (label.unnamed || (looksLikeName(label.name) && !isTopic(label.name)));
    const open = turns.at(-1);
    if (isTurn)
      turns.push({
        ...turn,
        ...{ of: null, speaker: label.name, side: label.party, time: null },
        words: line.trimStart().slice(label.length),
      });
    else if (open)
      turns[turns.length - 1] = { ...open, words: at === 0 ? line : `${open.words}\n${line}` };
  });
  return turns;
}
