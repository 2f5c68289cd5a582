import { askersNamed } from '../../../search/exchanges/askersNamed.js';
import { exchangesOf } from '../../../search/exchanges/exchangesOf.js';
import {
  type FoundExchange,
  findExchanges,
  MOST_CALLS,
} from '../../../search/exchanges/findExchanges.js';
import { MOST_LISTED } from '../../../search/exchanges/meansAsker.js';
import type { FoundSide } from '../../retrieved.js';
import type { FormTask } from '../formTask.js';

/** Below this share of what is asked about, an exchange is about something else. */
const MET = 0.3;
/** Log odds behind the best that a further exchange may be: of one asker, and where several are asked for. */
const BEHIND_ONE = 0.7;
const BEHIND_MANY = 1.6;
/** Exchanges that an answer shows at most: more read as a heap. */
const MOST = 5;

const MANY =
  /\b(?:analysts|questions|concerns|worries|queries|wall street|sell[- ]side|who (?:asked|wondered)|anyone|anybody)\b/i;

/** The exchanges that an answer shows: each company's and period's own where several are asked about, the best first. */
export function chooseExchanges(task: FormTask, limit: number): FoundExchange[] {
  const { retrieved, question } = task;
  const sides = retrieved.sides.map((side) => {
    const own = retrieved.found.filter((found) => found.side === side);
    return findExchanges(task.space, callsOf(task, side.calls, own), question, retrieved.text);
  });
  const most = Math.max(1, Math.min(MOST, Math.floor(limit / 2)));
  if (sides.length > 1)
    return sides.flatMap(([best]) => (best && isMet(best) ? [best] : [])).slice(0, limit);
  const [all = []] = sides;
  const [best] = all;
  if (!best || !isMet(best)) return [];
  const behind = MANY.test(question) ? BEHIND_MANY : BEHIND_ONE;
  const isNamed = best.asker > 0;
  return all
    .filter(
      (one) =>
        one === best ||
        (isMet(one) && one.score >= best.score - behind && (!isNamed || one.asker > 0)),
    )
    .slice(0, most);
}

const isMet = ({ met, asker }: FoundExchange): boolean => met >= MET || asker > 0;

/** Of many calls those of whoever is named, else those whose passages are near what is asked. */
function callsOf(
  { space: { generation, learned }, question }: FormTask,
  calls: readonly number[],
  found: readonly FoundSide[],
): readonly number[] {
  if (calls.length <= MOST_CALLS) return calls;
  if (calls.length <= MOST_LISTED) {
    const named = calls.filter((at) => {
      const parsed = generation.calls[at];
      const { strengths } = askersNamed(
        question,
        parsed ? exchangesOf(parsed) : [],
        learned.vectors.isCommon,
      );
      return strengths.some((strength) => strength > 0);
    });
    if (named.length > 0) return named.slice(0, MOST_CALLS);
  }
  const near = found.flatMap((one) =>
    one.found.rows.flatMap((row) => generation.passages[row]?.call ?? []),
  );
  return [...new Set(near)].filter((at) => calls.includes(at)).slice(0, MOST_CALLS);
}
