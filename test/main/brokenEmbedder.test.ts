import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ingestCorpus, loadCorpus, openOnRecord } from '../../src/assemble.js';
import { createFakeEmbedder } from '../ingest/fakeEmbedder.js';
import { send, startServer } from '../support/startServer.js';

it.each([
  ['NaN', (vector: number[]) => vector.with(0, Number.NaN)],
  ['Infinity', (vector: number[]) => vector.with(0, Number.POSITIVE_INFINITY)],
  ['null', (vector: number[]) => [null, ...vector.slice(1)]],
  ['a string', (vector: number[]) => ['0.5', ...vector.slice(1)]],
  ['a short vector', (vector: number[]) => vector.slice(1)],
  ['zeros', (vector: number[]) => vector.map(() => 0)],
  ['no vector at all', () => undefined],
])(
  'an embedding of a question with %s is 502 EMBEDDING_INVALID, and the server lives on',
  async (_, spoil) => {
    const indexDir = await mkdtemp(join(tmpdir(), 'onrecord-'));
    onTestFinished(() => rm(indexDir, { recursive: true, force: true }));
    const corpus = await loadCorpus({ corpusDir: 'corpus' });
    await ingestCorpus(corpus, { indexDir }, createFakeEmbedder(), () => {});
    const onRecord = await openOnRecord(
      { indexDir, publicUrl: null },
      createFakeEmbedder(spoil),
      () => {},
    );
    onTestFinished(() => onRecord.close());
    const server = await startServer(onRecord);

    const asked = await send(server, {
      method: 'POST',
      path: '/api/chat',
      headers: { 'content-type': 'application/json' },
      body: '{"question":"How much does it cost?"}',
    });
    expect(asked.status).toBe(502);
    expect(JSON.parse(asked.body)).toMatchObject({ error: { code: 'EMBEDDING_INVALID' } });
    expect((await send(server, { path: '/healthz' })).status).toBe(200);
  },
);
