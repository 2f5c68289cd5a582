import { describe, expect, it } from 'vitest';
import { isOnOtherBasis, namesBasis } from '../../src/search/basis.js';

describe('a change on another basis than the question names', () => {
  it.each([
    ['How much did it grow year over year?', 'Growth of 150% quarter-on-quarter.'],
    ['What was the YoY growth?', 'It grew 150% sequentially.'],
    ['How fast did it grow quarter over quarter?', 'It grew 20% year-on-year.'],
    ['How fast did it grow sequentially?', 'It was up 9% Y/Y.'],
  ])('%s: %s', (question, statement) => expect(isOnOtherBasis(question, statement)).toBe(true));

  it.each([
    ['How much did it grow year over year?', 'It grew 20% year-on-year.'],
    ['How much did it grow year over year?', 'It grew 20% year over year and 3% sequentially.'], // both
    ['How much did it grow year over year?', 'It grew 20%.'], // names none
    ['How much did it grow?', 'It grew 3% sequentially.'], // asks for none
    ['', ''],
  ])('but not %s: %s', (question, statement) =>
    expect(isOnOtherBasis(question, statement)).toBe(false),
  );
});

it('a question names a basis or none', () => {
  expect(namesBasis('How much did it grow year on year?')).toBe(true);
  expect(namesBasis('How much did it grow this year?')).toBe(false);
});
