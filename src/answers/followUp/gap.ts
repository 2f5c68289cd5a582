import { bodyOf } from './body.js';
import type { Reader } from './former.js';
import { type Fragment, readFragment } from './fragment.js';
import { readShortKind, type ShortKind } from './kinds.js';
import { danglingPronouns, type OwnWords } from './pronouns.js';

/** What a question leaves to the conversation before it. */
export type Gap =
  /** All that it is about: "why?" */
  | ShortKind
  /** Its verb: "and in Q2?" */
  | { readonly kind: 'fragment'; readonly fragment: Fragment }
  /** What its pronouns stand for: "when will it launch?" */
  | { readonly kind: 'pronouns'; readonly own: OwnWords }
  /** At most where to search: "And what was the margin?" */
  | { readonly kind: 'goes-on' };

/** Null where the question stands by itself. */
export function readGap(question: string, reader: Reader): Gap | null {
  const { body, isLed } = bodyOf(question);
  const short = readShortKind(body);
  if (short) return short;
  const fragment = readFragment(body, isLed, reader);
  if (fragment) return { kind: 'fragment', fragment };
  const { things, named, voices } = reader.read(question);
  const own = { text: question, spans: [...things, ...named.spans], speakers: voices.spans };
  if (danglingPronouns(own).length > 0) return { kind: 'pronouns', own };
  return isLed ? { kind: 'goes-on' } : null;
}
