import type { ParsedCall, Turn } from '../../types.js';
import type { QuoteIndex } from './quoteIndex.js';
import type { WordStream } from './wordStream.js';

/** A stretch of a call's text, with the statements that it touches. */
export interface Stretch {
  /** Index into the generation's calls. */
  readonly call: number;
  readonly start: number;
  readonly end: number;
  /** The statements it touches, as indices into the call's statements; -1 where nobody said anything of it. */
  readonly first: number;
  readonly last: number;
}

/** @param from position in the stream; `to` is the last one, inclusive */
export function stretchOf(stream: WordStream, from: number, to: number): Stretch {
  let first = from;
  while (first < to && stream.statements[first] === -1) first++;
  let last = to;
  while (last > first && stream.statements[last] === -1) last--;
  return {
    call: stream.calls[from] ?? 0,
    start: stream.starts[from] ?? 0,
    end: stream.ends[to] ?? 0,
    first: stream.statements[first] ?? -1,
    last: stream.statements[last] ?? -1,
  };
}

/** The parts of a stretch by who speaks: one part where it is one person's words. */
export function byVoice({ calls }: Pick<QuoteIndex, 'calls'>, stretch: Stretch): Stretch[] {
  const parsed = calls[stretch.call];
  if (!parsed || stretch.first < 0) return [];
  const parts: { first: number; last: number }[] = [];
  for (let at = stretch.first; at <= stretch.last; at++) {
    const open = parts.at(-1);
    if (open && isOneVoice(parsed, open.last, at)) open.last = at;
    else parts.push({ first: at, last: at });
  }
  return parts.map(({ first, last }, at) => ({
    call: stretch.call,
    first,
    last,
    start: at === 0 ? stretch.start : (parsed.statements[first]?.start ?? 0),
    end: at === parts.length - 1 ? stretch.end : (parsed.statements[last]?.end ?? 0),
  }));
}

/** The same turn, or neighbouring turns of one person whom the source names. */
function isOneVoice(parsed: ParsedCall, one: number, other: number): boolean {
  const [a, b] = [parsed.statements[one]?.turn ?? -1, parsed.statements[other]?.turn ?? -1];
  if (a === b) return true;
  const name = parsed.turns[a]?.speaker?.name;
  return b === a + 1 && name !== undefined && name === parsed.turns[b]?.speaker?.name;
}

/** Who says the first words of a stretch. */
export function turnOf(
  { calls }: Pick<QuoteIndex, 'calls'>,
  { call, first }: Stretch,
): Turn | undefined {
  const parsed = calls[call];
  return parsed?.turns[parsed.statements[first]?.turn ?? -1];
}
