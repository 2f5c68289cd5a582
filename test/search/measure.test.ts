import { expect, it } from 'vitest';
import { speaksAhead } from '../../src/language/tense.js';
import { measureOf } from '../../src/search/measure.js';

it.each([
  ['Which company had the highest gross margin?', 'What was the gross margin?'],
  ['In which quarter did sales have the lowest level of growth?', 'What was the growth?'],
  ['Which retailer opened more stores?', 'What was the stores?'],
  ['What was the highest margin?', 'What was the highest margin?'], // chooses no side
  ['Which company is it?', 'Which company is it?'],
  // the frame of a comparison in time says nothing of the matter
  ['How did the tone on capacity change?', 'What was said about capacity?'],
  ['How has their view of OpenAI changed over time?', 'What was said about OpenAI?'],
  [
    "How has management's stance towards layoffs evolved since then?",
    'What was said about layoffs?',
  ],
  ['How did Azure growth change?', 'What was Azure growth?'],
  ['How does gross margin compare?', 'What was gross margin?'],
  ['Did demand shift over the last two quarters?', 'What was said about demand?'],
  ['What changed in pricing?', 'What was said about pricing?'],
  ['What was the change in headcount?', 'What was said about headcount?'],
  ['How did the outlook for consumers change?', 'What was said about consumers?'],
  ['How did the outlook for revenue change?', 'What was the outlook for revenue?'], // guidance
  ['How does AI change the way people shop?', 'How does AI change the way people shop?'], // the matter itself
  ['How fast did AWS grow?', 'How fast did AWS grow?'],
  ['How?', 'How?'],
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
