/** What a figure is counted by, and over what time: phrases between commas, by the name that a reading shows. */
export const BASES = {
  adjusted:
    'adjusted, non GAAP, core, underlying, normalized, pro forma, excluding special items, excluding items, before special items, operating basis, adjusted basis, ex items, excluding one time items, excluding nonrecurring items, excluding notable items, comparable basis, excluding amortization',
  GAAP: 'GAAP, as reported, reported, on a reported basis, reported basis, unadjusted, statutory',
  organic:
    'organic, organically, organic basis, excluding acquisitions, excluding divestitures, excluding M&A, same store basis',
  'constant currency':
    'constant currency, currency neutral, FX neutral, local currency, local currencies, constant dollar, constant dollars, constant exchange rates, excluding currency, excluding foreign exchange, excluding FX, ex FX, excluding the impact of currency, excluding the impact of foreign exchange, currency adjusted, excluding the impact of foreign currency',
  sequential:
    'sequentially, sequential, quarter over quarter, quarter on quarter, QoQ, q over q, from the prior quarter, from the previous quarter, versus the prior quarter, versus last quarter, from last quarter, compared to the prior quarter, compared to last quarter, from the first quarter, from the second quarter, from the third quarter, over the prior quarter',
  'year over year':
    'year over year, year on year, YoY, y over y, from a year ago, from last year, versus last year, versus the prior year, versus prior year, compared to last year, compared to the prior year, than last year, than a year ago, over last year, over the prior year, over prior year, from the prior year, compared to a year ago, versus a year ago, from prior year, compared with last year, compared with the prior year, compared with a year ago',
  'two-year':
    'two year stack, two year basis, two year stacked, versus 2019, compared to 2019, over 2019, from 2019, on a two year, on a 2 year',
  diluted: 'diluted, fully diluted',
} as const;

/** Bases of which a figure has one, in pairs. */
export const OPPOSED: readonly (readonly [keyof typeof BASES, keyof typeof BASES])[] = [
  ['adjusted', 'GAAP'],
  ['organic', 'GAAP'],
  ['constant currency', 'GAAP'],
  ['sequential', 'year over year'],
  ['two-year', 'year over year'],
];

/** Over what time a figure is counted. */
export const SPANS = {
  quarter:
    'quarter, first quarter, second quarter, third quarter, fourth quarter, Q1, Q2, Q3, Q4, 1Q, 2Q, 3Q, 4Q, three months, March quarter, June quarter, September quarter, December quarter, 1st quarter, 2nd quarter, 3rd quarter, 4th quarter, quarterly',
  'year to date':
    'year to date, YTD, first half, first nine months, first six months, nine months, six months, nine month, six month, back half, second half, half year, first three quarters, H1, H2, 1H, 2H',
  'full year':
    'full year, for the year, fiscal year, calendar year, annual, annually, twelve months, 12 months, this year, in the year, year as a whole, entire year, whole year, next year, for this year, trailing 12 months, the year',
} as const;

/** Words of a time that a figure is held against, not counted over. */
export const HELD_AGAINST =
  'last year, prior year, previous year, a year ago, year ago, year earlier, prior year quarter, year ago quarter, year over year, year on year, quarter over quarter, prior quarter, last quarter, previous quarter, same quarter last year, second quarter of last year, same period last year, prior year period, multi year, two year, year ago period, last year second quarter, same period a year ago';
