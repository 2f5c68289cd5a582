import type { Facts } from '../../language/facts.js';
import type { Operand } from '../../language/figures/amount.js';
import { gapBefore, type Reading } from '../../language/reading.js';

/** The words that stand with one figure, as places among the tokens of a text: from `first` up to `next`. */
export interface Clause {
  readonly amount: Operand;
  readonly first: number;
  readonly next: number;
  /** Where the last part before the figure begins: "compared to" of "Margin was 15%, compared to 14%". */
  readonly near: number;
  /** Whether a sentence begins with it; what says less goes on with the subject of the clause before. */
  readonly isOpening: boolean;
}

/**
 * Shares the words of a text out among its figures. What leads to a figure is its own from the last mark or joining word
 * behind the figure before; what follows is its own up to the next. "Total RPO of $5.4 billion and current RPO of $3.5 billion":
 * "total" goes with the first, "current" with the second.
 */
export function clausesOf({ reading, amounts }: Facts): Clause[] {
  const inOrder = [...amounts].sort((a, b) => a.first - b.first);
  return inOrder.map((amount, at): Clause => {
    const before = inOrder[at - 1]?.next ?? 0;
    const after = inOrder[at + 1]?.first ?? reading.tokens.length;
    const start = lastSentence(reading, before, amount.first);
    const isOpening = at === 0 || start > before;
    const near = lastBreak(reading, Math.max(before, start), amount.first);
    return {
      amount,
      first: isOpening ? start : withFront(reading, Math.max(before, start), near),
      next: firstBreak(reading, amount.next, after),
      near,
      isOpening,
    };
  });
}

/** The first token of the sentence that a token stands in, not before another. */
export function lastSentence(reading: Reading, from: number, at: number): number {
  for (let place = at; place > from; place--) if (endsSentence(reading, place)) return place;
  return from;
}

function lastBreak(reading: Reading, from: number, at: number): number {
  for (let place = at; place > from; place--) if (isBreak(reading, place)) return place;
  return from;
}

function firstBreak(reading: Reading, from: number, until: number): number {
  for (let place = from; place < until; place++) if (isBreak(reading, place)) return place;
  return until;
}

/** "…, and in gaming, revenue was": what is put in front says of what the figure is. */
function withFront(reading: Reading, from: number, near: number): number {
  if (near <= from || !/,/.test(gapBefore(reading, near))) return near;
  const front = lastBreak(reading, from, near - 1);
  const words = reading.tokens.slice(front, front + 2).map(({ word }) => word);
  return isBreak(reading, front) && words.some((word) => FRONT.has(word)) ? front : near;
}

const FRONT = new Set(['in', 'for', 'at', 'within', 'on']);

export const endsSentence = (reading: Reading, at: number): boolean =>
  at > 0 && /[.!?;](?:["”’)]*\s|$)/.test(gapBefore(reading, at));

const isBreak = (reading: Reading, at: number): boolean =>
  at > 0 && (MARK.test(gapBefore(reading, at)) || JOINING.has(reading.tokens[at]?.word ?? ''));

const MARK = /[,;:.!?()]|[—–]|\s-\s/;
const JOINING = new Set(
  'and or but while although though whereas because which who that compared versus vs against up down'.split(
    ' ',
  ),
);
