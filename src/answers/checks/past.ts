import lemmatizer from 'wink-lemmatizer';
import type { ReadWord } from './readText.js';

const known = new Map<string, boolean>();
/** Words remembered at most. */
const REMEMBERED = 20_000;

/** "grew", "reached": a form of a verb that is neither its base nor an -s or -ing. */
export function isPast({ surface }: ReadWord): boolean {
  const before = known.get(surface);
  if (before !== undefined) return before;
  const is =
    /^(?:was|were|had|did)$/.test(surface) ||
    (/^[a-z]{3,}$/.test(surface) &&
      !/(?:ing|s)$|^(?:are|got)$/.test(surface) &&
      lemmatizer.verb(surface) !== surface);
  if (known.size < REMEMBERED) known.set(surface, is);
  return is;
}
