import { SYMBOLS } from '../lexicon/currencies.js';
import { gapBefore, type Reading, readText } from '../reading.js';
import type { Span } from '../span.js';
import type { Amount } from './amount.js';
import { amountsIn } from './amounts.js';

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

/** The amounts of money and the shares that a text names. */
export function moneyAndShares(text: string): (Span & { readonly kind: 'money' | 'percent' })[] {
  const reading = readText(text);
  return amountsIn(reading, (at) => isYear(reading, at)).flatMap((amount) => {
    const kind = moneyOrShare(reading, amount);
    return kind ? [{ ...reading.placeOf(amount), kind }] : [];
  });
}

/** "2024 and 68%": a year shares no unit. */
const isYear = (reading: Reading, at: number): boolean =>
  /^(?:19|20)\d\d$/.test(reading.tokens[at]?.word ?? '') && !A_SYMBOL.test(gapBefore(reading, at));
const A_SYMBOL = new RegExp(`[${SYMBOLS}]\\s?$`);

/** Whether a figure is of money or a share of something, by its unit, that of the other end of its range or the words around it. */
export function moneyOrShare(reading: Reading, amount: Amount): 'money' | 'percent' | null {
  const [unit = 'plain', ...others] = amount.values.map((value) => value.unit);
  if (unit.startsWith('money ')) return 'money';
  if (/^(?:percent|points|digits)$/.test(unit)) return 'percent';
  if (unit !== 'plain') return null;
  if (others.includes('percent')) return 'percent';
  return others.some((other) => other.startsWith('money ')) || isOfMoney(reading, amount)
    ? 'money'
    : null;
}

/** Whether a large number without a unit is an amount of money: nothing is counted, and the clause speaks of money. */
function isOfMoney(reading: Reading, { values, first, next }: Amount): boolean {
  if (!values.some(({ unit }) => unit === 'perhaps money')) return false;
  const { tokens } = reading;
  const behind = tokens.slice(next, next + BEHIND).map(({ word }) => word);
  if (behind[0] === 'of' || /(?:ed|en|ly)$/.test(behind[0] ?? ''))
    return behind.some((word) => MONEY_WORDS.has(word)); // "690 million of shares", "86 million diluted shares"
  for (let at = first - 1; at >= Math.max(0, first - BEFORE); at--) {
    if (/[.;?!](?:\s|$)/.test(gapBefore(reading, at + 1))) break;
    if (MONEY_WORDS.has(tokens[at]?.word ?? '')) return true;
  }
  return behind[0] === 'in' && behind.some((word) => MONEY_WORDS.has(word));
}
