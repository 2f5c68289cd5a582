import type { Speaker, Turn } from '../types.js';
import type { HeardTurn, Person } from './outline.js';

/**
 * The turns with their speakers identified: one person under several spellings is one speaker, with the fullest name,
 * role and organization that the source gives; who cannot be told for sure is null.
 *
 * @param listed the source's own participants
 * @param corrections participants of the call's row in `calls.json`: these stand above the source's
 */
export function toTurns(
  heard: readonly HeardTurn[],
  listed: readonly Person[],
  corrections: readonly Person[] = [],
): Turn[] {
  const known = [...corrections, ...listed];
  const turns: Turn[] = [];
  let asked: number | null = null;
  for (const turn of heard) {
    const person =
      turn.heard && (known.find(({ name }) => name === turn.heard?.name) ?? turn.heard);
    const party = person?.party ?? turn.party;
    const kind = kindOf(turn.section, party);
    if (kind === 'question') asked = turns.length;
    if (kind === 'operator') asked = null;
    turns.push({
      kind,
      section: turn.section,
      speaker: person && toSpeaker(person),
      party,
      inReplyTo: kind === 'answer' ? asked : null,
    });
  }
  return turns;
}

/** Who is not known to ask or to lead through the call is taken to present or to answer; `party` says whether that is sure. */
function kindOf(section: HeardTurn['section'], party: Turn['party']): Turn['kind'] {
  if (party === 'operator') return 'operator';
  if (party === 'analyst') return 'question';
  return section === 'qa' ? 'answer' : 'remark';
}

const toSpeaker = ({ name, role, organization }: Person): Speaker => ({ name, role, organization });
