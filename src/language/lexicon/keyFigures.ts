/** The figures that a call is known by, in the order in which they are shown: each with the words that name it. */
export const KEY_FIGURES: readonly (readonly [measure: string, named: string])[] = [
  [
    'Revenue',
    String.raw`(?<!(?:cost of|deferred|per|of our|of total|product|service|services|subscription|segment|advertising|cloud) )\b(?:(?:total|net|consolidated|quarterly|record) )*(?:revenues?|net sales|sales)\b`,
  ],
  ['Earnings per share', String.raw`\b(?:earnings per (?:diluted )?share|eps)\b`],
  ['Gross margin', String.raw`\bgross (?:profit )?margins?\b`],
  ['Operating income', String.raw`\boperating (?:income|profit)\b`],
  ['Operating margin', String.raw`\boperating (?:profit )?margins?\b`],
  ['Net income', String.raw`\bnet (?:income|profit|earnings)\b`],
  ['Adjusted EBITDA', String.raw`\b(?:adjusted )?ebitda\b(?! margin)`],
  ['Free cash flow', String.raw`\bfree cash flow\b`],
  ['Capital expenditures', String.raw`\b(?:capital expenditures?|capex)\b`],
  ['Backlog', String.raw`\b(?:backlog|remaining performance obligations?|rpo)\b`],
];
