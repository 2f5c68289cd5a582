/** What a question asks for: the kind of thing that an answer must hold. */
export type AskedFor =
  | 'count'
  | 'amount'
  | 'date'
  | 'person'
  | 'place'
  | 'reason'
  | 'manner'
  | 'name'
  | 'yes-no'
  | 'statement';

/** "Is …?", "Will …?": asked for a yes or a no, whatever question words stand further on; but not "Can you tell me when …?". */
const YES_NO =
  /^(?:and |but |so )?(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)(?:n't)?\b(?! you (?:please )?(?:tell|say|explain|describe|talk|share|give|show|remind|help))/;

/** Read from the question's own words; the first that fits, so the particular stand before the general. */
const KINDS: readonly (readonly [AskedFor, RegExp])[] = [
  ['yes-no', YES_NO],
  [
    'reason',
    /\bwhy\b|\bhow come\b|\bwhat (?:is |are |was |were |has |have )?(?:the )?(?:main |key )?(?:reasons?|causes?|drivers?|drives?|driving|drove|driven|caused|behind)\b/,
  ],
  ['count', /\bhow (?:many|often|frequently)\b|\bnumber of\b/],
  [
    'amount',
    /\bhow (?:much|big|large|high|low|fast|quickly|far|small)\b|\b(?:what|which) (?:[\w'-]+ ){0,6}(?:share|percentage|percent|portion|proportion|rates?|revenues?|sales|income|profits?|margins?|size|value|amounts?|prices?|costs?|backlog|growth|earnings|eps|ebitda|ebit|cash|capex|expenditures?|expenses?|ratios?|leverage|assets|receivables?|repurchases?|dividends?|occupancy|utilization|bookings|billings)\b/,
  ],
  [
    'date',
    /\bwhen\b|\b(?:what|which) (?:date|day|month|quarter|year|time)\b|\bhow (?:soon|long)\b/,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:cit(?:y|ies)|countr(?:y|ies)|states?|towns?|regions?|places?|locations?|markets?)\b/,
  ],
  [
    'person',
    /^(?:\w+ )?who(?:se|m)?\b|\bnames? of (?:the )?(?!compan|product|service)|\b(?:what|which) (?:analysts?|executives?|person|people)\b/,
  ],
  [
    'name',
    /\b(?:which|what) (?:\w+ ){0,3}(?:compan(?:y|ies)|partners?|customers?|makers?|brands?|products?|firms?|competitors?|suppliers?|vendors?|services?|tools?|models?|sports?|leagues?)\b/,
  ],
  ['manner', /\bhow\b/],
];

export function askedFor(question: string): AskedFor {
  const lower = question.toLowerCase().trim();
  return KINDS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'statement';
}
