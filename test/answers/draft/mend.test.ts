import { expect, it } from 'vitest';
import { mend } from '../../../src/answers/draft/mend.js';
import { COSTS, SALES } from '../../server/fakes.js';

const sound = (text: string) => ({ text, citations: [SALES] });
const refused = (text: string) => ({ text, faults: [{ code: 'NOT_SUPPORTED', message: 'no' }] });

const FIRST = [refused('Sales grew 30%.'), sound('Costs fell.'), refused('Staff doubled.')];

it('puts each mended sentence in the place of the one that it is most like', () => {
  const { sentences, removed } = mend(FIRST, [
    sound('Staff doubled too.'),
    sound('Sales grew 20%.'),
  ]);
  expect(sentences.map(({ text }) => text)).toEqual([
    'Sales grew 20%.', // shares "sales" and "grew" with the first
    'Costs fell.',
    'Staff doubled too.', // shares "staff" and "doubled" with the last
  ]);
  expect(removed).toEqual([]);
});

it('names what was not mended', () => {
  const { sentences, removed } = mend(FIRST, [sound('Sales grew 20%.')]);
  expect(sentences.map(({ text }) => text)).toEqual(['Sales grew 20%.', 'Costs fell.']);
  expect(removed.map(({ text }) => text)).toEqual(['Staff doubled.']);
});

it('takes nothing twice, and nothing without a citation', () => {
  const { sentences } = mend(FIRST, [
    sound('Costs fell.'),
    { text: 'The calls do not say.', citations: [] },
    { text: 'Sales grew 20%.', citations: [COSTS] },
  ]);
  expect(sentences.map(({ text }) => text)).toEqual(['Sales grew 20%.', 'Costs fell.']);
});
