import type { Warning } from '../../answer.js';
import type { ParsedCall } from '../../types.js';
import { denies } from './negators.js';
import type { Stretch } from './stretch.js';
import { tokensOf } from './tokens.js';

/** What a quote cuts off at its ends, or leaves out, without which it says something else. */
export function cutsOf(
  parsed: ParsedCall,
  stretch: Stretch,
  parts: readonly Pick<Stretch, 'start' | 'end'>[],
): Warning[] {
  const { text } = parsed.transcript;
  const first = parsed.statements[stretch.first];
  const last = parsed.statements[stretch.last];
  if (!first || !last) return [];
  const before = text.slice(first.start, Math.max(first.start, stretch.start));
  const after = text.slice(stretch.end, Math.max(last.end, stretch.end));
  const gaps = parts.slice(1).map(({ start }, at) => text.slice(parts[at]?.end ?? start, start));
  const denied = [deniedBefore(before), deniedBehind(after), ...gaps.map(deniedBefore)].filter(
    isText,
  );
  return [
    ...denied.map((words) => ({
      code: 'QUOTE_CUTS_NEGATION',
      message: `The quote leaves out what denies it: "${words}" (${first.id})`,
    })),
    ...(cutsUnit(text, stretch)
      ? [
          {
            code: 'QUOTE_CUTS_FIGURE',
            message: `The quote ends within a figure: it goes on "${after.trim().slice(0, 30)}" (${first.id})`,
          },
        ]
      : []),
  ];
}

const isText = (text: string | null): text is string => text !== null;

/** Words that a negation reaches over, at most. */
const REACH = 10;
/** After these a clause begins that a negation before them does not reach. */
const TURNS = new Set('but however although though while whereas yet and because'.split(' '));

/** The negation of the clause that a quote begins in the middle of. */
function deniedBefore(before: string): string | null {
  const tokens = [...tokensOf(before)];
  const clause: typeof tokens = [];
  let isAside = false; // between two commas, or before the only one
  for (const token of tokens.toReversed()) {
    if (/^[.;:?!-]$/.test(token.word) || TURNS.has(token.word) || clause.length > REACH) break;
    if (token.word === ',') {
      isAside = !isAside;
    } else if (!isAside) clause.unshift(token);
  }
  const negator = clause.findLast(({ word }, at) =>
    denies(word, clause[at - 1]?.word, clause[at + 1]?.word),
  );
  return negator ? before.slice(negator.start).trim() : null;
}

/** What stands right behind a quote and denies it: "that growth slowed | is not true". */
function deniedBehind(after: string): string | null {
  const next: { word: string; end: number }[] = [];
  for (const token of tokensOf(after)) {
    if (next.length === 3 || /^[.,;:?!-]$/.test(token.word)) break;
    next.push(token);
  }
  const at = next.findIndex(({ word }, place) =>
    denies(word, next[place - 1]?.word, next[place + 1]?.word),
  );
  return at < 0 || at > 1 ? null : after.slice(0, next[at]?.end).trim();
}

const UNIT =
  /^\s*(?:million|billion|trillion|thousand|hundred|percent|per cent|percentage points?|basis points?|bps|%)/i;

const cutsUnit = (text: string, { end }: Stretch): boolean =>
  /\p{N}$/u.test(text.slice(end - 1, end)) && UNIT.test(text.slice(end, end + 20));
