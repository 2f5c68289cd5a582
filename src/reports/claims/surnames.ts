import type { Generation } from '../../types.js';

/** The surnames of those who speak in some calls, in lower case; gathered once a call. */
export function createSurnames({
  calls,
}: Pick<Generation, 'calls'>): (among: readonly number[]) => ReadonlySet<string> {
  const ofCall = new Map<number, readonly string[]>();
  const namesOf = (at: number): readonly string[] => {
    const before = ofCall.get(at);
    if (before) return before;
    const names = (calls[at]?.turns ?? []).flatMap(({ speaker }) => {
      const surname = speaker?.name.split(/\s+/).at(-1)?.toLowerCase();
      return surname && /^\p{L}{3}/u.test(surname) ? [surname] : [];
    });
    const unique = [...new Set(names)];
    ofCall.set(at, unique);
    return unique;
  };
  const known = new Map<string, ReadonlySet<string>>();
  return (among) => {
    const key = among.join(' ');
    const found = known.get(key) ?? new Set(among.flatMap(namesOf));
    known.set(key, found);
    return found;
  };
}
