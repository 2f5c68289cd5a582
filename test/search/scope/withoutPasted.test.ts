import { expect, it } from 'vitest';
import { withoutPasted } from '../../../src/search/scope/withoutPasted.js';

it.each<[question: string, left: string]>([
  ['Who said "grew since 2022" in Q3?', 'Who said                   in Q3?'],
  ['Is “Acme grew since 2022” so?', 'Is                        so?'],
  ['What did "Home Depot" say?', 'What did "Home Depot" say?'],
  ['What of "Q3 of 2024"?', 'What of "Q3 of 2024"?'],
  ['Half a mark " of 2022', 'Half a mark " of 2022'],
])('%s', (question, left) => {
  expect(withoutPasted(question)).toBe(left);
  expect(left).toHaveLength(question.length);
});
