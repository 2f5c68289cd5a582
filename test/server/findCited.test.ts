import { describe, expect, it } from 'vitest';
import { BadRequestError } from '../../src/errors.js';
import { findCited } from '../../src/server/findCited.js';
import { COSTS, catalogue, SALES, SOURCE } from './fakes.js';

const find = findCited(catalogue());

describe('what is cited', () => {
  it('is a statement by its id, and several by their range', () => {
    expect(find(SALES.id)).toEqual(SALES);
    expect(find(`${SALES.id}..${COSTS.id}`)).toMatchObject({
      statements: [SALES.id, COSTS.id],
      quote: SOURCE.slice(SALES.start, COSTS.end),
    });
  });

  it.each([
    'x',
    '',
    '__proto__',
    `${SALES.id}..x:y`,
    `x:y..${SALES.id}`,
    `${SALES.id}..`,
    `..${SALES.id}`,
  ])('is nothing by %j', (id) => {
    expect(find(id)).toBeUndefined();
  });

  it('is no range that ends before it begins', () => {
    expect(() => find(`${COSTS.id}..${SALES.id}`)).toThrow(BadRequestError);
  });

  it('is looked up in the version that it was made from', () => {
    const asked: (string | undefined)[] = [];
    const spied = findCited({
      ...catalogue(),
      statement: (id, version) => {
        asked.push(version);
        return catalogue().statement(id, version);
      },
    });
    spied(SALES.id, 'abc');
    spied(SALES.id);
    expect(asked).toEqual(['abc', '']);
  });
});
