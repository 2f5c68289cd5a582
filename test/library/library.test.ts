import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BaseRetriever } from '@langchain/core/retrievers';
import { describe, expect, it, onTestFinished } from 'vitest';
import type * as library from '../../src/library.js';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';

/** As it is installed: the threads of the encoder run compiled code. */
const COMPILED = new URL('../../dist/src/library.js', import.meta.url).href;
const { createOnRecord, OnRecordError }: typeof library = await import(COMPILED);

async function smallCorpus() {
  const folder = await temporaryFolder();
  const corpusDir = join(folder, 'corpus');
  await mkdir(join(corpusDir, 'transcripts'), { recursive: true });
  await writeFile(join(corpusDir, 'transcripts/acme.txt'), MINUTES);
  return { corpusDir, indexDir: join(folder, 'index') };
}

async function open(options: library.OnRecordOptions) {
  const onRecord = await createOnRecord(options);
  onTestFinished(() => onRecord.close());
  return onRecord;
}

describe('the library', () => {
  it('ingests, answers, searches, verifies, looks up and retrieves', async () => {
    const { corpusDir, indexDir } = await smallCorpus();
    const onRecord = await open({ corpusDir, indexDir, publicUrl: 'https://onrecord.example' });
    const catalogue = onRecord.catalogue();
    const [call] = catalogue.calls();
    const [first] = catalogue.statements(call?.id ?? '') ?? [];
    const quote = first?.quote ?? '';
    expect(quote).not.toBe('');
    expect(catalogue.source(call?.id ?? '')?.slice(first?.start, first?.end)).toBe(quote);

    const answer = await onRecord.ask(quote, { limit: 1 });
    expect(answer.citations.map(({ url }) => url.slice(0, 27))).toEqual(
      answer.status === 'answered' ? ['https://onrecord.example/c/'] : [],
    );
    expect((await onRecord.search(quote, { limit: 2 })).passages.length).toBeGreaterThan(0);
    expect((await onRecord.verify(quote)).verdict).toBe('exact');
    expect((await onRecord.verify('never said at all')).verdict).toBe('not_found');
    expect(onRecord.getStatement(first?.id ?? '')).toMatchObject({ quote, warnings: [] });
    const retriever = onRecord.retriever({ limit: 1 });
    expect(retriever.lc_namespace).toEqual(['onrecord', 'retrievers']);
    const [document] = await retriever.invoke(quote);
    expect(document?.pageContent).toContain(quote);
    expect(document?.metadata.citations[0]).toMatchObject({ id: first?.id, quote });
  });

  it('ingests again only what changed, and serves an index without its corpus', async () => {
    const { corpusDir, indexDir } = await smallCorpus();
    await (await createOnRecord({ corpusDir, indexDir })).close();
    const before = await createGenerationStore(indexDir).current();
    await (await createOnRecord({ corpusDir, indexDir })).close();
    expect(await createGenerationStore(indexDir).current()).toBe(before);
    await cp(join(corpusDir, 'transcripts/acme.txt'), join(corpusDir, 'transcripts/beta.txt'));
    await writeFile(join(corpusDir, 'transcripts/acme.txt'), `${MINUTES}\nIt rained.\n`);
    const served = await open({ indexDir });
    expect(served.catalogue().generation).toBe(before);
    const renewed = await open({ corpusDir, indexDir });
    expect(renewed.catalogue().generation).not.toBe(before);
  });

  it('ends its work when it is told to', async () => {
    const onRecord = await open(await smallCorpus());
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(onRecord.ask('How?', { signal })).rejects.toThrow('enough');
    await expect(onRecord.search('How?', { signal })).rejects.toThrow('enough');
  });

  it.each([
    ['an empty question', (one: library.OnRecord) => one.ask(' '), 'BAD_REQUEST'],
    ['a wrong limit', (one: library.OnRecord) => one.search('a', { limit: 0 }), 'BAD_REQUEST'],
    [
      'an unknown filter',
      (one: library.OnRecord) => one.ask('a', { filters: { call: ['a'] } as library.Filters }),
      'BAD_FILTER',
    ],
    ['a quote without a word', (one: library.OnRecord) => one.verify('…'), 'BAD_REQUEST'],
    ['an unknown id', async (one: library.OnRecord) => one.getStatement('a:b'), 'NOT_FOUND'],
  ])('refuses %s as the HTTP API does', async (_what, use, code) => {
    const onRecord = await open(await smallCorpus());
    const refusal = await use(onRecord).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(OnRecordError);
    expect(refusal).toMatchObject({ code });
  });

  it.each<[Partial<library.OnRecordOptions>, string]>([
    [{}, 'INDEX_MISSING'],
    [{ embeddings: 'magic:wand' }, 'BAD_CONFIG'],
    [{ chatModel: 'openai:gpt-4o-mini' }, 'BAD_CONFIG'], // its key is not taken from the environment
    [{ corpusDir: '/nowhere/at/all' }, 'BAD_CORPUS'],
  ])('cannot be opened with %j', async (options, code) => {
    const indexDir = join(await temporaryFolder(), 'index');
    await expect(createOnRecord({ indexDir, ...options })).rejects.toMatchObject({ code });
  });

  it('gives retrievers that LangChain knows as its own', async () => {
    const retriever = (await open(await smallCorpus())).retriever();
    expect(retriever).toBeInstanceOf(BaseRetriever);
  });
});
