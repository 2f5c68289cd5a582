/** What can be told of a statement by itself, whatever is asked: a number from 0 to 1 each. */
export const TRAITS = [
  'money',
  'percent',
  'number',
  'time',
  'ahead',
  'past',
  'reason',
  'names',
  'leansBack',
  'yesNo',
  'feeling',
  'asks',
  'comparison',
  'greeting',
  'safeHarbour',
  'enumerates',
  'words',
  'short',
  'announces',
] as const;

/** What can be told of a question by itself. */
export const ASKED = [
  'quantity',
  'why',
  'when',
  'which',
  'ahead',
  'yesNo',
  'feeling',
  'analyst',
  'overview',
  'ratio',
  'money',
  'how',
  'change',
  'list',
  'who',
  'questionMark',
  'words',
  'number',
] as const;

const MONEY = /[$€£¥₹]\s?\d|\b(?:million|billion|crores?|lakhs?|rmb|inr|cents?)\b/i;
const PERCENT = /\d\s?(?:%|percent|per cent|basis points|bps)/i;
const TIME =
  /\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|quarters?|years?|months?|weeks?|half)\b/i;
const AHEAD =
  /\b(?:expect\w*|will|guid\w+|outlook|anticipat\w+|plan\w*|forecast\w*|going to|next|would|target\w*|should|continu\w+|project\w*|assum\w+)\b/i;
const PAST =
  /\b(?:was|were|grew|increased|decreased|declined|reported|delivered|up|down|rose|fell|generated|ended|completed|had)\b/i;
const REASON =
  /\b(?:because|due to|driv(?:en|ers?|ing)|as a result|reflect\w*|led by|result(?:s|ed)? (?:of|from|in)|thanks to|since|reasons?|primarily|given|attribut\w+|offset|impact\w*)\b/i;
const NAME = /(?<!^)(?<![.?!]\s)\b\p{Lu}[\p{L}\d]+/gu;
const LEANS_BACK = /^(?:and|but|so|now|that|this|it|they|these|those|he|she|also|as|then|again)\b/i;
const YES_NO =
  /\b(?:yes|no|not|never|don't|didn't|won't|haven't|isn't|aren't|don’t|didn’t|won’t|haven’t|isn’t|absolutely|correct|yeah)\b/i;
const FEELING =
  /\b(?:pleased|excited|confiden\w+|optimis\w+|cautious|concern\w*|worr\w+|strong|great|challeng\w+|uncertain\w*|proud|encourag\w+|happy|believe|feel|comfortable|disappoint\w+)\b/i;
const COMPARISON =
  /\b(?:compared|versus|vs|year[- ]over[- ]year|year[- ]on[- ]year|sequential\w*|prior|last year|higher|lower|more than|less than|from)\b/i;
const GREETING =
  /\b(?:thank you|thanks|good (?:morning|afternoon|evening)|welcome|turn (?:the call|it) over|hand (?:it )?over|next question|happy to take|operator)\b/i;
const SAFE_HARBOUR =
  /\b(?:forward[- ]looking|safe harbor|actual results|reconciliation|sec filings?|non-gaap (?:financial )?measures?|webcast|replay|risks and uncertainties)\b/i;
const ANNOUNCES = /(?::|\bas follows\.?)\s*$/;

const flag = (pattern: RegExp, text: string): number => (pattern.test(text) ? 1 : 0);
/** Words of a long statement, on a log scale. */
const LONG = 4;
const SHORT = 6;

/** @param words how many */
export function traitsOf(text: string, words: number): number[] {
  return [
    flag(MONEY, text),
    flag(PERCENT, text),
    flag(/\d/, text),
    flag(TIME, text),
    flag(AHEAD, text),
    flag(PAST, text),
    flag(REASON, text),
    Math.min(4, text.match(NAME)?.length ?? 0) / 4,
    flag(LEANS_BACK, text),
    flag(YES_NO, text),
    flag(FEELING, text),
    flag(/\?["”]?\s*$/, text),
    flag(COMPARISON, text),
    flag(GREETING, text),
    flag(SAFE_HARBOUR, text),
    Math.min(4, text.match(/,/g)?.length ?? 0) / 4,
    Math.log(1 + words) / LONG,
    words < SHORT ? 1 : 0,
    flag(ANNOUNCES, text),
  ];
}

/** What analysts asked, and not only what was answered. */
const ABOUT_ANALYSTS = /\b(?:analysts?|asked|askers?|callers?)\b/;

export const isAboutAnalysts = (question: string): boolean =>
  ABOUT_ANALYSTS.test(question.toLowerCase());

const QUESTIONS: readonly RegExp[] = [
  /\bhow (?:much|many|big|large|high|fast|low|often|quickly)|percent|\brates?\b|figure|what (?:was|were|is|are)/,
  /\bwhy|how come|reasons?|behind|drove|driv|caus|explain/,
  /\bwhen|date|how soon|how long|timeline|timing|by what/,
  /\bwhich|names?|where|what (?:products?|customers|companies|countries|regions)/,
  /\b(?:expect|outlook|guid|forecast|next|plan|will|going|future|target|project|ahead)/,
  /^(?:is|are|was|were|did|does|do|has|have|had|will|can|could|any|should)\b/,
  /feel|worr|confiden|tone|optimis|concern|happy|sentiment|mood|view|think|nervous/,
  ABOUT_ANALYSTS,
  /summar|overview|takeaway|highlight|main points|key points|recap|gist|tl;?dr|headline/,
  /margin|percent|growth|rate|share|yoy|grow|%/,
  /revenue|sales|profit|income|cost|spend|capex|cash|price|dividend|eps|earnings|debt|\$|money|dollars/,
  /\bhow\b/,
  /chang|compar|versus|\bvs\b|than|differ|increase|decrease|up or down|better|worse|improv/,
  /\blist\b|what (?:are|were) the|which .*s\b|name (?:the|all|some)|examples?/,
  /\bwho\b|\bwhose\b|ceo|cfo|chief|executive/,
  /\?\s*$/,
];

/** @param words how many */
export function askedOf(question: string, words: number): number[] {
  const lower = question.toLowerCase().trim();
  return [
    ...QUESTIONS.map((pattern) => flag(pattern, lower)),
    Math.min(1.5, words / 20),
    flag(/\d/, lower),
  ];
}
