import type { Figure } from './figures.js';
import { isHeldAt } from './held.js';
import type { Question } from './question.js';
import type { Word } from '../language/words.js';

/** Behind it stands why the figure before it is what it is. */
const REASON =
  /\b(?:reflect(?:s|ed|ing)|due (?:primarily |mainly |largely )?to|because of|driven by|led by|as a result of|offset by|on account of)\b/i;

/**
 * Whether a statement names what is asked for only as the reason of a figure of something else: "Cash flow was $19 billion,
 * reflecting higher capital expenditures" does not tell what those were.
 *
 * @param figures those of the kind that is asked for
 */
export function isOnlyReason(
  { terms, thing }: Pick<Question, 'terms' | 'thing'>,
  statement: string,
  words: readonly Word[],
  figures: readonly Figure[],
): boolean {
  const at = REASON.exec(statement)?.index;
  if (at === undefined || figures.length === 0 || figures.some(({ start }) => start > at))
    return false;
  const asked =
    thing.length > 0 ? thing : terms.filter(({ weight, isName }) => weight === 1 && !isName);
  const places = words.filter((word) => asked.some((term) => isHeldAt(term, word)));
  return places.length > 0 && places.every(({ start }) => start > at);
}
