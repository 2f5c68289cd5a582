import { expect, it } from 'vitest';
import { rarityAmong } from '../../src/search/rarity.js';
import { MINUTES, parseMinutes, spaceOf } from './minutes.js';

const { index, generation } = spaceOf(
  parseMinutes(MINUTES),
  parseMinutes(MINUTES.replaceAll('robots', 'drones'), 'BETA', 'Beta'),
);
const rowsOf = (call: number): number[] =>
  generation.passages.flatMap((passage, row) => (passage.call === call ? [row] : []));
const word = (term: string) => ({ alternatives: [{ term, weight: 1 }] });

it('is the same in a call, whatever else the corpus holds', () => {
  const alone = spaceOf(parseMinutes(MINUTES)).index;
  for (const term of ['robot', 'cloud', 'drone', 'zanzibar'])
    expect(rarityAmong(index, rowsOf(0))(word(term))).toBe(rarityAmong(alone, null)(word(term)));
});

it('counts only what is in scope', () => {
  const inBeta = rarityAmong(index, rowsOf(1));
  expect(inBeta(word('robot'))).toBe(inBeta(word('zanzibar'))); // Beta has drones
  expect(inBeta(word('drone'))).toBeLessThan(inBeta(word('robot')));
});
