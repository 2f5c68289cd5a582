import type { Span } from '../../language/span.js';

/** Words right before a rate by which something became less. */
const LESS =
  /\b(?:down|decreas\w+|declin\w+|fell|fallen|dropp\w+|drop|shrank|shrunk|contracted|lower|reduced)\s(?:(?:by|of|about|around|roughly|nearly|almost|approximately|some|slightly|organically|a|an|the)\s)*$/iu;
/** "Down 3%", but behind the rate too: "a 3% decline". */
const OF_LESS =
  /^\s(?:(?:year[- ]over[- ]year|year[- ]on[- ]year|yoy|sequential|organic)\s)?(?:decline|decrease|drop|fall|reduction|contraction)\b|^\s(?:lower|less|down)\b/iu;
/** Words right before an amount of money that was lost. */
const LOST =
  /\b(?:loss|losses|deficit|outflows?)\s(?:(?:per share|of|was|were|is|at|came to|totaled|about|around|roughly|nearly|approximately|in at|came in at)\s)*$/iu;
/** Such words are looked for in so many characters. */
const NEAR = 60;

/**
 * Whether the words around a figure say that it is below zero: "revenue declined 3%", "a 3% decline", "a net loss of $30 million",
 * "$(30) million".
 */
export function isBelowZero(quote: string, { start, end }: Span, unit: string): boolean {
  const before = quote.slice(Math.max(0, start - NEAR), start);
  if (unit === 'percent' || unit === 'points')
    return LESS.test(before) || OF_LESS.test(quote.slice(end, end + NEAR));
  if (!unit.startsWith('money ')) return false;
  return LOST.test(before) || /^[^\d]{0,4}\(\d[\d.,]*\)/u.test(quote.slice(start, end));
}
