import { expect, it } from 'vitest';
import { readingOf } from '../../src/answers/reading.js';

const SCOPE = { companies: ['Larkfield Foods'], periods: ['2031-Q2'], speakers: ['Iris Blum'] };

it.each([
  [
    "What was Larkfield's op margin in the second quarter?",
    'operating margin',
    null,
    'reported',
    ['quarter'],
  ],
  [
    'How much FCF does Larkfield expect for the full year?',
    'free cash flow',
    null,
    'expected',
    ['full year'],
  ],
  ['Larkfield comps', 'comparable sales', null, null, []],
  ['What was revenue in North America?', 'revenue', 'North America', 'reported', []],
  [
    'What did the frozen meals segment earn in operating income?',
    'operating income',
    'frozen meals',
    'reported',
    [],
  ],
  [
    'How fast did Pantry Club sales grow in constant currency?',
    'revenue',
    'Pantry Club',
    'reported',
    ['constant currency'],
  ],
  ['What is the guidance for adjusted EPS?', 'earnings per share', null, 'expected', ['adjusted']],
  ["What were Iris Blum's words on opex?", 'operating expenses', null, 'reported', []],
  ['How big is the RPO?', 'backlog', null, null, []],
  ['Why is the crop late?', null, null, null, []],
] as const)('%s', (question, measure, part, tense, basis) => {
  expect(readingOf(question, SCOPE, 'excerpts')).toMatchObject({ measure, part, tense, basis });
});
