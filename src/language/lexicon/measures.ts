import { BUSINESS_MEASURES } from './businessMeasures.js';
import { CASH_MEASURES } from './cashMeasures.js';
import { COST_MEASURES } from './costMeasures.js';
import { INCOME_MEASURES } from './incomeMeasures.js';
import type { MeasureNames } from './measureNames.js';

/**
 * The measures of earnings calls with the names under which executives and analysts speak of them. Of names that overlap the
 * longest is read: "cost of sales" is no sales. A name in the plural is read in the singular too.
 */
export const MEASURES: readonly MeasureNames[] = [
  ...INCOME_MEASURES,
  ...COST_MEASURES,
  ...CASH_MEASURES,
  ...BUSINESS_MEASURES,
];

/** Phrases with a measure's words that are none of it. */
export const NO_MEASURES =
  'sales force, sales team, sales people, sales cycle, sales channel, sales organization, sales rep, sales leader, sales pipeline, sales office, sales kit, earnings call, earnings release, earnings conference call, earnings presentation, earnings material, earnings announcement, earnings deck, earnings season, earnings power, price target, share price, stock price, cash register, production facility, production line, income tax, orders of magnitude, in order, head of sales, vice president of sales, point of sale, market volume, margin of error, cash flow statement, volume 1, market price, staff writer, interest income, at the market, members of the team, board members, team members, team member, family members';
