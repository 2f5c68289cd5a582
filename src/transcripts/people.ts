import type { Turn } from '../types.js';
import type { Identified } from './members.js';
import type { Correction, HeardTurn, Person } from './outline.js';
import type { Overheard } from './overhear.js';
import { createRoster } from './roster.js';

/**
 * The turns with their speakers identified: one person under several spellings is one speaker, with the fullest name,
 * role and organization that the source gives; who cannot be told for sure is null.
 *
 * @param listed the source's own participants
 * @param corrections participants of the call's row in `calls.json`: these stand above the source's
 * @param overheard what the words themselves tell of who speaks
 */
export function toTurns(
  heard: readonly HeardTurn[],
  listed: readonly Person[],
  corrections: readonly Correction[] = [],
  overheard: Overheard = NOTHING,
): Turn[] {
  const { introduced, asks } = overheard;
  const speaking = heard.flatMap((turn) => turn.heard ?? []);
  const identify = createRoster({ corrections, listed, heard: speaking, introduced });
  const turns: Turn[] = [];
  let exchange: { asker: string | null; asked: number } | null = null;
  heard.forEach(({ section, heard: person, party: placed }, at) => {
    const who: Identified = person ? identify(person) : { speaker: null, party: null };
    const told = who.party ?? placed;
    const party = told === 'unknown' ? null : told;
    const kind = kindOf(section, party);
    const asker = who.speaker?.name ?? null;
    if (kind === 'operator') exchange = null;
    // "Great, thank you." before an answer goes on asks nothing: the answer is to what the same analyst asked before.
    if (kind === 'question' && (exchange?.asker !== asker || asks(at)))
      exchange = { asker, asked: at };
    const inReplyTo = kind === 'answer' ? (exchange?.asked ?? null) : null;
    const speaker = party === 'operator' ? null : who.speaker;
    turns.push({ kind, section, speaker, party, inReplyTo });
  });
  return turns;
}

const NOTHING: Overheard = { introduced: [], asks: () => true };

/** Who is not known to ask or to lead through the call is taken to present or to answer; `party` says whether that is sure. */
function kindOf(section: HeardTurn['section'], party: Turn['party']): Turn['kind'] {
  if (party === 'operator') return 'operator';
  if (party === 'analyst') return 'question';
  return section === 'qa' ? 'answer' : 'remark';
}
