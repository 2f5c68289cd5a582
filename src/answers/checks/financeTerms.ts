/**
 * Words that the language of earnings calls uses for one another and that a general dictionary does not relate.
 * Each line is one meaning; every word or phrase of it finds the others.
 */
const MEANINGS: readonly (readonly string[])[] = [
  ['revenue', 'sales', 'top line', 'turnover'],
  ['profit', 'income', 'earnings', 'bottom line'],
  ['backlog', 'unfulfilled', 'performance obligation', 'order book'],
  ['capex', 'capital expenditure', 'capital spending', 'capital investment'],
  ['spend', 'invest', 'expenditure', 'investment', 'spending'],
  ['employee', 'worker', 'staff', 'headcount', 'workforce', 'personnel', 'job'],
  ['layoff', 'lay off', 'laying off', 'laid off', 'job cut', 'employee', 'headcount', 'workforce'],
  ['guidance', 'outlook', 'forecast', 'expect'],
  ['customer', 'client', 'user', 'shopper', 'consumer', 'buyer'],
  ['viewer', 'audience', 'watch'],
  ['ad', 'advertising', 'advertiser', 'advertisement'],
  ['warehouse', 'fulfillment', 'distribution center', 'logistics'],
  ['store', 'shop', 'retail'],
  ['buy', 'purchase', 'order'],
  ['share', 'portion', 'percentage', 'proportion', 'percent'],
  ['cheap', 'price', 'cost', 'inexpensive'],
  ['rise', 'increase', 'grow', 'growth', 'climb', 'gain'],
  ['fall', 'decrease', 'decline', 'drop', 'shrink'],
  ['double', 'twice', 'twofold'],
  ['triple', 'threefold'],
  ['quadruple', 'fourfold'],
  ['grocery', 'grocer', 'food'],
  ['launch', 'introduce', 'release', 'roll out'],
  ['partner', 'collaboration', 'partnership', 'integration'],
  ['compete', 'competitor', 'competition', 'rival'],
  ['margin', 'profitability'],
  ['debt', 'borrowing', 'leverage'],
  ['buyback', 'repurchase'],
  ['acquisition', 'acquire', 'merger', 'takeover'],
  ['chip', 'processor', 'gpu', 'silicon', 'semiconductor'],
  ['robot', 'robotics', 'automation'],
  ['car', 'vehicle', 'autonomous'],
  ['cloud', 'datacenter', 'data center'],
];

/** For each stem, the words that mean the same in an earnings call. `stemOf` is how the index stems. */
export function financeTerms(
  stemOf: (word: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, Set<string>>();
  for (const meaning of MEANINGS) {
    for (const one of meaning) {
      const stemmed = one.split(/[ -]/).map(stemOf).join(' ');
      const known = others.get(stemmed) ?? new Set();
      for (const other of meaning) if (other !== one) known.add(other);
      others.set(stemmed, known);
    }
  }
  return new Map([...others].map(([stem, set]) => [stem, [...set]]));
}
