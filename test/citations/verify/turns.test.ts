import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { indexQuotes } from '../../../src/citations/verify/quoteIndex.js';
import { createVerify } from '../../../src/citations/verify/verifyQuote.js';
import { MINUTES, parseMinutes } from '../../search/minutes.js';

/** A call of some 60,000 words, of which every second one is "the". */
const LONG = parseMinutes(
  MINUTES.replace('Power is the bottleneck', 'the oven of the baker and the mill. '.repeat(8_000)),
);

/** How often other work had its turn until something was done. */
async function turnsUntil<T>(work: Promise<T>): Promise<{ turns: number; value: T }> {
  let turns = 0;
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await setImmediate();
    turns++;
  }
  return { turns, value: await done };
}

describe('other work has its turn', async () => {
  const { turns, value: index } = await turnsUntil(indexQuotes([LONG]));
  const verify = createVerify({
    generation: () => ({ calls: [LONG] }),
    quoteIndex: async () => index,
    linkBase: '',
  });

  it('while the words are indexed, once every few thousand', () => {
    expect(index.whole.words.length).toBeGreaterThan(60_000);
    expect(turns).toBeGreaterThan(15);
  });

  it.each([
    ['one common word', 'the ', 5_000],
    ['common words', 'and of the in to ', 5_000],
    ['common words between ellipses', 'the … ', 66],
    ['pieces that stand everywhere, but the last', `${'the … '.repeat(11)}bottleneck`, 100],
    ['brackets', '[the] ', 5_000],
    ['open brackets', '[', 4_000],
    ['quotation marks', '"', 5_000],
    ['spaces', ' ', 5_000],
    ['dots', '. ', 5_000],
  ])('while %s are looked for, and there is a verdict', async (_, piece, length) => {
    const quote = `${piece.repeat(Math.ceil(length / piece.length))} the`;
    const verified = await turnsUntil(verify({ quote, filters: {} }));
    expect(verified.value.verdict).toMatch(/^(exact|altered|not_found)$/);
    expect(verified.turns).toBeGreaterThan(1);
  });

  it('while 100,000 words are looked for, which nobody said', async () => {
    const quote = 'and of the in to '.repeat(20_000);
    const { value } = await turnsUntil(verify({ quote, filters: {} }));
    expect(value).toMatchObject({ verdict: 'not_found', matches: [], nearest: [] });
  });
});
