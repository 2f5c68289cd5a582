import { CHAT } from '../../server/input.js';

/** The filters of the HTTP contract, explained to a model that has not read it. */
export const FILTERED = CHAT.shape.filters.describe(
  'Narrows the search; each list is "any of", together they are "all of": calls (ids), tickers, periods (YYYY-Qn), speakers (names), roles (such as CEO, CFO), sections (remarks, qa). Unknown names leave nothing to search',
);
