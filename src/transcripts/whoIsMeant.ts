import { compareNames, isCalled, type PersonName, readName } from './names.js';
import type { Person } from './outline.js';

/** With more people than this a text is no call: only equal names are then one person's, for comparing each with each takes too long. */
const MANY = 200;

/** Tells which one of some people a name means, in full or bare; null where it means none of them, or more than one. */
export function whoIsMeant<Named extends Person>(
  people: readonly Named[],
): (name: string) => Named | null {
  const known = new Map<string, { name: PersonName; person: Named }>();
  for (const person of people) {
    const name = readName(person.name);
    if (name) known.set(name.joined, { name, person });
  }
  return (words) => {
    const wanted = readName(words);
    if (!wanted) return null;
    if (known.size > MANY) return known.get(wanted.joined)?.person ?? null;
    const meant = [...known.values()].filter(({ name }) => mayMean(wanted, name));
    return meant.length === 1 ? (meant[0]?.person ?? null) : null;
  };
}

function mayMean(wanted: PersonName, known: PersonName): boolean {
  if (wanted.given.length === 0) return isCalled(known, wanted.surname);
  if (known.given.length === 0) return isCalled(wanted, known.surname);
  return compareNames(wanted, known) !== 'other';
}
