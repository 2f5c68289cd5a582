import { describe, expect, it } from 'vitest';
import { repeatsIn } from '../../src/ingest/repeats.js';
import { parseSource } from '../../src/transcripts/parseSources.js';
import { randomFrom } from '../store/random.js';

interface Said {
  readonly company?: string;
  readonly topics: readonly string[];
}

/** A call of these topics, each a passage. */
const callOf = (name: string, { company = 'Acme', topics }: Said) =>
  parseSource({
    file: `${name}.txt`,
    row: { file: name, company },
    bytes: Buffer.from(
      [
        'Compiled by Dolphin Research',
        '2.1 Key Statements from Executives',
        ...topics.flatMap((words, at) => [`${at + 1}. Topic ${at}`, words]),
        '2.2 Q&A',
        'Q: Why?',
        `A: ${sentence(name.length * 7 + name.charCodeAt(0))}`,
      ].join('\n'),
    ),
  });

/** Twenty invented words; another seed gives others. */
function sentence(seed: number): string {
  const below = randomFrom(seed);
  return `${Array.from({ length: 20 }, () => `w${below(100_000)}`).join(' ')}.`;
}

const topics = (from: number, count = 30): string[] =>
  Array.from({ length: count }, (_, at) => sentence(from + at));

const repeatsOf = async (calls: Readonly<Record<string, Said>>) =>
  repeatsIn(await Promise.all(Object.entries(calls).map(([name, said]) => callOf(name, said))));

describe('the repetitions of a corpus', () => {
  it('are calls that share most of their words, told once for the whole call', async () => {
    const { calls, passages } = await repeatsOf({
      one: { topics: topics(1) },
      other: { topics: topics(1_000) },
      again: { topics: [...topics(1, 28), sentence(5_000), sentence(5_001)] },
    });
    expect(calls).toEqual([{ first: 'one', again: 'again', share: expect.closeTo(0.9, 1) }]);
    expect(passages).toEqual([]);
  });

  it('are passages of the same words in calls of different companies', async () => {
    const { calls, passages } = await repeatsOf({
      one: { topics: topics(1).with(15, 'Anvils are light, cheap and never out of stock.') },
      two: {
        topics: topics(100).with(9, 'Anvils are light, cheap, and never out of stock!'),
        company: 'Beta',
      },
    });
    expect(calls).toEqual([]);
    expect(passages).toEqual([
      {
        words: 'Anvils are light, cheap and never out of stock.',
        statements: [expect.stringMatching(/^one:/), expect.stringMatching(/^two:/)],
      },
    ]);
  });

  it('are questions that executives ask again and again, also those of one company', async () => {
    const asked = 'How light are anvils now?';
    const { passages } = await repeatsOf({
      one: { topics: topics(1).with(15, asked) },
      two: { topics: topics(100).with(15, asked) },
    });
    expect(passages.map(({ words }) => words)).toEqual([asked]);
  });

  it('are passages that one call repeats, wherever', async () => {
    const twice = 'Anvils are lighter now than they have ever been.';
    const { passages } = await repeatsOf({
      one: { topics: [twice, ...topics(1), twice] },
    });
    expect(passages.map(({ statements }) => statements.length)).toEqual([2]);
  });

  it('are not what a company says once in each of its calls, however its calls name it', async () => {
    const usual =
      'Some of what we say today looks ahead, and may turn out otherwise than we think.';
    const calls = {
      one: { topics: [usual, ...topics(1)] },
      two: { topics: [usual, ...topics(100)], company: 'The ACME Corp.' },
    };
    expect((await repeatsOf(calls)).passages).toEqual([]);
    const foreign = { ...calls, three: { topics: [usual, ...topics(200)], company: 'Beta' } };
    expect((await repeatsOf(foreign)).passages).toEqual([
      expect.objectContaining({ words: usual }),
    ]);
  });

  it('are not phrases of a few words', async () => {
    const phrase = 'Thank you all very much.';
    const { passages } = await repeatsOf({
      one: { topics: topics(1).with(15, phrase).with(20, phrase) },
      two: { topics: topics(100).with(15, phrase), company: 'Beta' },
    });
    expect(passages).toEqual([]);
  });

  it('come with the most repeated first', async () => {
    const [a, b] = [
      'Anvils are light and very cheap this year.',
      'Iron has been short for two long years.',
    ];
    const { passages } = await repeatsOf({
      one: { topics: topics(1).with(9, a).with(15, b).with(20, b) },
      two: { topics: topics(100).with(9, a).with(15, b), company: 'Beta' },
    });
    expect(passages.map(({ words, statements }) => [words, statements.length])).toEqual([
      [b, 3],
      [a, 2],
    ]);
  });

  it('are none in an empty corpus', () => {
    expect(repeatsIn([])).toEqual({ calls: [], passages: [] });
  });
});
