import type { Party } from '../types.js';
import { findAskers } from './askers.js';
import { calledUpon, type Introduction } from './introductions.js';
import { readName } from './names.js';
import type { Person } from './outline.js';
import { proveByTitle, proveManagement } from './proveManagement.js';
import type { Side, Sided, SpokenTurn } from './sided.js';
import { whoIsMeant } from './whoIsMeant.js';

/**
 * The side of each turn, null where nothing proves one. Management is who is listed or titled so, whom the operator or another
 * proved executive introduces, hands over to or thanks for the hand-over, and who answers several askers; who asks is an
 * analyst, in whatever words the floor was given. Speaking before the questions proves nothing: hosts and guests do, too.
 *
 * @param listed people whom lists or introductions with titles name
 */
export function sidesOf(
  turns: readonly SpokenTurn[],
  listed: readonly Person[],
  isOwn: (organization: string) => boolean,
): (Side | null)[] {
  const isLed = turns.some(({ party }) => party === 'operator');
  const calls = turns.map(({ words }) => calledUpon(words));
  const known = fromNames({ turns, calls, isLed }, listed);
  const unnamed = new Map<number, Side>();
  const sideAt = (at: number): Side | null => {
    const { party = null, key = null } = turns[at] ?? {};
    if (party !== null) return { party, organization: null };
    return (key === null ? unnamed.get(at) : known.get(key)) ?? null;
  };
  let found = true;
  const put = (at: number, side: Side): void => {
    const { key = null, party = null } = turns[at] ?? {};
    if (party !== null || sideAt(at) !== null) return;
    if (key === null) unnamed.set(at, side);
    else known.set(key, side);
    found = true;
  };
  const partyAt = (at: number): Party | null => sideAt(at)?.party ?? null;
  const sided: Sided = { turns, calls, isLed, isOwn, partyAt, put };
  proveByTitle(sided);
  for (let round = 0; found && round < MOST_ROUNDS; round++) {
    found = false;
    proveManagement(sided);
    if (!found) findAskers(sided); // they are told by the executives around them
  }
  return turns.map((_, at) => sideAt(at));
}

/** Each round may prove somebody by another who was proved in the round before; calls need five. */
const MOST_ROUNDS = 12;

/** The sides of those that are listed, or are called upon to ask by name. */
function fromNames(
  { turns, calls, isLed }: Pick<Sided, 'turns' | 'calls' | 'isLed'>,
  listed: readonly Person[],
): Map<string, Side> {
  const listedMeant = whoIsMeant(listed);
  const asked = calls.filter((call, at): call is Introduction => {
    if (call?.to !== 'ask') return false;
    if (!isLed || turns[at]?.party === 'operator') return true;
    // Somebody of the company may lead through the questions: then whom they call speaks next.
    const next = turns[at + 1]?.name ?? null;
    return next !== null && whoIsMeant([call])(next) !== null;
  });
  const askerMeant = whoIsMeant(asked);
  const sides = new Map<string, Side>();
  for (const { key, name } of turns) {
    if (key === null || name === null || sides.has(key)) continue;
    const asks = askerMeant(name);
    // "Ann" whom the operator calls is not the Ann of the list.
    const party = asks && !isFull(name) ? null : listedMeant(name)?.party;
    if (party) sides.set(key, { party, organization: null });
    else if (asks) sides.set(key, { party: 'analyst', organization: asks.organization });
  }
  return sides;
}

const isFull = (name: string): boolean => (readName(name)?.given.length ?? 0) > 0;
