import { describe, expect, it } from 'vitest';
import { companyIn } from '../../src/transcripts/companyName.js';
import { guessFromCover, guessFromSpeech } from '../../src/transcripts/guessCall.js';

describe('what the first words tell of their call', () => {
  it.each([
    ['Hello and welcome to the Acme third quarter 2024 earnings conference call.', 'Acme'],
    ["Welcome to Acme Corp.'s Q3 2024 earnings call. At this time, …", 'Acme Corp.'],
    ['Welcome to the Q3 2024 Acme Anvils earnings conference call.', 'Acme Anvils'],
    [
      'Welcome to the third quarter 2024 earnings call of Acme Anvils Limited. As a',
      'Acme Anvils Limited',
    ],
    ['Thank you for joining us for the Acme plc third quarter 2024 conference call.', 'Acme plc'],
  ])('in "%s" is the company and the period', (words, company) => {
    expect(guessFromSpeech(words)).toMatchObject({ company, period: '2024-Q3' });
  });

  it('is the title, the day and the listing', () => {
    const words =
      'Welcome to the Acme Q3 2024 results webcast. Acme (NYSE: ACME) speaks as of today, October 30th, 2024 only.';
    expect(guessFromSpeech(words)).toEqual({
      title: 'Acme Q3 2024 results webcast',
      company: 'Acme',
      period: '2024-Q3',
      date: '2024-10-30',
      ticker: 'ACME',
    });
  });

  it('is put together from two greetings', () => {
    const words =
      'Welcome to the earnings call of Acme Limited. Hello, and welcome to our Q3 2024 financial results call.';
    expect(guessFromSpeech(words)).toMatchObject({ company: 'Acme Limited', period: '2024-Q3' });
  });

  it('is no period that the day contradicts', () => {
    const words = 'Welcome to the Acme Q3 2020 earnings call. Today is October 30, 2024.';
    expect(guessFromSpeech(words)).toEqual({
      title: 'Acme Q3 2020 earnings call',
      company: 'Acme',
      date: '2024-10-30',
    });
  });

  it.each([
    'Thanks, Ann. We sold many anvils.',
    'Welcome to our earnings call.', // whose, and which?
    'The conference call will be recorded.',
    '',
  ])('is nothing in "%s"', (words) => {
    expect(guessFromSpeech(words)).toEqual({});
  });
});

describe('what a cover tells of its call', () => {
  it('is the title page behind a letter', () => {
    const cover = [
      'Date: November 4, 2024',
      'To BSE Limited, Scrip Code: 500001, NSE: ACME',
      'Sub: Transcript of the call for the quarter ended September 30, 2024.',
      '“Acme Limited',
      'Q2 FY25 Earnings Conference Call”',
      'October 31, 2024',
    ];
    expect(guessFromCover(cover)).toEqual({
      title: 'Acme Limited Q2 FY25 Earnings Conference Call',
      company: 'Acme Limited',
      period: '2025-Q2',
      date: '2024-10-31', // of the call, not of the letter
      ticker: 'ACME',
    });
  });

  it('is all in one line', () => {
    expect(guessFromCover(['Acme Corp (ACME) Q2 2024 Earnings Call Transcript'])).toEqual({
      title: 'Acme Corp (ACME) Q2 2024 Earnings Call Transcript',
      company: 'Acme Corp',
      period: '2024-Q2',
      ticker: 'ACME',
    });
  });

  it('is nothing where no line names a call', () => {
    expect(guessFromCover(['Acme Corp', 'Home', 'Sign in'])).toEqual({});
    expect(guessFromCover([])).toEqual({});
  });
});

describe('the company in a title', () => {
  it.each([
    ['Cincinnati Anvil Financial first quarter 2024 earnings call', 'Cincinnati Anvil Financial'],
    ["Acme's second-quarter 2024 earnings conference call", 'Acme'],
    ['Acme Q1 earnings call', 'Acme'],
    ['earnings call', null],
    ['First Quarter 2024 Financial Results', null],
    ['a very long and small title of some call', null],
  ])('"%s" is %s', (title, company) => {
    expect(companyIn(title)).toBe(company);
  });
});
