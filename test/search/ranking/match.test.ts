import { describe, expect, it } from 'vitest';
import { buildKeywordIndex } from '../../../src/search/keywordIndex.js';
import { createCosines } from '../../../src/search/ranking/cosines.js';
import { createMatcher } from '../../../src/search/ranking/match.js';
import { createReadCall } from '../../../src/search/ranking/readCall.js';
import { readAsked } from '../../../src/search/ranking/readQuestion.js';
import { toPassages } from '../../../src/transcripts/passages.js';
import {
  FRUIT,
  FRUIT_INDEX,
  FRUIT_VECTORS,
  PLUM_PEAR,
  PLUM_PLUM_KIWI,
  WHICH_FRUIT,
} from '../../support/fruit.js';
import { parseMinutes } from '../minutes.js';

/** Plum and pear, as the vectors have them, in steps of 1/127. */
const NEAR = Math.round(0.6 * 127) / 127;
const read = createReadCall(FRUIT_INDEX, FRUIT_VECTORS)(FRUIT);

/** How the words of a question, all alike rare, are met in a statement. */
function meet(question: string, statement: number) {
  const { words } = readAsked(question, FRUIT_INDEX, FRUIT_VECTORS, () => 1);
  const cosines = createCosines(FRUIT_VECTORS);
  const match = createMatcher(words, cosines, FRUIT_VECTORS.passageWeights);
  const { counts, nearest, places, focus } = match(read, statement);
  return { counts: [...counts], nearest: [...nearest], places: [...places], focus };
}
const near = (number: number): number => expect.closeTo(number);

describe('a word of a question', () => {
  it('is met where it stands itself, as often as it does, at its first place', () => {
    expect(meet('plum', PLUM_PLUM_KIWI)).toMatchObject({ counts: [2], nearest: [1], places: [0] });
  });

  it('is met by the word that is nearest in meaning', () => {
    expect(meet('pear', PLUM_PLUM_KIWI)).toMatchObject({
      counts: [0],
      nearest: [near(0.8)], // the kiwi is nearer to it than the plum, at 0.6
      places: [2],
    });
  });

  it('without a vector is met only where it stands itself', () => {
    expect(meet('fruit', WHICH_FRUIT)).toMatchObject({ counts: [1], nearest: [1], places: [1] });
    expect(meet('fruit', PLUM_PEAR)).toMatchObject({ counts: [0], nearest: [0], places: [-1] });
  });

  it('that nobody says is met nowhere', () => {
    expect(meet('zebra', PLUM_PEAR)).toEqual({
      counts: [0],
      nearest: [0],
      places: [-1],
      focus: 0,
    });
  });

  it('made of two that are known is met by either', () => {
    expect(meet('pearkiwi', PLUM_PLUM_KIWI)).toMatchObject({
      counts: [0],
      nearest: [1], // the kiwi
      places: [2],
    });
  });
});

describe('numbers', () => {
  const text = 'Plum plum 7 kiwi. Pear pear pear pear pear pear pear pear pear 40%.';
  const counting = parseMinutes(`Dolphin Research\n2.1 Key Statements\n1. Orchard\n${text}\n`);
  const index = buildKeywordIndex([counting], toPassages(counting, 0));
  const meetIn = (question: string, statement: number) => {
    const { words } = readAsked(question, index, FRUIT_VECTORS, () => 1);
    const match = createMatcher(words, createCosines(FRUIT_VECTORS), FRUIT_VECTORS.passageWeights);
    return match(createReadCall(index, FRUIT_VECTORS)(counting), statement);
  };
  const [COUNT, PERCENT] = [0, 1];

  it('of each kind have so much of the question near them', () => {
    expect(meetIn('plum', COUNT).nearNumbers).toEqual([1, 0, 0, 0]);
    expect(meetIn('plum', PERCENT).nearNumbers).toEqual([0, 0, near(NEAR), 0]);
    expect(meetIn('orchard', PERCENT).nearNumbers).toEqual([0, 0, 0, 0]); // its topic stands too far before
  });

  it('count what stands right beside them, where a number is asked for', () => {
    expect(meetIn('How many plum are there?', COUNT).counted).toBe(1);
    expect(meetIn('How many pear are there?', COUNT).counted).toBeCloseTo(0.8, 1); // as near as the kiwi is
    expect(meetIn('plum', COUNT).counted).toBe(0);
  });
});

describe('a statement', () => {
  it('is about a question as much as its words are near to any asked, weighed', () => {
    // the plum itself counts 1, the pear, 0.6 near, counts 2
    expect(meet('plum', PLUM_PEAR).focus).toBeCloseTo((1 + 2 * NEAR) / 3);
  });

  it('without a known word is about nothing', () => {
    expect(meet('fruit', WHICH_FRUIT).focus).toBe(0);
  });

  it('is met by no word of a question that has none', () => {
    expect(meet('', PLUM_PEAR)).toEqual({ counts: [], nearest: [], places: [], focus: 0 });
  });
});
