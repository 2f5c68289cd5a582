import { gapBefore, type Reading } from '../reading.js';
import type { Amount } from './amount.js';

/** What is told in money whether or not a sign stands with it: "revenue of 177 million". */
const MONEY_WORDS = new Set(
  `revenue revenues sales income profit profits earnings loss losses ebitda ebit ebita cash capex cost costs expense expenses
   spend spending expenditure expenditures debt dividend dividends turnover billings bookings backlog capital investment investments
   proceeds impairment charge charges worth budget liquidity borrowings deposits loans premiums receivables payables`.split(
    /\s+/,
  ),
);

/** Tokens between such a word and its figure: "revenue for the third quarter of the year was 177 million". */
const BEFORE = 10;
const BEHIND = 4;

/** Whether a large number without a unit is an amount of money: nothing is counted, and the clause speaks of money. */
export function isOfMoney(reading: Reading, { values, first, next }: Amount): boolean {
  if (!values.some(({ unit }) => unit === 'perhaps money')) return false;
  const { tokens } = reading;
  for (let at = first - 1; at >= Math.max(0, first - BEFORE); at--) {
    if (/[.;?!](?:\s|$)/.test(gapBefore(reading, at + 1))) break;
    if (MONEY_WORDS.has(tokens[at]?.word ?? '')) return true;
  }
  return (
    /^(?:of|in)$/.test(tokens[next]?.word ?? '') &&
    tokens.slice(next, next + BEHIND).some(({ word }) => MONEY_WORDS.has(word))
  );
}
