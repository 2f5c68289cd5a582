import { expect, it } from 'vitest';
import { type Supports, scoreCitations } from '../../src/evaluation/citationScores.js';
import { answerOf, citationOf } from './answered.js';
import { quotesStand } from './quotesStand.js';

/** A claim is supported where every letter of it stands in some text: "ab" needs one text with a and one with b, or one with both. */
const everyLetter: Supports = (claim, evidence) =>
  [...claim].every((letter) => evidence.some((text) => text.includes(letter)));

const CITATIONS = [citationOf(1, 'a'), citationOf(2, 'b'), citationOf(3, 'ab'), citationOf(4, 'x')];

const score = (...sentences: readonly (readonly [text: string, ...markers: number[]])[]) =>
  scoreCitations(
    [
      answerOf(
        sentences.map(([text, ...markers]) => ({ text, markers })),
        CITATIONS,
      ),
    ],
    everyLetter,
  );

it('scores three sentences as a reader would', () => {
  const { citationRecall, citationPrecision } = score(
    ['ab', 1, 2], // recalled together; neither supports alone, both are needed: both precise
    ['ab', 3, 4], // recalled by the third alone, which is precise; the fourth adds nothing
    ['c', 1], // not recalled, so what it cites is not precise
  );
  expect(citationRecall).toBeCloseTo(2 / 3);
  expect(citationPrecision).toBeCloseTo(3 / 5);
});

it('takes two citations that each support alone for precise both', () => {
  expect(score(['a', 1, 3])).toEqual({ citationRecall: 1, citationPrecision: 1 });
});

it.each<readonly number[]>([[], [9], [1, 9]])(
  'finds no support where nothing is cited, or something that is not there: %j',
  (...markers) => {
    expect(score(['a', ...markers])).toEqual({ citationRecall: 0, citationPrecision: 0 });
  },
);

it('counts every answer alike, however long it is, and leaves refusals out', () => {
  const long = answerOf(
    ['a', 'a', 'a'].map((text) => ({ text, markers: [1] })),
    CITATIONS,
  );
  const wrong = answerOf([{ text: 'c', markers: [1] }], CITATIONS);
  expect(scoreCitations([long, wrong, answerOf([])], everyLetter).citationRecall).toBe(0.5);
  expect(scoreCitations([], everyLetter)).toEqual({ citationRecall: 1, citationPrecision: 1 });
});

it.each([
  ['On anvils: "Anvils sold **well**."', ['Anvils sold well.'], true],
  ['"Anvils"', ['Hammers.', 'Anvils sold well.'], true],
  ['"They call it "heavy" here."', ['They call it "heavy" here.'], true], // the source's own marks stand inside
  ['"Anvils sold badly."', ['Anvils sold well.'], false],
  ['"Anvils sold well."', [], false],
  ['Anvils sold well.', ['Anvils sold well.'], false], // quotes nothing
])('of a quoting answer, %s stands in %j: %s', (claim, evidence, stands) => {
  expect(quotesStand(claim, evidence)).toBe(stands);
});
