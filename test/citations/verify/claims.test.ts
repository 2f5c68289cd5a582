import { describe, expect, it } from 'vitest';
import type { Filters, ParsedCall, Turn } from '../../../src/types.js';
import { MINUTES, parseMinutes } from '../../search/minutes.js';
import { verifierOf } from './verifying.js';

/** The call with each kind of turn spoken by somebody whom the source names. */
const named = (parsed: ParsedCall): ParsedCall => ({
  ...parsed,
  turns: parsed.turns.map((turn) => ({ ...turn, speaker: SPEAKERS[turn.kind] ?? null })),
});

const SPEAKERS: Partial<Record<Turn['kind'], Turn['speaker']>> = {
  remark: { name: 'Andrew R. Jones', role: 'Chief Executive Officer', organization: 'Acme' },
  answer: { name: 'Ann Lee', role: 'Chief Financial Officer', organization: 'Acme' },
  question: { name: 'Bo Day', role: 'Analyst', organization: 'Bank' },
};

const acme = named(parseMinutes(MINUTES));
const later = parseMinutes(MINUTES.replace('20.2%', '25.1%'));
const acmeLater: ParsedCall = {
  ...named(later),
  transcript: {
    ...later.transcript,
    call: { ...later.transcript.call, id: 'ACME-2025-Q4', period: '2025-Q4' },
  },
};
const bolt = parseMinutes(MINUTES.replace('We added', 'We then added'), 'BOLT', 'Bolt Corp.');

const verify = verifierOf(acmeLater, bolt, acme);

const REMARK = 'Cloud revenue grew 20.2% year on year';
const ANSWER = 'We added 3.8 gigawatts of capacity last year';
const QUESTION = 'How do you feel about capacity?';

describe('a claim', () => {
  it.each<[string, string, string, Filters]>([
    ['the full name', ANSWER, 'Ann Lee', {}],
    ['the surname', ANSWER, 'Lee', {}],
    ['title and surname', ANSWER, 'Ms. Lee', {}],
    ['name and office', ANSWER, 'Ann Lee, CFO', {}],
    ['name and office in brackets', ANSWER, 'Ann Lee (Chief Financial Officer)', {}],
    ['the office alone', ANSWER, 'CFO', {}],
    ['a short form', REMARK, 'Andy Jones', {}],
    ['the company', REMARK, 'Acme', {}],
    ['its executives', REMARK, 'Acme executives', {}],
    ['management', REMARK, 'management', {}],
    ['the analyst', QUESTION, 'Bo Day', {}],
    ['a call', ANSWER, 'Ann Lee', { calls: ['acme-2025-q3'] }],
    ['a ticker and a period', ANSWER, 'Ann Lee', { tickers: ['ACME'], periods: ['2025-Q4'] }],
    ['a role', ANSWER, 'Ann Lee', { roles: ['CFO'] }],
    ['one of several speakers', ANSWER, 'Ann Lee', { speakers: ['Bo Day', 'Ann Lee'] }],
    ['a section', QUESTION, 'Bo Day', { sections: ['qa'] }],
  ])('holds that names %s', async (_, quote, speaker, filters) => {
    const { verdict, warnings } = await verify(quote, speaker, filters);
    expect([verdict, warnings]).toEqual(['exact', []]);
  });

  it.each<[string, string, string | undefined, Filters, RegExp]>([
    ['another speaker', ANSWER, 'Andrew Jones', {}, /Ann Lee, Chief Financial Officer/],
    ['another of the same surname', ANSWER, 'Bruce Lee', {}, /not as claimed \(Bruce Lee\)/],
    ['another office', ANSWER, 'CEO', {}, /Ann Lee/],
    ['an analyst', ANSWER, 'Bo Day', {}, /Ann Lee/],
    ['an executive who was asked it', QUESTION, 'Ann Lee', {}, /Bo Day, .* in a question/],
    ['the company that was asked it', QUESTION, 'Acme', {}, /Bo Day/],
    ['another company', ANSWER, undefined, { tickers: ['BOLT'] }, /Acme 2025-Q3, ACME-2025-Q3/],
    ['another quarter', REMARK, undefined, { calls: ['ACME-2025-Q4'] }, /2025-Q3/],
    ['another section', REMARK, undefined, { sections: ['qa'] }, /Andrew R\. Jones/],
    ['another role', REMARK, undefined, { tickers: ['ACME'], roles: ['CFO'] }, /Andrew R\. Jones/],
  ])('that names %s is told whose words they are', async (_, quote, speaker, filters, told) => {
    const { verdict, message } = await verify(quote, speaker, filters);
    expect(verdict).toBe('exact_elsewhere');
    expect(message).toMatch(told);
  });

  it('that no call fits is said, and all are searched', async () => {
    const { verdict, warnings } = await verify(ANSWER, undefined, { calls: ['ACME-1999-Q1'] });
    expect(verdict).toBe('exact_elsewhere');
    expect(warnings.map(({ code }) => code)).toEqual(['NO_SUCH_CALL']);
  });

  it('of a name cannot be confirmed where the source names nobody', async () => {
    const { verdict, warnings, matches } = await verify('We then added 3.8 gigawatts', 'Ann Lee');
    expect([verdict, matches[0]?.call.id]).toEqual(['exact', 'BOLT-2025-Q3']);
    expect(warnings.map(({ code }) => code)).toEqual(['SPEAKER_NOT_NAMED']);
  });

  it('of an altered quote is told whose words come nearest', async () => {
    const { verdict, message } = await verify('We added 4.8 gigawatts of capacity', 'Bo Day');
    expect(verdict).toBe('altered');
    expect(message).toMatch(/"4.8" stands for "3.8".*Ann Lee/);
  });
});

it('of several places all are given, in the order of time', async () => {
  const { matches } = await verify('The unfulfilled contract balance reached $200 billion.');
  expect(matches.map(({ call }) => call.id)).toEqual([
    'ACME-2025-Q3',
    'BOLT-2025-Q3', // the same quarter, by id
    'ACME-2025-Q4',
  ]);
});

it('words of two speakers are nobody’s, and each is cited with his own', async () => {
  const over = 'to your shareholders? We added 3.8 gigawatts of capacity last year.';
  const { verdict, warnings, matches } = await verify(over);
  expect(verdict).toBe('altered');
  expect(warnings).toEqual([
    { code: 'TWO_SPEAKERS', message: expect.stringMatching(/Bo Day, .*; then Ann Lee/) },
  ]);
  expect(matches.map(({ quote }) => quote)).toContain('to your shareholders?');
});

it('an ellipsis does not join two speakers', async () => {
  const { verdict } = await verify('How do you feel about … capacity last year');
  expect(verdict).not.toBe('exact');
});
