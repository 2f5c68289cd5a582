import { describe, expect, it } from 'vitest';
import { quarterLabel } from '../../../src/language/periods/quarter.js';
import { readPeriods } from '../../../src/language/periods/readPeriods.js';
import type { NamedMonths } from '../../../src/language/periods/seasons.js';

/** What is read of each period, short: `2024-Q1..2024-Q4 year`, `Q2..Q3`, `4 back`. */
function read(question: string): string[] {
  return readPeriods(question).map((wish) => {
    const compared = wish.isCompared ? ' compared' : '';
    if (wish.kind === 'back') return `${wish.quarters} back${compared}`;
    if (wish.kind === 'bare')
      return `Q${wish.quarter}${wish.through === null ? '' : `..Q${wish.through}`}${compared}`;
    if (wish.kind === 'last') return `last ${wish.quarters}`;
    if (wish.kind === 'months') return monthsOf(wish.months);
    const { first, last } = wish.quarters;
    const ends = [first, last].map((end) => (end === null ? '' : quarterLabel(end)));
    return `${ends.join('..')} ${wish.unit}${wish.isCalendar ? ' calendar' : ''}${compared}`;
  });
}

/** `2024-06..2024-08`, `quarter to 2025-10`, `quarter to 09`. */
function monthsOf(months: NamedMonths): string {
  const label = (month: number) => `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;
  if (months.kind === 'stretch') return `${label(months.first)}..${label(months.last)}`;
  if (months.kind === 'season')
    return `the newest ${two(months.first + 1)}..${two(months.last + 1)}`;
  const { year, month } = months;
  return `quarter to ${year === null ? '' : `${year}-`}${two(month + 1)}`;
}

const two = (month: number): string => String(month).padStart(2, '0');

describe('the periods of a question', () => {
  it.each([
    ...['in 2024-Q3', 'in Q3 2024', 'in 2024 q3', 'in the third quarter of 2024', 'in Q3 FY2024'],
    ...['in the third fiscal quarter of 2024', 'in Q3 fiscal 24', 'in 2024Q3', "in 3Q '24"],
    ...['in Q3FY24', 'in 3Q24', "in Q3'24", 'for the 3rd quarter of fiscal 2024', 'in 3Q 2024'],
    ...['in fiscal third quarter 2024', 'in the third quarter of fiscal year 2024', 'in Q3 FY 24'],
  ])('%j is one quarter', (words) => {
    expect(read(`How fast did sales grow ${words}?`)).toEqual(['2024-Q3..2024-Q3 quarter']);
  });

  it.each([
    ['in 2024', '2024-Q1..2024-Q4 year'],
    ['in FY24', '2024-Q1..2024-Q4 year'],
    ["in '24", '2024-Q1..2024-Q4 year'],
    ['in FY2023-24', '2024-Q1..2024-Q4 year'], // a year that spans two is called by the later
    ['in CY24', '2024-Q1..2024-Q4 year calendar'],
    ['in 2H24', '2024-Q3..2024-Q4 year'],
    ['in september 2021', '2021-Q3..2021-Q3 quarter calendar'],
    ['since mid-2023', '2023-Q2.. range calendar'],
    ['in the summer of 2024', '2024-06..2024-08'],
    ['in late 2024', '2024-10..2024-12'],
    ['from early 2024 to the end of 2025', '2024-Q1..2025-Q4 range calendar'],
    ['for the quarter to October 2025', 'quarter to 2025-10'],
    ['in the three months that closed in September 2025', 'quarter to 2025-09'],
    ['in the quarter ended April 30, 2023', 'quarter to 2023-04'],
    ['in the September quarter', 'quarter to 09'],
    ['this summer', 'the newest 06..08'],
    ['at the end of that year', 'Q4'],
    ['for October to December 2021', 'quarter to 2021-12'],
    ['in the July–September 2024 quarter', 'quarter to 2024-09'],
    ['in the holiday quarter 2024', 'quarter to 2024-12'],
    ['over the last four quarters', 'last 4'],
    ['over the past six Acme calls', 'last 6'],
    ['in the last two years', 'last 8'],
    ['a year before its newest call', '4 back'],
    ["in the third quarter's end", 'Q3'],
    ['in the first fiscal quarter', 'Q1'],
    ['in fiscal 2024', '2024-Q1..2024-Q4 year'],
    ['in the first half of 2024', '2024-Q1..2024-Q2 year'],
    ['in calendar Q1 2024', '2024-Q1..2024-Q1 quarter calendar'],
    ['in September 2021', '2021-Q3..2021-Q3 quarter calendar'],
    ['since 2023', '2023-Q1.. range'],
    ['after 2023', '2024-Q1.. range'],
    ['after Q1 2024', '2024-Q2.. range'],
    ['before 2025', '..2024-Q4 range'],
    ['until Q2 2024', '..2024-Q2 range'],
    ['from Q1 2024 to Q3 2024', '2024-Q1..2024-Q3 range'],
    ['between Q4 2024 and Q2 2024', '2024-Q2..2024-Q4 range'], // told backwards
    ['from 2022-Q3 through Q4', '2022-Q3..2022-Q4 range'],
    ['from 2023 to mid-2024', '2023-Q1..2024-Q3 range calendar'],
    ['in Q3', 'Q3'],
    ['between Q2 and Q3', 'Q2..Q3'],
    ['last quarter', '0 back'],
    ['in the most recent quarter', '0 back'],
    ['a year ago', '4 back'],
    ['than a year ago', '4 back compared'],
    ['compared with 2022', '2022-Q1..2022-Q4 year compared'],
    ['in the last quarter of 2024', '2024-Q4..2024-Q4 quarter'],
  ])('%j is %j', (words, period) => {
    expect(read(`How fast did sales grow ${words}?`)).toEqual([period]);
  });

  it('are both of "the first and second quarter"', () => {
    expect(read('How were the first and second quarter of 2024?')).toEqual(
      [1, 2].map((quarter) => `2024-Q${quarter}..2024-Q${quarter} quarter`),
    );
  });

  it('share the year of their list', () => {
    expect(read('Compare Q1, Q2, and Q3 of 2021.')).toEqual(
      [1, 2, 3].map((quarter) => `2021-Q${quarter}..2021-Q${quarter} quarter`),
    );
  });

  it.each([
    'Did it sell 2,024 units?',
    'Is $2025 the price?',
    'Did it grow 2030%?',
    'Who are the top 5?',
  ])('are none in %j', (question) => {
    expect(read(question)).toEqual([]);
  });

  it('say where they stand', () => {
    const question = 'What was said in Q3 2024 of tariffs?';
    const [wish] = readPeriods(question);
    expect(question.slice(wish?.start, wish?.end)).toBe('Q3 2024');
  });
});
