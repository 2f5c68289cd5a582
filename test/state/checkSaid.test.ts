import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/answers/knownWords.js';
import { faultOfSentence } from '../../src/state/checkSaid.js';
import { inPlace, statement } from '../server/fakes.js';

const sample = (...said: Parameters<typeof statement>) => inPlace(statement(...said));
const CITED = [
  { marker: 1, ...sample('ACME-2025-Q3:aaaaaaaa', 'Revenue was $33.0 billion.') },
  { marker: 2, ...sample('ACME-2025-Q3:bbbbbbbb', 'A year ago revenue was $27.5 billion.') },
];
const ASKED = wordsIn('How was the second half of 2024?');

const faultOf = (text: string) => faultOfSentence({ text, markers: [1] }, CITED, ASKED);

describe('a sentence of a shared answer', () => {
  it.each([
    'Revenue was **$33.0 billion**.',
    '"Revenue was $33.0 billion."',
    'On the second half: "Revenue was **$33.0 billion**."', // a heading of the asker's words
    'Acme 2025-Q3, on the second half of 2024: "Revenue was $33.0 billion."',
    'Revenue rose by $5.5 billion.', // code can work it out
    'Revenue rose by **$5.5 billion** ($33.0 billion − $27.5 billion = $5.5 billion).',
  ])('stands: %s', (text) => {
    expect(faultOf(text)).toBeNull();
  });

  it.each([
    'Revenue was $34.0 billion.',
    '"Revenue was $34.0 billion."',
    'On the first half: "Revenue was $33.0 billion."', // nobody asked for that half
    'In the second half revenue was $33.0 billion.', // no heading: it claims
    'Revenue rose by $6.5 billion.',
    'Revenue rose by $5.5 billion ($33.0 billion − $27.6 billion = $5.5 billion).',
    'Bo Day: "Revenue was $33.0 billion."',
  ])('does not stand: %s', (text) => {
    expect(faultOf(text)).toEqual(expect.any(String));
  });

  it('is judged in time that grows with its length', () => {
    expect(faultOf(`Revenue was ${'( = '.repeat(2_000)}`)).toBeNull();
    expect(faultOf(`${'a (b) '.repeat(3_000)}= $33.0 billion.`)).toBeNull();
  });
});
