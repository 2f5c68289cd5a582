import { describe, expect, it } from 'vitest';
import { scoreByWords } from '../../src/search/bm25.js';
import { FIELD_WEIGHTS } from '../../src/search/rankByWords.js';
import { rarityAmong } from '../../src/search/rarity.js';
import { orderPassages, scorePassages } from '../../src/search/scorePassages.js';
import { embed, parseMinutes, spaceOf } from './minutes.js';

const { generation, index } = spaceOf(
  parseMinutes(
    [
      'Dolphin Research',
      '2.1 Key Statements',
      '1. Tools',
      'Anvils: The anvil is heavy, and the anvil sells.',
      'Hammers: The hammer rings like an anvil.',
      'Robots: A robot carries each of them.',
      'Saws: A saw cuts.',
      '2.2 Q&A',
      '',
    ].join('\n'),
  ),
);
/** Words as a question holds them, each a thing of its own. */
const termsOf = (question: string) =>
  question.split(' ').map((term) => ({ alternatives: [{ term, weight: 1 }], weight: 1 }));
const score = (question: string, among: number[] | null = null) =>
  scorePassages(
    { ...generation, index },
    { terms: termsOf(question), vector: embed(question) },
    among,
    rarityAmong(index, among),
  );
const rowsOf = (question: string, among: number[] | null = null) =>
  score(question, among).map(({ row }) => row);

describe('scored passages', () => {
  it('are those that words or meaning find, with what each says', () => {
    const found = new Map(score('anvil').map((passage) => [passage.row, passage]));
    expect(found.get(0)?.words).toBeGreaterThan(found.get(1)?.words ?? 0);
    expect(found.get(3)?.words).toBe(0); // no word of it, but it has a vector
    expect(found.get(2)?.meaning).toBeLessThan(found.get(3)?.meaning ?? 0); // the robot is something else
  });

  it('have word scores by the root of the best, so that a question asked twice over tells only √2 as much', () => {
    const wordsOf = (question: string) => Math.max(...score(question).map(({ words }) => words));
    expect(wordsOf('anvil anvil') / wordsOf('anvil')).toBeCloseTo(Math.SQRT2);
    const scores = scoreByWords(index, termsOf('anvil'), FIELD_WEIGHTS, rarityAmong(index, null));
    expect(wordsOf('anvil')).toBeCloseTo(Math.sqrt(scores[0] ?? 0));
  });

  it('are in scope', () => {
    expect(rowsOf('anvil', [1, 3]).sort()).toEqual([1, 3]);
    expect(rowsOf('anvil', [])).toEqual([]);
  });

  it('are found by meaning alone where no word is known', () => {
    expect(rowsOf('zymurgy')).toHaveLength(4);
    expect(score('zymurgy').every(({ words }) => words === 0)).toBe(true);
  });
});

describe('the order of passages', () => {
  const said = { row: 1, words: 2, meaning: 0.1 };
  const meant = { row: 2, words: 1, meaning: 0.9 };
  const neither = { row: 0, words: 0, meaning: 0 };

  it.each([
    [0, [said, meant, neither]], // words alone
    [1, [said, meant, neither]], // 2.1 before 1.9
    [2, [meant, said, neither]], // 2.8 before 2.2
  ])('with meaning at weight %d follows both scores', (weight, order) => {
    expect(orderPassages([neither, meant, said], weight)).toEqual(order);
  });

  it('of equals is that of the index', () => {
    expect(orderPassages([said, { ...said, row: 0 }], 1).map(({ row }) => row)).toEqual([0, 1]);
  });
});
