import { describe, expect, it } from 'vitest';
import { holdingNames } from '../../../src/search/scope/holdingNames.js';
import { resolveScope } from '../../../src/search/scope/resolveScope.js';
import { MINUTES, parseMinutes, spaceOf } from '../minutes.js';

const acme = parseMinutes(MINUTES);
const beta = parseMinutes(
  MINUTES.replace('in our fulfillment', 'at Zwieback in our fulfillment'),
  'BETA',
  'Beta',
);
const { generation } = spaceOf(acme, beta);

const group = (at: number, isOfPeriod = true) => {
  const all = [{ at, call: { id: `${at}`, period: '2025-Q3', date: null } }];
  return { all, calls: isOfPeriod ? all : null, used: [], missing: [] };
};
const left = (text: string, isOfPeriod = true): number[] =>
  holdingNames(generation, [group(0, isOfPeriod), group(1, isOfPeriod)], text).flatMap(({ all }) =>
    all.map(({ at }) => at),
  );

describe('the companies whose quarters are meant', () => {
  it.each<[string, number[]]>([
    ['How did Zwieback do?', [1]],
    ['How did Zwieback and Zanzibar do?', [1]], // it holds one of them
    ['How did Zanzibar do?', [0, 1]], // nobody does
    ['How many robots are there?', [0, 1]], // names nothing
    ['Zwieback?', [0, 1]], // a question's first word has a capital anyway
    ['How did Nord+ do?', [0, 1]],
    ['', [0, 1]],
  ])('of %j', (text, expected) => expect(left(text)).toEqual(expected));

  it('are all where no period is asked about', () => {
    expect(left('How did Zwieback do?', false)).toEqual([0, 1]);
  });

  it('leave no side to others', () => {
    const scoped = (question: string): readonly string[] =>
      resolveScope(generation, {}, question, () => false).scope.calls;
    expect(scoped('How did Zwieback do in Q3?')).toEqual(['BETA-2025-Q3']);
    expect(scoped('How did robots do in Q3?')).toEqual(['ACME-2025-Q3', 'BETA-2025-Q3']);
  });
});
