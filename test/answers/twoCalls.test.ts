import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { ingestCorpus, openOnRecord } from '../../src/assemble.js';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import type { Filters } from '../../src/types.js';
import { createFakeEmbedder } from '../ingest/fakeEmbedder.js';
import { wordRanker } from '../support/learned.js';

const minutes = (
  company: string,
  ticker: string,
  label: string,
  words: string,
): string => `${company} minutes
Compiled by Dolphin Research$${company}(${ticker}.US) 2025 Q3 Earnings Call Minutes
2.1 Key Statements from Executives
1. Operations
${label}: ${words}
2.2 Q&A
Q: How is demand?
A: Demand was strong in every region.`;

async function askBoth(question: string, filters: Filters = {}): Promise<Answer> {
  const indexDir = await mkdtemp(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rm(indexDir, { recursive: true, force: true }));
  const sources = [
    [
      'forge.txt',
      minutes('Anvilworks', 'ANV', 'Robots', 'Currently, there are 5,000 robots in our plants.'),
    ],
    [
      'lamp.txt',
      minutes('Brightlamp', 'BRL', 'Staff', 'We employ 700 engineers and light the world.'),
    ],
  ].map(([file = '', text = '']) => ({
    file,
    bytes: Buffer.from(text),
    row: { file },
    named: true,
  }));
  const embedder = createFakeEmbedder();
  const corpus = await parseCorpus({ sources, skipped: [] });
  await ingestCorpus(corpus, { indexDir }, embedder, () => {});
  const onRecord = await openOnRecord(
    { indexDir, publicUrl: null },
    embedder,
    () => {},
    wordRanker,
  );
  onTestFinished(() => onRecord.close());
  for await (const event of onRecord.ask(
    { question, filters, limit: 8 },
    new AbortController().signal,
  )) {
    if (event.type === 'answer') return event.answer;
  }
  throw new Error('no answer');
}

it('answers a question that names a company from that company alone', async () => {
  const answer = await askBoth('How many robots does Anvilworks have in its plants?');
  expect(answer.scope).toMatchObject({ calls: ['ANV-2025-Q3'], resolvedFrom: 'question' });
  expect(answer.citations.map(({ call, quote }) => [call.company, quote])).toEqual([
    ['Anvilworks', 'Currently, there are 5,000 robots in our plants.'],
  ]);
});

it("never answers for one company with another's words", async () => {
  const answer = await askBoth('How many robots does Brightlamp have in its plants?');
  expect(answer.status).toBe('not_found');
  expect(answer.answer).toContain('Brightlamp 2025-Q3');
  expect(answer.related.every(({ call }) => call.ticker === 'BRL')).toBe(true);
});

it('searches every call where none is named', async () => {
  const answer = await askBoth('How many robots are there in the plants?');
  expect(answer.scope).toMatchObject({
    calls: ['ANV-2025-Q3', 'BRL-2025-Q3'],
    resolvedFrom: 'default',
  });
  expect(answer.citations.map(({ call }) => call.company)).toEqual(['Anvilworks']);
});

it('keeps to the company that is named where filters choose only parts of calls', async () => {
  const answer = await askBoth('How many robots does Brightlamp have in its plants?', {
    sections: ['remarks'],
    periods: ['2025-Q3'],
  });
  expect(answer.scope.calls).toEqual(['BRL-2025-Q3']);
  expect(answer.status).toBe('not_found');
});
