import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHashedEmbedder } from '../../src/evaluation/hashedEmbedder.js';
import { evaluateExchanges, evaluateSciFact } from '../../src/evaluation/retrieval.js';
import { openEmbeddingCache } from '../../src/store/embeddingCache.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { learnedForTests } from '../support/learned.js';

/** The product's parts, with words counted in place of an encoder. */
async function workplace() {
  const folder = await temporaryFolder();
  const embedder = createHashedEmbedder();
  await mkdir(join(folder, 'qrels'));
  const deps = {
    embedder,
    cache: await openEmbeddingCache(folder, embedder),
    vectors: learnedForTests.vectors,
  };
  const write = (name: string, rows: readonly object[]) =>
    writeFile(join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'));
  return { folder, deps, write };
}

it('scores exchanges by the place of each answer', async () => {
  const { folder, deps, write } = await workplace();
  await write('exchanges.jsonl', [
    { ticker: 'A', question: 'How are anvils?', answer: 'Anvils are heavy.' }, // found first
    { ticker: 'B', question: 'And hammers?', answer: 'They ring.' }, // found by no word
    { ticker: 'B', question: 'What of saws?', answer: 'Saws cut.' },
  ]);
  const { words } = await evaluateExchanges(join(folder, 'exchanges.jsonl'), deps);
  expect(words.reciprocalRank).toBeCloseTo(2 / 3);
  expect(words.recallAt5).toBeCloseTo(2 / 3);
  expect(words.withinCompanyAt10).toBeCloseTo(2 / 3);
});

it('scores a ranking by its discounted gain', async () => {
  const { folder, deps, write } = await workplace();
  await write('corpus.jsonl', [
    { _id: 'd1', title: 'Anvil', text: 'anvil anvil' }, // ranked before d2, not judged right
    { _id: 'd2', title: 'Tools', text: 'an anvil, a hammer and a saw' },
  ]);
  await write('queries.jsonl', [
    { _id: 'q1', text: 'anvil' },
    { _id: 'q2', text: 'saw' },
    { _id: 'q3', text: 'not judged' },
  ]);
  await writeFile(
    join(folder, 'qrels/test.tsv'),
    'query-id\tcorpus-id\tscore\nq1\td2\t1\nq2\td2\t1\n',
  );
  const { words } = await evaluateSciFact(folder, deps);
  expect(words.ndcgAt10).toBeCloseTo((1 / Math.log2(3) + 1) / 2);
});
