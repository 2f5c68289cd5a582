import { describe, expect, it } from 'vitest';
import { nearDuplicates, shareOfWords } from '../../src/ingest/nearDuplicates.js';
import { randomFrom } from '../store/random.js';
import { fill, LONG } from '../transcripts/longText.js';

const CALLS = { sketch: 256, least: 0.7 };

/** So many invented words in a row; another seed gives others. */
function speech(words: number, seed: number): string[] {
  const below = randomFrom(seed);
  return Array.from({ length: words }, () => `w${below(5_000)}`);
}

/** Every so-manieth word replaced, as by somebody who hears it otherwise. */
const misheard = (words: readonly string[], every: number): string =>
  words.map((word, at) => (at % every === every - 1 ? `${word}x` : word)).join(' ');

describe('the share of words that two texts have in common', () => {
  it.each([
    ['all of the same', 'anvils are light and cheap', 'anvils are light and cheap', 1],
    ['none of others', 'anvils are light and cheap', 'iron has been short all year', 0],
    ['all of a part', 'anvils are light and', 'we say that anvils are light and cheap', 1],
    ['half of one that goes on otherwise', 'a b c d e f g h', 'a b c d x y z q', 0.5],
    [
      'all, whatever case, typography and punctuation',
      'We’re LIGHT, now: yes',
      "we're light now — yes",
      1,
    ],
    ['none of too few words', 'yes we do', 'yes we do', 0],
    ['none of nothing', '', 'anvils are light and cheap', 0],
  ])('is %s', (_, one, other, share) => {
    expect(shareOfWords(one, other)).toBe(share);
    expect(shareOfWords(other, one)).toBe(share);
  });
});

describe('near-duplicates', () => {
  const call = speech(4_000, 1);
  const quarterly = [...speech(3_000, 2), ...call.slice(0, 1_000)]; // another call with the same opening

  it('are found where one text is the other, misheard here and there', () => {
    const texts = [
      call.join(' '),
      quarterly.join(' '),
      misheard(call, 25),
      speech(4_000, 3).join(' '),
    ];
    expect(nearDuplicates(texts, CALLS)).toEqual(
      [{ first: 0, again: 2, share: 0.96 }].map(({ share, ...pair }) => ({
        ...pair,
        share: expect.closeTo(share, 1),
      })),
    );
  });

  it('are found where one text is a part of the other', () => {
    const [found] = nearDuplicates([call.join(' '), call.slice(0, 1_500).join(' ')], CALLS);
    expect(found).toEqual({ first: 0, again: 1, share: 1 });
  });

  it('are found among short texts, and where a short one is in a long one', () => {
    const short = speech(30, 7);
    const texts = [short.join(' '), misheard(short, 20), [...short, ...speech(60, 8)].join(' ')];
    expect(nearDuplicates(texts, CALLS).map(({ first, again }) => [first, again])).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('all belong to the first of their kind', () => {
    const texts = [3, 4, 3, 4, 3].map((seed) => speech(300, seed).join(' '));
    expect(nearDuplicates(texts, CALLS).map(({ first, again }) => [first, again])).toEqual([
      [0, 2],
      [1, 3],
      [0, 4],
    ]);
  });

  it('are none among texts without words', () => {
    expect(nearDuplicates(['', '', '…', '…'], { sketch: 4, least: 0.8 })).toEqual([]);
  });

  // Two thousand texts that were all compared with each other would not end within the test's time.
  it('are found among very many texts', () => {
    const texts = Array.from({ length: 2_000 }, (_, at) => speech(100, at % 1_999).join(' '));
    expect(nearDuplicates(texts, CALLS)).toMatchObject([{ first: 0, again: 1_999 }]);
    const same = Array<string>(2_000).fill(speech(100, 1).join(' '));
    expect(nearDuplicates(same, CALLS)).toHaveLength(1_999);
  });

  it.each([
    ['one long line of a', 'a', 'a', 0], // too few words
    ['one word again and again', 'a ', 'a ', 1],
    ['quotes and dots', 'A. ', '"', 0],
  ])('are looked for in long texts: %s', (_, one, other, count) => {
    const texts = [fill(one, LONG), fill(other, LONG)];
    expect(nearDuplicates(texts, CALLS)).toHaveLength(count);
  });
});
