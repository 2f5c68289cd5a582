import { expect, it } from 'vitest';
import { measureOf } from '../../src/search/measure.js';
import { speaksAhead } from '../../src/search/tense.js';

it.each([
  ['Which company had the highest gross margin?', 'What was the gross margin?'],
  ['In which quarter did sales have the lowest level of growth?', 'What was the growth?'],
  ['Which retailer opened more stores?', 'What was the stores?'],
  ['What was the highest margin?', 'What was the highest margin?'], // chooses no side
  ['Which company is it?', 'Which company is it?'],
])('%j asks each side %j', (question, measure) => {
  expect(measureOf(question)).toBe(measure);
});

it.each([
  ['We expect sales to grow.', true],
  ['Guidance is unchanged.', true],
  ['Sales grew.', false],
  ['What will sales be?', true],
])('%j speaks of what is to come: %s', (text, ahead) => {
  expect(speaksAhead(text)).toBe(ahead);
});
