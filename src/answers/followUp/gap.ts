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
  /** What it was said about: "And what did the CFO say?" */
  | { readonly kind: 'says'; readonly own: OwnWords }
  /** At most where to search: "And what was the margin?" */
  | { readonly kind: 'goes-on' };

/** Null where the question stands by itself. */
export function readGap(question: string, reader: Reader): Gap | null {
  const { body, isLed } = bodyOf(question);
  const short = readShortKind(body);
  if (short) return short;
  const fragment = readFragment(body, isLed, reader) ?? readAgain(body, reader);
  if (fragment) return { kind: 'fragment', fragment };
  const { things, named, voices } = reader.read(question);
  const own = { text: question, spans: [...things, ...named.spans], speakers: voices.spans };
  if (SAYS.test(body)) return { kind: 'says', own };
  if (danglingPronouns(own).length > 0) return { kind: 'pronouns', own };
  return isLed ? { kind: 'goes-on' } : null;
}

const SAYS = /^what (?:did|does|do) [\p{L}. '’-]{2,40} (?:say|think|mention|comment|tell us)$/iu;

/** "What was it in Q2?" asks the same of another period or company. */
function readAgain(body: string, reader: Reader): Fragment | null {
  const again = AGAIN.exec(body)?.[0];
  const fragment =
    again === undefined ? null : readFragment(body.slice(again.length), true, reader);
  return fragment?.matter === '' ? fragment : null;
}

const AGAIN =
  /^(?:what|how(?: (?:much|many|high|large|big|fast))?) (?:is|was|were|are) (?:it|that|this|they)\s+/i;
