import { describe, expect, it } from 'vitest';
import { resolveScope, scopeTerms } from '../../src/search/scope.js';
import type { Filters } from '../../src/types.js';
import { MINUTES, parseMinutes, saidBy, spaceOf, wordsOfPassage } from './minutes.js';

const acme = parseMinutes(MINUTES);
const beta = saidBy('Ann Lee', 'CFO', parseMinutes(MINUTES, 'BETA', 'Beta'));
const { generation } = spaceOf(acme, beta);
const half = generation.passages.length / 2; // the rows of either call
const ACME = Array.from({ length: half }, (_, row) => row);
const BETA = ACME.map((row) => row + half);
const isAnswer = (row: number): boolean => {
  const { call, first } = generation.passages[row] ?? { call: -1, first: -1 };
  const parsed = generation.calls[call];
  return parsed?.turns[parsed.statements[first]?.turn ?? -1]?.kind === 'answer';
};

describe('the scope of a question', () => {
  it('is everything where nothing narrows it', () => {
    const everything = {
      scope: { calls: ['ACME-2025-Q3', 'BETA-2025-Q3'], resolvedFrom: 'default' },
      rows: null,
    };
    expect(resolveScope(generation, {}, '', () => [])).toEqual(everything);
    expect(resolveScope(generation, { calls: undefined, roles: undefined }, '', () => [])).toEqual(
      everything,
    );
  });

  it.each<[Filters, readonly number[]]>([
    [{ calls: ['ACME-2025-Q3'] }, ACME],
    [{ calls: ['acme-2025-q3'] }, ACME], // in any case of letters
    [{ tickers: ['BETA'] }, BETA],
    [{ tickers: ['beta', 'ACME'] }, [...ACME, ...BETA]], // any of one list
    [{ periods: ['2025-Q3'] }, [...ACME, ...BETA]],
    [{ sections: ['qa'] }, [...ACME, ...BETA].filter(isAnswer)],
    [{ sections: ['remarks'] }, [...ACME, ...BETA].filter((row) => !isAnswer(row))],
    [{ speakers: ['ann lee'] }, BETA.filter(isAnswer)],
    [{ roles: ['CFO'] }, BETA.filter(isAnswer)],
    [{ tickers: ['BETA'], sections: ['remarks'] }, BETA.filter((row) => !isAnswer(row))], // all of the lists
    [{ tickers: ['ACME'], roles: ['CFO'] }, []], // who is not named is not found by role
  ])('narrowed by %j', (filters, rows) => {
    const resolved = resolveScope(generation, filters, '', () => []);
    expect(resolved.rows).toEqual(rows);
    expect(resolved.scope.resolvedFrom).toBe('filters');
  });

  it.each<Filters>([
    { calls: ['ZZZZ-2025-Q3'] },
    { tickers: ['ZZZZ'] },
    { periods: ['1999-Q1'] },
    { tickers: ['ACME'], calls: ['BETA-2025-Q3'] },
  ])('is empty, not wider, for %j', (filters) => {
    expect(resolveScope(generation, filters, '', () => [])).toEqual({
      scope: { calls: [], resolvedFrom: 'filters' },
      rows: [],
    });
  });

  it.each<Filters>([{ speakers: ['Nobody'] }, { roles: ['Chef'] }])(
    'holds no passage for %j',
    (filters) => {
      expect(resolveScope(generation, filters, '', () => []).rows).toEqual([]);
    },
  );

  it('never holds the words of an analyst', () => {
    for (const passage of generation.passages)
      expect(wordsOfPassage(generation.calls, passage)).not.toContain('dividend');
  });
});

describe('the terms of a scope', () => {
  const terms = (filters: Filters): string[] => [
    ...scopeTerms(
      generation,
      resolveScope(generation, filters, '', () => []).scope,
      (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [],
    ),
  ];

  it('name company, ticker and the period that all its calls share', () => {
    expect(terms({ tickers: ['ACME'] })).toEqual(['acme', '2025', 'q3']);
    expect(terms({})).toEqual(['acme', 'beta', '2025', 'q3']);
  });

  it('name no period where the calls differ in it, or where no call is left', () => {
    const later = {
      ...beta,
      transcript: {
        ...beta.transcript,
        call: { ...beta.transcript.call, id: 'B', period: '2025-Q4' },
      },
    };
    const mixed = spaceOf(acme, later).generation;
    const found = scopeTerms(
      mixed,
      resolveScope(mixed, {}, '', () => []).scope,
      (text) => text.match(/\w+/g) ?? [],
    );
    expect([...found]).toEqual(['Acme', 'ACME', 'Beta', 'BETA']);
    expect(terms({ tickers: ['ZZZZ'] })).toEqual([]);
  });
});
