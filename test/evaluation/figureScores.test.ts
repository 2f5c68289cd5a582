import { expect, it } from 'vitest';
import { scoreFigures } from '../../src/evaluation/figureScores.js';
import { answerOf, citationOf } from './answered.js';

const QUOTE = 'Sales rose 20.2% to $132 billion in over 1,000 towns.';

const score = (text: string, quote = QUOTE) =>
  scoreFigures([answerOf([{ text, markers: [1] }], [citationOf(1, quote)])]);

it.each([
  [`"${QUOTE}"`, 3], // 20.2 %, 132 billion, 1,000
  [`"Sales rose **20.2%** to **$132 billion**."`, 2],
  ['Sales were 132 billion dollars.', 1],
  ['Sales were $132bn in one thousand towns.', 2],
  ['Acme 2031-Q2: sales rose.', 1], // the period of the cited call
  ['Sales rose.', 0],
])('finds every figure of %s in the quote', (text, figures) => {
  expect(score(text)).toEqual({ figures, figuresFaithful: 1, strayFigures: 0 });
});

it.each([
  'Sales rose 20.3%.', // changed
  'Sales were $132 million.', // another scale
  'Sales rose $20.2.', // another unit
  'Sales rose 132%.',
  'Sales rose in 2032.', // no period of the call
])('misses the figure of %s', (text) => {
  expect(score(text)).toEqual({ figures: 1, figuresFaithful: 0, strayFigures: 1 });
});

it('looks only at what the sentence itself cites, and at nothing of a refusal', () => {
  const citations = [citationOf(1, 'Sales rose 5%.'), citationOf(2, 'Costs rose 7%.')];
  const sentences = [
    { text: 'Sales rose 5%.', markers: [1] },
    { text: 'Costs rose 5%.', markers: [2] },
  ];
  const refusal = { ...answerOf([]), sentences: [{ text: 'No call of 2030.', markers: [] }] };
  expect(scoreFigures([answerOf(sentences, citations), refusal])).toEqual({
    figures: 2,
    figuresFaithful: 0.5,
    strayFigures: 1,
  });
});
