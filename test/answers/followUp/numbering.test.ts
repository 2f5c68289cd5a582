import { expect, it } from 'vitest';
import { byMarker, createNumbering } from '../../../src/answers/followUp/numbering.js';

it('counts from 1 where nothing is known', () => {
  const numberOf = createNumbering();
  expect(['a:1', 'a:2', 'a:1', 'a:3'].map((id) => numberOf(id as 'a:1'))).toEqual([1, 2, 1, 3]);
});

it('keeps what is known and goes on behind it', () => {
  const numberOf = createNumbering({ numbers: new Map([['a:1', 4]]), numberFrom: 7 });
  expect(['a:2', 'a:1', 'a:3'].map((id) => numberOf(id as 'a:1'))).toEqual([7, 4, 8]);
});

it('sorts by number and leaves what it is given', () => {
  const given = [{ marker: 3 }, { marker: 1 }];
  expect(byMarker(given)).toEqual([{ marker: 1 }, { marker: 3 }]);
  expect(given[0]).toEqual({ marker: 3 });
});
