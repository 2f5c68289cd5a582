import { describe, expect, it } from 'vitest';
import { daysIn, periodIn } from '../../../src/language/periods/callDates.js';

describe('the period that a text names', () => {
  it.each([
    ['Acme Third Quarter 2020 Earnings Conference Call', '2020-Q3'],
    ['Acme Limited Q1FY25 Earnings Conference Call', '2025-Q1'],
    ['Q2 FY25', '2025-Q2'],
    ['Q2 & H1 FY25 results', '2025-Q2'],
    ['H1 & Q2 FY 2025', '2025-Q2'],
    ['Q3 and nine months FY2024-25', '2025-Q3'], // the year that the fiscal year ends in
    ['Q4 FY24-25', '2025-Q4'],
    ['Q1 2024-25', '2025-Q1'],
    ["third quarter of the fiscal year '25", '2025-Q3'],
    ['third quarter fiscal 2025', '2025-Q3'],
    ['fourth quarter and full year 2023', '2023-Q4'],
    ['Fiscal Year 2025 First Quarter', '2025-Q1'],
    ['FY25 Q1', '2025-Q1'],
    ['January 30, 2020 Q4 2019', '2019-Q4'], // the year of the day is not the quarter's
    ['2021 first quarter', '2021-Q1'],
    ['2024Q2', '2024-Q2'],
    ['1Q25', '2025-Q1'],
    ["Q3'24", '2024-Q3'],
    ['4th quarter, 2024', '2024-Q4'],
    ['first quarter two thousand twenty one', '2021-Q1'],
    ['first quarter of two thousand and thirty', '2030-Q1'],
    ['q three twenty twenty-two', '2022-Q3'],
    ['first half 2024', '2024-H1'],
    ['H2 FY24', '2024-H2'],
    ['full year 2023 results', '2023-FY'],
    ['FY2023 results', '2023-FY'],
    ['Acme Bank 4QFY22 results call', '2022-Q4'],
    ['Teleconferência de Resultados do 2T25', '2025-Q2'],
    ['Resultados 3T 2024', '2024-Q3'],
    ['resultados do segundo trimestre de 2025', '2025-Q2'],
    ['résultats du troisième trimestre 2024', '2024-Q3'],
    ['Acme Ltd., FQ3 2025 Earnings Call', '2025-Q3'],
    ['Q3 and nine months 2024 earnings call', '2024-Q3'],
    ['Q3 & 9M FY25 earnings call', '2025-Q3'],
    ['Q1 results 2024', '2024-Q1'],
    ['third quarter ended December 31, 2024', '2025-Q3'], // the fiscal year ends in March 2025
    ['second quarter and half year ended 30 September 2025', '2026-Q2'],
    ['first quarter ended 31st March, 2024', '2024-Q1'],
    ['third quarter and nine months ended September 30, 2024', '2024-Q3'],
    ['fourth quarter and full year ended June 30, 2024', '2024-Q4'],
    ['third quarter of the fiscal year ending March 31, 2026', '2026-Q3'],
    ['q three FY of March twenty twenty-two', '2022-Q3'],
  ])('in "%s" is %s', (text, period) => {
    expect(periodIn(text)?.period).toBe(period);
  });

  it.each([
    'the second quarter, 20 stores opened',
    'Q3 25% up',
    'the quarter ended June 30, 2024', // whose fiscal quarter that is, the text does not say
    'third quarter ended October 25, 2020', // a year that ends in January is called by either
    '3T of steel in 20 days',
    'in 2024',
    'Q5 2024',
    '',
  ])('is none in "%s"', (text) => {
    expect(periodIn(text)).toBeNull();
  });

  it('says where it stands', () => {
    const text = 'Acme Q3 2024 call';
    const found = periodIn(text);
    expect(text.slice(found?.start, found?.end)).toBe('Q3 2024');
  });
});

describe('the days that a text names', () => {
  it.each([
    ['on August 1, 2024', ['2024-08-01']],
    ['Aug. 1st 2024', ['2024-08-01']],
    ['December 03, 2024', ['2024-12-03']],
    ['1 August 2024', ['2024-08-01']],
    ['the 1st of August, 2024', ['2024-08-01']],
    ['01-Aug-2024', ['2024-08-01']],
    ['2024-08-01', ['2024-08-01']],
    ['as of today, April 30th, 2024 only', ['2024-04-30']],
    ['May 2, 2024 and June 3, 2024', ['2024-05-02', '2024-06-03']],
    ['the quarter ended June 30, 2024', []],
    ['as of June 30, 2024', []],
    ['February 30, 2024', []],
    ['01/08/2024', []], // January or August
    ['24-Jul-2025', ['2025-07-24']],
    ['24 Jul 25', ['2025-07-24']],
    ['24/July/2025', ['2025-07-24']],
    ['24/Jul/25', ['2025-07-24']],
    ['Jul-24-2025', ['2025-07-24']],
    ['24.Jul.2025', ['2025-07-24']],
    ["24th July '25", ['2025-07-24']],
    ['24-JUL-25, 16:00 IST', ['2025-07-24']],
    ['Date: 24 Jul 25\nTime: 16:00', ['2025-07-24']],
    ['24 Jul 25 16:00', ['2025-07-24']],
    ['24 July 10:00 a.m.', []], // an hour
    ['24 July 10 a.m.', []],
    ['on 24 July 12 analysts joined', []],
    ["Q3'24 Aug 25, 2024", ['2024-08-25']], // 24 is the year of the quarter
    ['31-Feb-25', []],
    ['24-Jul-25%', []],
    ['for the quarter ended 24-Jul-25', []],
  ])('in "%s" are %j', (text, days) => {
    expect(daysIn(text)).toEqual(days);
  });
});
