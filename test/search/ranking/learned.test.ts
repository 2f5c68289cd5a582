import { expect, it } from 'vitest';
import { readLearned } from '../../../src/search/ranking/learned.js';
import { searchStatements } from '../../../src/search/search.js';
import { wordRanker } from '../../support/learned.js';
import { amazonCall, embed, spaceOf } from '../minutes.js';

it('what ships goes together, and finds what answers', async () => {
  const space = { ...spaceOf(amazonCall()), learned: await readLearned() };
  const question = 'How many robots are in the fulfillment network?';
  const found = searchStatements(space, { question, vector: embed(question), rows: null });
  const [best] = found.candidates;
  const { statements = [], transcript } = space.generation.calls[0] ?? {};
  expect(transcript?.text.slice(statements[best?.statement ?? -1]?.start)).toMatch(
    /^Currently, there are over 1 million robots in our fulfillment network\./,
  );
  expect(found.likelihood).toBeGreaterThan(space.learned.ranker.thresholds.answers);
  expect(found.likelihood).toBeLessThanOrEqual(1);
});

it('another ranker takes the place of the one that ships', async () => {
  expect((await readLearned(wordRanker)).ranker).toBe(wordRanker);
});

it('a call is read once for an index', async () => {
  const { learned, index, generation } = spaceOf(amazonCall());
  const [call] = generation.calls;
  if (!call) throw new Error('no call');
  expect(learned.readCall(index)(call)).toBe(learned.readCall(index)(call));
});
