import { describe, expect, it } from 'vitest';
import { resolveScope } from '../../../src/search/scope/resolveScope.js';
import type { ScopeSpace } from '../../../src/search/scope/scopeTypes.js';
import type { ParsedCall } from '../../../src/types.js';
import { MINUTES, parseMinutes, spaceOf } from '../minutes.js';

const WORDS = new Set(
  'acme the what how did does was were is are revenue sales margin growth fast said about in of and or ads'.split(
    ' ',
  ),
);

/** A call on a product of its own, held on a day. */
function callOf(
  [ticker, company, product]: readonly [string, string, string],
  period: string,
  date: string | null,
): ParsedCall {
  const text = MINUTES.replace(
    'Order Backlog:',
    `New Product: ${product} sells well. Many like ${product}.\nMore: ${product} is in 9 towns.\nOrder Backlog:`,
  ).replace('3. Delivery', `3. Delivery\nBy Drone: ${product} flies.`);
  const parsed = parseMinutes(text, ticker, company);
  const call = { ...parsed.transcript.call, period, date, id: `${ticker}-${period}` };
  return { ...parsed, transcript: { ...parsed.transcript, call } };
}

const BRIXEL = ['BRX', 'Brixel', 'Zimbu'] as const; // its fiscal year ends in January
const TARNOW = ['TNW', 'Tarnow Foods', 'Quillo'] as const;

const space: ScopeSpace = {
  ...spaceOf(
    callOf(BRIXEL, '2030-Q2', '2029-08-22'),
    callOf(BRIXEL, '2030-Q3', '2029-11-21'),
    callOf(BRIXEL, '2030-Q4', '2030-02-27'),
    callOf(TARNOW, '2029-Q2', '2029-07-30'),
    callOf(TARNOW, '2029-Q3', '2029-10-29'),
    callOf(TARNOW, '2029-Q4', null),
  ),
  learned: { vectors: { isCommon: (word) => WORDS.has(word) } },
};

const callsOf = (question: string, spokenOf: readonly string[] = []) =>
  resolveScope(space, {}, question, { spokenOf }).scope.calls;
const missingOf = (question: string) =>
  resolveScope(space, {}, question).scope.missing.map((one) => one.split(';')[0]);

describe('which call is meant', () => {
  it.each([
    ['How is Brixel’s margin?', ['BRX-2030-Q4']], // the newest
    ['How much Zimbu was sold?', ['BRX-2030-Q4']], // by its product
    ['quillo sales', ['TNW-2029-Q4']],
    ['Which grew faster, Quillo or Zimbu?', ['BRX-2030-Q4', 'TNW-2029-Q4']],
    ['What were Brixel’s sales in the quarter to October 2029?', ['BRX-2030-Q3']],
    ['What were Brixel’s sales in the three months that ended in July 2029?', ['BRX-2030-Q2']],
    ['What were Tarnow’s sales in the September quarter?', ['TNW-2029-Q3']],
    ['What were Tarnow’s sales in the holiday quarter 2029?', ['TNW-2029-Q4']], // placed by its fiscal quarter
    ['What were Tarnow’s sales in summer 2029?', ['TNW-2029-Q3']],
    ['What were Brixel’s and Tarnow’s sales in late 2029?', ['BRX-2030-Q4', 'TNW-2029-Q4']], // most of the quarter
    ['How did Tarnow’s sales do over the last two quarters?', ['TNW-2029-Q3', 'TNW-2029-Q4']],
    ['What were Brixel’s sales a year before its newest call?', []],
    ['What is Brixel’s guidance for Q3 2030?', ['BRX-2030-Q2']], // was given in the call before
    ['Is Zimbu growth speeding up?', ['BRX-2030-Q2', 'BRX-2030-Q3', 'BRX-2030-Q4']],
    ['BRX Q2 FY30 and TNW Q3 2029 sales', ['BRX-2030-Q2', 'TNW-2029-Q3']], // each company its own
  ])('%j', (question, calls) => {
    expect(callsOf(question)).toEqual(calls);
  });

  it.each([
    ['Why did it fall?', ['BRX-2030-Q3'], ['BRX-2030-Q3']],
    ['And a year earlier?', ['TNW-2029-Q3'], []],
    ['What was it a quarter earlier?', ['TNW-2029-Q3'], ['TNW-2029-Q2']],
    ['And at the end of that year?', ['TNW-2029-Q2'], ['TNW-2029-Q4']],
    ['How long does Brixel expect that?', ['BRX-2030-Q3', 'TNW-2029-Q3'], ['BRX-2030-Q3']],
    ['How is Tarnow’s margin?', ['BRX-2030-Q3'], ['TNW-2029-Q4']], // another company
    ['Which companies speak of robots?', ['BRX-2030-Q3'], null], // all of them
  ])('%j after %j', (question, spokenOf, calls) => {
    const all = space.generation.calls.map(({ transcript }) => transcript.call.id);
    expect(callsOf(question, spokenOf)).toEqual(calls ?? all);
  });

  it('says which calls hold in a conversation, in words that find the same', () => {
    const asked = resolveScope(space, {}, 'Why did it fall?', { spokenOf: ['BRX-2030-Q3'] });
    expect(asked.scope).toMatchObject({
      resolvedFrom: 'history',
      question: 'Why did it fall? (Brixel 2030-Q3)',
    });
    expect(callsOf(asked.scope.question ?? '')).toEqual(['BRX-2030-Q3']);
  });
});

describe('a company that has no call', () => {
  it.each([
    'What was Walmart’s revenue?',
    'walmart ecommerce sales',
    'How fast is Netflix growing?',
    'Netflix: subscribers?',
    'What did Lowe’s report?',
    'WMT sales',
    'Delta Air Lines revenue outlook?',
  ])('is said to have none: %s', (question) => {
    expect(callsOf(question)).toEqual([]);
    expect(missingOf(question)).toEqual([expect.stringMatching(/^no call of /)]);
  });

  it('is said beside one that has', () => {
    expect(callsOf('Walmart or Brixel: whose sales grew?')).toEqual(['BRX-2030-Q4']);
    expect(missingOf('Walmart or Brixel: whose sales grew?')).toEqual(['no call of Walmart']);
  });

  it.each([
    'What did Brixel say about Walmart?', // a topic
    'What does the target for sales say?', // no Target
    'How did Brixel’s sales compare with those of a year ago?',
  ])('is not meant: %s', (question) => {
    expect(missingOf(question)).toEqual([]);
  });
});
