import { describe, expect, it } from 'vitest';
import { createTraceTopic } from '../../src/answers/traceTopic.js';
import type { Filters, ParsedCall } from '../../src/types.js';
import { embed, MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';

/** The minutes of another company or quarter, in which the cloud grew by another figure; null: nothing is said of it. */
function minutes(ticker: string, period: string, growth: string | null): ParsedCall {
  const text = MINUTES.split('\n')
    .filter((line) => growth !== null || !/cloud/i.test(line))
    .join('\n')
    .replace('20.2%', growth ?? '');
  const parsed = parseMinutes(text, ticker, ticker);
  const call = { ...parsed.transcript.call, period, id: `${ticker}-${period}` };
  return { ...parsed, transcript: { ...parsed.transcript, call } };
}

const SPACE = spaceOf(
  minutes('ACME', '2025-Q3', '20.2%'),
  minutes('ACME', '2025-Q1', '17.5%'),
  minutes('BETA', '2025-Q2', null),
  minutes('BETA', '2024-Q4', '9.9%'),
);

function trace(
  question: string,
  filters: Filters = {},
  signal = new AbortController().signal,
  space = SPACE,
) {
  const deps = { space: () => space, embedQuestion: async (text: string) => embed(text) };
  const traceTopic = createTraceTopic({ ...deps, linkBase: '', pause: async () => {} });
  return traceTopic({ question, filters }, signal);
}

describe('a topic over time', () => {
  it('is asked of every call, the oldest first, and a call that says nothing of it stays', async () => {
    const { calls, warnings } = await trace('cloud revenue growth');
    expect(
      calls.map(({ call, statements }) => [
        call.id,
        /[\d.]+%/.exec(statements[0]?.quote ?? '')?.[0],
      ]),
    ).toEqual([
      ['BETA-2024-Q4', '9.9%'],
      ['ACME-2025-Q1', '17.5%'],
      ['BETA-2025-Q2', undefined], // not spoken of
      ['ACME-2025-Q3', '20.2%'],
    ]);
    expect(warnings).toEqual([]);
  });

  it('gives citations that hold to the letter', async () => {
    const { calls } = await trace('cloud revenue growth');
    for (const { call, statements } of calls)
      for (const { quote, start, end, call: own } of statements) {
        const source = SPACE.generation.calls.find(
          ({ transcript }) => transcript.call.id === call.id,
        );
        expect(own.id).toBe(call.id);
        expect(source?.transcript.text.slice(start, end)).toBe(quote);
      }
  });

  it('shows at most three statements of a call', async () => {
    const { calls } = await trace('revenue');
    expect(Math.max(...calls.map(({ statements }) => statements.length))).toBeLessThanOrEqual(3);
  });

  it.each<[string, string, Filters]>([
    ['its own words', 'cloud revenue growth at Acme', {}],
    ['filters', 'cloud revenue growth', { tickers: ['ACME'] }],
  ])('is asked of fewer calls by %s', async (_what, topic, filters) => {
    const { calls, scope } = await trace(topic, filters);
    expect(calls.map(({ call }) => call.id)).toEqual(['ACME-2025-Q1', 'ACME-2025-Q3']);
    expect(scope.calls).toEqual(['ACME-2025-Q3', 'ACME-2025-Q1']); // in the order of the corpus
  });

  it('says where there is no such call', async () => {
    const { calls, scope } = await trace('cloud revenue growth', { tickers: ['ZZZ'] });
    expect([calls, scope.calls]).toEqual([[], []]);
  });

  it('stops when nobody waits for it any more', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(trace('cloud', {}, gone)).rejects.toThrow('gone');
  });

  it('puts calls of which nobody knows the time last', async () => {
    const dated = minutes('ACME', '2025-Q1', '17.5%');
    const { transcript } = dated;
    const call = { ...transcript.call, id: 'loose', period: null, date: null };
    const loose = { ...dated, transcript: { ...transcript, call } };
    const { calls } = await trace('cloud revenue growth', {}, undefined, spaceOf(loose, dated));
    expect(calls.map(({ call: { id } }) => id)).toEqual(['ACME-2025-Q1', 'loose']);
  });

  it('asks the newest 200 calls, and says how many it left out', async () => {
    const one = minutes('ACME', '2025-Q1', '17.5%');
    const many = Array.from({ length: 202 }, (_, at) => {
      const call = {
        ...one.transcript.call,
        id: `ACME-${1800 + at}-Q1`,
        period: `${1800 + at}-Q1`,
      };
      return { ...one, transcript: { ...one.transcript, call } };
    });
    const { calls, warnings } = await trace(
      'cloud revenue growth',
      {},
      undefined,
      spaceOf(...many),
    );
    expect([calls.length, calls[0]?.call.period]).toEqual([200, '1802-Q1']);
    expect(warnings).toEqual([
      { code: 'TOO_MANY_CALLS', message: expect.stringContaining('2 older ones were not') },
    ]);
  });
});
