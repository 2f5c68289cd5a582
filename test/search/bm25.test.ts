import { describe, expect, it } from 'vitest';
import { inverseFrequency, scoreByWords, type TermGroup } from '../../src/search/bm25.js';
import { buildKeywordIndex } from '../../src/search/keywordIndex.js';
import { rankByWords } from '../../src/search/rankByWords.js';
import { rarityAmong } from '../../src/search/rarity.js';
import type { ParsedCall } from '../../src/types.js';
import { parseMinutes } from './minutes.js';

const call = parseMinutes(
  'Dolphin Research\n2.1 Key Statements\n1. Fruit\nPlum pear. Plum plum kiwi lime. Kiwi lime lime.\n2.2 Q&A\n',
);
/** Of 2, 4 and 3 words: 3 on average. */
const index = buildKeywordIndex(
  [call],
  call.statements.map((_, at) => ({ call: 0, first: at, last: at })),
);
const group = (term: string, weight = 1): TermGroup => ({
  alternatives: [{ term, weight: 1 }],
  weight,
});
const WORDS_ONLY = { words: 1, context: 0, question: 0, call: 0 };

describe('scores by words', () => {
  it('are those of BM25, worked out by hand', () => {
    const [short, long, none] = scoreByWords(
      index,
      [group('plum')],
      WORDS_ONLY,
      rarityAmong(index, null),
    );
    const idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5)); // in 2 of 3 passages: ln 1.6
    expect(short).toBeCloseTo((idf * (4 / 3) * 2.2) / (4 / 3 + 1.2), 10); // once, length norm ¼ + ¾ · 2/3 = ¾
    expect(long).toBeCloseTo((idf * 1.6 * 2.2) / (1.6 + 1.2), 10); // twice, length norm ¼ + ¾ · 4/3 = 1¼
    expect(none).toBe(0);
  });

  it('add up over the things asked for, each by its own weight', () => {
    const both = scoreByWords(
      index,
      [group('plum'), group('pear', 0.5)],
      WORDS_ONLY,
      rarityAmong(index, null),
    );
    const plum = scoreByWords(index, [group('plum')], WORDS_ONLY, rarityAmong(index, null));
    const pear = scoreByWords(index, [group('pear')], WORDS_ONLY, rarityAmong(index, null));
    both.forEach((score, row) => {
      expect(score).toBeCloseTo((plum[row] ?? 0) + 0.5 * (pear[row] ?? 0), 10);
    });
  });

  it('count ways of writing one thing as that one thing', () => {
    const either = {
      alternatives: [
        { term: 'pear', weight: 1 },
        { term: 'plum', weight: 1 },
      ],
      weight: 1,
    };
    const [one = 0] = scoreByWords(index, [either], WORDS_ONLY, rarityAmong(index, null));
    const [apart = 0] = scoreByWords(
      index,
      [group('pear'), group('plum')],
      WORDS_ONLY,
      rarityAmong(index, null),
    );
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(apart); // saturation is shared, and the group is as rare as its commonest member
    expect(rarityAmong(index, null)(either)).toBe(inverseFrequency(3, 2));
  });

  it('give a field of weight 0 no say', () => {
    const inTopic = [group('fruit')];
    expect([...scoreByWords(index, inTopic, WORDS_ONLY, rarityAmong(index, null))]).toEqual([
      0, 0, 0,
    ]);
    expect(
      Math.min(
        ...scoreByWords(index, inTopic, { ...WORDS_ONLY, context: 1 }, rarityAmong(index, null)),
      ),
    ).toBeGreaterThan(0);
  });

  it('are measured by 120 words where texts are longer, so that saying a thing often tells more', () => {
    const of = (words: number, plums: number): ParsedCall => {
      const text = 'plum '.repeat(plums) + 'kiwi '.repeat(words - plums);
      const statements = call.statements
        .slice(0, 1)
        .map((statement) => ({ ...statement, start: 0, end: text.length }));
      return { ...call, transcript: { ...call.transcript, text }, statements };
    };
    const gain = (words: number): number => {
      const both = buildKeywordIndex(
        [of(words, 4), of(words, 1)],
        [0, 1].map((at) => ({ call: at, first: 0, last: 0 })),
      );
      const [often = 0, once = 1] = scoreByWords(both, [group('plum')], WORDS_ONLY, () => 1);
      return often / once;
    };
    expect(gain(100)).toBeCloseTo((4 / (4 + 1.2)) * 2.2, 10); // a text like all others: 1.69 times
    expect(gain(160)).toBeCloseTo((4 / (4 + 1.2 * 1.25)) * (1 + 1.2 * 1.25), 10); // ¼ + ¾ · 160/120 = 1¼: 1.82 times
  });

  it('stay above zero for a term that stands everywhere', () => {
    expect(inverseFrequency(3, 3)).toBeGreaterThan(0);
  });
});

describe('the ranking by words', () => {
  it('puts first what holds more of the question', () => {
    expect(rankByWords(index, [group('plum'), group('pear')], null, 10)).toEqual([
      0, // both, and pear is rare
      1, // plum only
    ]); // the third holds neither and is not found
  });

  it('looks only at the rows in scope', () => {
    expect(rankByWords(index, [group('lime')], [1], 10)).toEqual([1]);
    expect(rankByWords(index, [group('lime')], [], 10)).toEqual([]);
  });

  it('gives so many and no more, equals in the order of the index', () => {
    expect(rankByWords(index, [group('fruit')], null, 2)).toEqual([0, 1]); // all alike by their topic
  });
});
