import { describe, expect, it } from 'vitest';
import { createRelated } from '../../../src/answers/checks/related.js';
import { createSupportCheck } from '../../../src/answers/checks/support.js';
import { oppositesOf } from '../../../src/language/wordnet.js';

const check = createSupportCheck({ related: createRelated(), oppositesOf });

describe('a claim that compares the other way round', () => {
  it.each<[string, string]>([
    [
      'Our largest customer represents less than 5% of revenue.',
      'The largest customer makes up more than 5% of sales.',
    ],
    [
      'Our largest customer represents less than 5% of revenue.',
      'The smallest customer represents less than 5% of revenue.',
    ],
    [
      "We've got more than 300 stores in the pipeline.",
      'Fewer than 300 stores are in the pipeline.',
    ],
    [
      'The second half should be stronger than the first half.',
      'The first half should be stronger than the second half.',
    ],
    [
      'R&D as a percentage of sales declined to 14% from 16%, since sales grew faster than expenses.',
      'R&D declined to 14% of sales from 16%, since expenses grew faster than sales.',
    ],
    [
      'Our win rate against competitors is the highest in five years.',
      'The win rate against competitors is the lowest in five years.',
    ],
  ])('is refused: "%s" is not "%s"', (statement, claim) => {
    const { contradictions, isSupported } = check(claim, [statement]);
    expect({ contradictions, isSupported }).toEqual({
      contradictions: expect.arrayContaining(['comparison']),
      isSupported: false,
    });
  });
});

describe('a claim in other words', () => {
  it.each<[string, string]>([
    [
      'Our largest customer represents less than 5% of revenue.',
      'The largest customer makes up less than 5% of sales.',
    ],
    [
      'Pricing contributed three points of growth and volume contributed one point.',
      'Three points of growth came from pricing and one from volume.',
    ],
    [
      'Pricing contributed three points of growth and volume contributed one point.',
      'Growth came from pricing, three points, and from volume, one point.',
    ],
    [
      'Our win rate against competitors is the highest in five years.',
      'The win rate against competitors is at a five-year high.',
    ],
    [
      'Our win rate against competitors is the highest in five years.',
      'The win rate is the highest in five years.',
    ],
  ])('stands: "%s" is "%s"', (statement, claim) => {
    expect(check(claim, [statement])).toMatchObject({ contradictions: [], isSupported: true });
  });
});
