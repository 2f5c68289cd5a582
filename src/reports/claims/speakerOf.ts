import type { Span } from '../../transcripts/sentences.js';
import type { Block } from '../reading/blocks.js';
import { namedSpeaker } from './namedSpeaker.js';
import { ATTRIBUTION, type FoundQuotation } from './quotations.js';

/** What stands around a quotation. */
export interface Around {
  readonly prose: string;
  readonly block: Block;
  /** Those of the block, and which of them the quotation begins in. */
  readonly sentences: readonly Span[];
  readonly at: number;
  /** The last words of the block before. */
  readonly lead: string;
  /** The line below that tells who said it; empty where there is none. */
  readonly signature: string;
}

/** Whom a report names for a quotation: in its sentence, below it, or before it where a colon leads to it. */
export function speakerOf(
  { prose, block, sentences, at, lead, signature }: Around,
  { start, outer }: FoundQuotation,
  surnames: ReadonlySet<string>,
): string | null {
  const signed = ATTRIBUTION.exec(prose.slice(block.start, block.end))?.[0] ?? signature;
  if (block.kind === 'quote' && outer.start === start)
    return namedSpeaker(colonOnly(lead), signed, surnames);
  const last = lastOf(sentences, at, outer.end);
  const from = sentences[at]?.start ?? outer.start;
  const ahead = prose.slice(from, Math.max(from, outer.start));
  const behind = prose.slice(outer.end, Math.max(outer.end, sentences[last]?.end ?? 0));
  if (/\p{L}/u.test(ahead + behind)) return namedSpeaker(ahead, behind, surnames);
  const before = sentences[at - 1];
  const next = sentences[last + 1];
  return namedSpeaker(
    colonOnly(before ? prose.slice(before.start, outer.start) : lead),
    next ? shortOnly(prose.slice(outer.end, next.end)) : signature,
    surnames,
  );
}

/** A quotation that begins in a sentence may end in a later one. */
function lastOf(sentences: readonly Span[], at: number, until: number): number {
  let last = at;
  while (last + 1 < sentences.length && (sentences[last]?.end ?? until) < until) last++;
  return last;
}

/** What stands before a sentence of its own speaks of it only where a colon says so. */
const colonOnly = (text: string): string => (/:\s*$/.test(text) ? text : '');

/** Words of "said Jassy on the call with analysts." */
const SHORT = 9;

/** "…" Jassy said. What is longer says something of its own. */
const shortOnly = (text: string): string => (text.trim().split(/\s+/).length <= SHORT ? text : '');
