import { describe, expect, it } from 'vitest';
import { prepareEvidence } from '../../../src/answers/checks/evidence.js';
import { overlapOf } from '../../../src/answers/checks/overlap.js';
import { readTexts } from '../../../src/answers/checks/readText.js';

/** Only one pair of words is related: half as sure as the word itself. */
const related = (word: string) => new Map(word === 'sales' ? [['revenue', 0.5]] : []);
const overlap = (claim: string, evidence: string) =>
  overlapOf(readTexts([claim]), prepareEvidence([evidence]), related);

describe('the overlap of a claim with its evidence', () => {
  it('is whole where the claim is the evidence', () => {
    const text = 'Revenue of Kuiper rose 20%.';
    expect(overlap(text, text)).toEqual({
      words: 1,
      secondHalf: 1,
      neighbours: 1,
      near: 1,
      figures: 1,
      missingWords: 0,
      missingNames: 0,
    });
  });

  it('counts a longer word for more', () => {
    const { words } = overlap('costs depreciation', 'depreciation'); // 5 letters missing of 5 + 10
    expect(words).toBeCloseTo(10 / 15);
  });

  it('counts a related word in part', () => {
    expect(overlap('sales', 'revenue').words).toBeCloseTo(0.5);
  });

  it('tells what is missing of figures and names', () => {
    const { figures, missingNames } = overlap(
      'The revenue of Kuiper rose 20% from 15%.',
      'Revenue rose 20%.',
    );
    expect(figures).toBeCloseTo(1 / 2);
    expect(missingNames).toBeCloseTo(Math.log(2));
  });
});

describe('reading', () => {
  it.each<[string, number]>([
    ['Margins rose.', 1],
    ['Margins rose, costs fell.', 2],
    ['Margins rose 9.7% to 1,000.', 1], // no mark of these ends a clause
    ['Margins rose but costs fell', 2],
    ['Margins rose. Costs fell.', 2],
  ])('finds in "%s" %d clauses', (text, clauses) => {
    expect(new Set(readTexts([text]).map(({ clause }) => clause)).size).toBe(clauses);
  });
});
