import { foldWords } from '../language/fold.js';
import type { Party, Section } from '../types.js';
import { calledUpon, type Introduction, introducesItself } from './introductions.js';
import { readName } from './names.js';
import type { Person } from './outline.js';
import { partyOfUnnamed } from './parties.js';
import { whoIsMeant } from './whoIsMeant.js';

/** A turn by the name before it. */
export interface NamedTurn {
  readonly name: string;
  readonly words: string;
  readonly section: Section;
}

/** On which side of a call somebody speaks, and for whom. */
export interface Side {
  readonly party: Party | null;
  readonly organization: string | null;
}

/**
 * The sides of those that speak, by folded name: as listed, as called upon to ask, and, where the executives are not listed,
 * executives for those that present. Who is not sure to be on one is on none.
 *
 * @param isOwn whether an organization is the one that holds the call: others are its guests
 */
export function sidesOf(
  turns: readonly NamedTurn[],
  listed: readonly Person[],
  isOwn: (organization: string) => boolean,
): Map<string, Side> {
  const led = turns.some(({ name }) => partyOfUnnamed(name) === 'operator');
  const calls = turns.map(({ name, words }) =>
    led && partyOfUnnamed(name) !== 'operator' ? null : calledUpon(words),
  );
  const called = calls.filter((call) => call !== null);
  const askerMeant = whoIsMeant(called.filter(({ to }) => to === 'ask'));
  const guestMeant = whoIsMeant(
    called.filter(({ organization }) => organization !== null && !isOwn(organization)),
  );
  const listedMeant = whoIsMeant(listed);
  const isListed = listed.filter(({ party }) => party === 'executive').length > 1;
  const isAsked = turns.some(({ section }) => section === 'qa');
  const sides = new Map<string, Side>();
  turns.forEach(({ name, words, section }, index) => {
    const key = foldWords(name);
    if (sides.has(key) || partyOfUnnamed(name) !== undefined) return;
    const asks = askerMeant(name);
    const known = asks && !isFull(name) ? null : listedMeant(name);
    const presents = !isListed && isAsked && section === 'remarks' && !guestMeant(name);
    const side =
      (known && { party: known.party, organization: null }) ??
      (asks && { party: asks.party, organization: asks.organization }) ??
      (presents ? PRESENTS : firstToAsk(index, turns, calls, sides, words));
    sides.set(key, side);
  });
  return sides;
}

const PRESENTS: Side = { party: 'executive', organization: null };
const UNSURE: Side = { party: null, organization: null };

/** Who speaks up first after somebody was called upon to ask, and is nobody known, asks: in another's stead, or under a misheard name. */
function firstToAsk(
  index: number,
  turns: readonly NamedTurn[],
  calls: readonly (Introduction | null)[],
  sides: ReadonlyMap<string, Side>,
  words: string,
): Side {
  const before = turns.findLastIndex(
    ({ name }, at) => at < index && sides.get(foldWords(name))?.party !== 'executive',
  );
  if (calls[before]?.to !== 'ask') return UNSURE;
  return { party: 'analyst', organization: introducesItself(words)?.organization ?? null };
}

const isFull = (name: string): boolean => (readName(name)?.given.length ?? 0) > 0;
