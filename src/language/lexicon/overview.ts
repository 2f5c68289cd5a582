/** What a call is about: words, as regular expressions, that put a statement under a heading; the first that fits, in this order. */
export const OVERVIEW_TOPICS = {
  Risks: String.raw`\b(?:headwinds?|challeng\w+|uncertain\w*|risks?|pressures?|shortages?|constrain\w+|inflation\w*|tariffs?|weak(?:er|ness)?|soft(?:er|ness)?|slow(?:er|down|ing)|disrupt\w+|bottlenecks?|impairments?|restructuring|losses|cautious|volatil\w+|delays?|difficult|adverse\w*|unfavou?rabl[ey])\b`,
  Outlook: String.raw`\b(?:guidance|outlook|guid(?:e|ing)|forecasts?|we (?:now |continue to |also |still )?(?:expect|anticipate|project|plan|target|estimate|assume)|is expected|are expected|expected to|will be (?:in the range|between|approximately|about|around)|looking ahead|for the (?:full|fiscal|coming) year|next (?:quarter|year)|in the range of)\b`,
  Capital: String.raw`\b(?:dividends?|repurchas\w+|buybacks?|share count|capital expenditures?|capex|debt|leverage|liquidity|balance sheet|free cash flow|operating cash flow|cash and|acquisitions?|acquire[ds]?|credit facility|notes|returned)\b`,
  Results: String.raw`\b(?:revenues?|net sales|sales (?:were|of|grew|increased|decreased|declined)|total sales|comparable sales|comp(?:arable)?s?|earnings|eps|net income|operating (?:income|profit|margin)|profit\w*|gross margin|margins?|ebitda|ffo|noi|net interest income|bookings|orders?|backlog|production|occupancy|premiums (?:written|earned|grew|were)|losses?|adjusted|gov|billings)\b`,
} as const;

/** The headings in the order in which they are shown; what fits no topic is of a part of the business, or was said to analysts. */
export const OVERVIEW_HEADINGS = [
  'Results',
  'Outlook',
  'Business',
  'Capital',
  'Risks',
  'Q&A',
] as const;

/** Figures that a company is measured by. */
export const HEADLINE_MEASURES = String.raw`\b(?:(?:total |net |consolidated |quarterly |record |company )?(?:revenues?|sales)|earnings per share|eps|net income|operating income|operating margin|gross margin|adjusted ebitda|ebitda|free cash flow|ffo|comparable sales|comp sales|net earnings|adjusted earnings|funds from operations|organic (?:growth|revenue|sales)|backlog|bookings|orders|production|guidance|outlook)\b`;

/** Words of the whole company and the whole period. */
export const WHOLE = String.raw`\b(?:total|consolidated|company|overall|record|quarter|full[- ]year|fiscal|year[- ]over[- ]year|compared (?:to|with)|versus|worldwide|company-wide)\b`;

/** Measured against what was foreseen, which is a result and no outlook. */
export const AGAINST_OUTLOOK = String.raw`\b(?:above|below|exceed\w*|beat\w*|ahead of|(?:high|low|top|upper|lower) end of|higher than|lower than|better than|outperform\w*|compar\w+ (?:to|with)|versus|within|against)\b[^.]{0,60}\b(?:guid\w+|outlook|expect\w+|forecast)`;

/** Leans on the sentence before it: by itself it does not tell what it is about. */
export const LEANS_ON = String.raw`^(?:which|this|that|these|those|it|they|he|she|such|both|also|again)\b`;

/** Said of the call and of its papers, and not of the business. */
export const FORMALITIES = String.raw`\b(?:forward[- ]looking|safe harbor|actual results|reconciliation|non-gaap financial measures?|webcast|replay|press release|slides?|our website|turn (?:the call|it|things) over|hand (?:the call|it) over|open (?:the|up the)? ?(?:call|line|floor)|questions?|thank(?:s| you)|welcome|good (?:morning|afternoon|evening)|joining us|today's call|on the call|my remarks|pleased to (?:report|be)|happy to take|as [\w.]+ (?:mentioned|said|noted)|unless otherwise|refer to|prepared remarks)\b`;

/** Of the law's formula before forward-looking statements. */
export const SAFE_HARBOUR_WORDS = String.raw`\b(?:forward[- ]looking|safe harbou?r|actual results|risk factors|10-[kq]|sec filings?|securities and exchange|undue reliance|undertake no|no obligation to|reconciliations?|non-gaap (?:financial )?measures?|private securities|webcast|replay)\b`;

/** Thanks, greetings and handing over. */
export const COURTESIES = String.raw`\b(?:thank(?:s| you)|good (?:morning|afternoon|evening|day)|welcome to|turn (?:the call|it|things)? ?over|hand (?:the call|it)? ?over|joining us|next question|happy to take|appreciate)\b`;

/** Words of a question that mean the call as a whole, and nothing in it. */
export const WHOLE_CALL_WORDS = `summarize summarise summarized summary summaries recap recaps rundown overview gist tl dr tldr digest takeaway takeaways nutshell highlight highlights
 key main biggest chief central important essential essentials major points point messages message facts fact things themes topics insights lessons news risks sum summed brief briefly short quick newest latest last recent
 happened matter mattered most missed miss remember results outlook guidance quarter quarterly year half fiscal report reported conference event webcast presentation transcript executive investor investors busy reader boss colleague go went said discussed learn learned`;
