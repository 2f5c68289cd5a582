import { expect, it } from 'vitest';
import { announces } from '../../src/search/announces.js';

it.each([
  'First, FX.',
  'Next, to segment guidance.',
  'Now, back to company guidance.',
  'Next, segment guidance, starting with Productivity and Business Processes.',
  'And when I talk about being capacity-constrained, it takes two things.',
])('only announces: %s', (statement) => expect(announces(statement)).toBe(true));

it.each([
  'First, FX takes 2 points off growth.', // a figure
  'Now demand exceeds our capacity.', // a verb tells something
  'Next year, we will open stores in Norway.',
  'So, we remain very happy with the partnership.',
  'Demand continues to be higher than our available capacity.',
  'First and foremost safety, quality, speed, trust, price, selection, service and convenience.', // too much to announce
  'The network holds many things.',
  '',
  'First',
])('tells something: %j', (statement) => expect(announces(statement)).toBe(statement === 'First'));
