import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexQuotes } from '../../../src/citations/verify/quoteIndex.js';
import type { Verification } from '../../../src/citations/verify/verification.js';
import { createVerify } from '../../../src/citations/verify/verifyQuote.js';
import { CHANGES } from '../../../src/evaluation/quotes/changes.js';
import { drawQuotes } from '../../../src/evaluation/quotes/drawQuotes.js';
import { foreignSentences } from '../../../src/evaluation/quotes/foreignSentences.js';
import {
  asChanged,
  asDrawn,
  asVaried,
  createWasSaid,
  type SentQuote,
  scoreQuotes,
} from '../../../src/evaluation/quotes/scoreQuotes.js';
import { randomFrom } from '../../../src/evaluation/traps/random.js';
import { parseSource } from '../../../src/transcripts/parseSources.js';

const FOLDER = '../shared/data/transcripts';
const QUOTES = 60;

async function callsOf(format: string) {
  const files = readdirSync(`${FOLDER}/${format}`).sort();
  return Promise.all(
    files.map((file) =>
      parseSource({ file, bytes: readFileSync(`${FOLDER}/${format}/${file}`), row: { file } }),
    ),
  );
}

describe.skipIf(!existsSync(FOLDER))('quotes of real calls', { timeout: 60_000 }, () => {
  it('are exact as cut and as set, never when changed, and not found where nobody said them', async () => {
    const calls = [...(await callsOf('motley-fool-split')), ...(await callsOf('seeking-alpha'))];
    const strangers = await callsOf('motley-fool');
    const index = await indexQuotes(calls);
    const verify = createVerify({
      generation: () => ({ calls }),
      quoteIndex: async () => index,
      linkBase: '',
    });
    const random = randomFrom(1);
    const wasSaid = createWasSaid(calls);
    const drawn = drawQuotes(calls, QUOTES, random);
    const misses: string[] = [];
    const score = (quotes: readonly SentQuote[], wanted: Verification['verdict']) =>
      scoreQuotes(quotes, verify, ({ kind, quote }, { verdict }) => {
        if (verdict !== wanted) misses.push(`${kind} is ${verdict}: ${quote}`);
      });
    for (const cut of [asDrawn(drawn), asVaried(drawn, random)])
      expect(await score(cut, 'exact'), misses.join('\n')).toMatchObject({
        exact: QUOTES,
        right: QUOTES,
      });
    const changed = Object.keys(CHANGES).flatMap((kind) =>
      asChanged(kind, drawn, { wasSaid, random }),
    );
    const scores = await score(changed, 'altered');
    expect(scores.exact, misses.join('\n')).toBe(0);
    expect(scores.right / changed.length, misses.join('\n')).toBeGreaterThan(0.98);
    const foreign = foreignSentences(strangers, QUOTES, { wasSaid, random });
    const { notFound } = await score(foreign, 'not_found');
    expect(notFound, misses.join('\n')).toBeGreaterThanOrEqual(QUOTES - 1);
  });
});
