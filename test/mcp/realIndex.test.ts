import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import {
  createBuiltin,
  ingestCorpus,
  loadCorpus,
  type OnRecord,
  openOnRecord,
} from '../../src/assemble.js';
import { excerptInLine } from '../../src/citations/excerptParts.js';
import type { Citation } from '../../src/types.js';
import { wordRanker } from '../support/learned.js';
import { assistant } from './connect.js';

/** The transcript that the product is built for, and a client that holds every result to the schemas of its tool. */
describe('an assistant of the real index', () => {
  let folder = '';
  let onRecord: OnRecord;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
    const corpus = await loadCorpus({ corpusDir: 'corpus' });
    const embedder = await createBuiltin();
    await ingestCorpus(corpus, { indexDir: folder }, embedder, () => {});
    const settings = { indexDir: folder, publicUrl: null };
    onRecord = await openOnRecord(settings, embedder, () => {}, wordRanker);
  });
  afterAll(async () => {
    await onRecord.close();
    await rm(folder, { recursive: true });
  });

  const isToTheLetter = ({ call, start, end, quote }: Citation) =>
    onRecord.catalogue().source(call.id)?.slice(start, end) === quote;

  it('asks, and reads each statement that is cited', async () => {
    const { call, client } = await assistant(onRecord);
    const { structured, text } = await call('ask', { question: 'How fast did AWS grow?' });
    const { status, citations } = structured as unknown as Answer;
    expect(status).toBe('answered');
    expect(citations.length).toBeGreaterThan(0);
    expect(citations.every(isToTheLetter)).toBe(true);
    for (const { id, quote, marker, excerpt } of citations) {
      const uri = `onrecord://statement/${id}`;
      const words = excerpt.text === quote ? '' : `"${excerptInLine(excerpt)}" `; // else in the answer
      expect(text).toContain(`[${marker}] ${words}(`);
      expect(text).toContain(uri);
      const { contents } = await client.readResource({ uri });
      expect(contents).toMatchObject([{ text: expect.stringContaining(quote) }, {}]);
      expect(await call('get_statement', { id })).toMatchObject({ structured: { id, quote } });
    }
  });

  it('goes on with a conversation as it came', async () => {
    const { call } = await assistant(onRecord);
    const question = 'How many satellites does Kuiper have?';
    const first = (await call('ask', { question })).structured as unknown as Answer;
    const { answer: content, citations } = first;
    const history = [
      { role: 'user', content: question },
      { role: 'assistant', content, citations },
    ];
    const { structured, isError } = await call('ask', {
      question: 'And how fast are they?',
      history,
    });
    expect([isError, structured?.status]).toEqual([false, 'answered']);
  });

  it('is told plainly what the calls do not say', async () => {
    const { call } = await assistant(onRecord);
    const { structured } = await call('ask', { question: 'Who won the football cup in 1974?' });
    expect(structured).toMatchObject({ status: 'not_found', citations: [] });
    const nowhere = await call('ask', {
      question: 'How did AWS do?',
      filters: { tickers: ['XXXX'] },
    });
    expect(nowhere).toMatchObject({ isError: false, structured: { status: 'not_found' } });
  });

  it('searches, verifies and lists', async () => {
    const { call } = await assistant(onRecord);
    const { structured } = await call('search_statements', { query: 'Trainium', limit: 3 });
    const { passages } = structured as { passages: { statements: Citation[] }[] };
    expect(passages).toHaveLength(3);
    expect(passages.flatMap(({ statements }) => statements).every(isToTheLetter)).toBe(true);
    const quote = passages[0]?.statements[0]?.quote ?? '';
    const verified = await call('verify_quote', { quote });
    expect(verified.structured).toMatchObject({ verdict: 'exact' });
    const altered = await call('verify_quote', { quote: quote.replace(/\w+\.$/, 'otherwise.') });
    expect(altered.structured).toMatchObject({ verdict: 'altered' });
    const calls = await call('list_calls');
    expect(calls.text).toMatch(/^AMZN-2025-Q3: Amazon, AMZN, 2025-Q3, /);
  });

  it('may ask twenty things at once', async () => {
    const { client } = await assistant(onRecord);
    const questions = ['How fast did AWS grow?', 'Where does Zoox operate?'];
    const params = Array.from({ length: 20 }, (_, at) => ({
      name: 'ask',
      arguments: { question: questions[at % 2] ?? '' },
    }));
    const results = await Promise.all(params.map((asked) => client.callTool(asked)));
    const answers = results.map((result) => (result as CallToolResult).structuredContent?.answer);
    expect(new Set(answers).size).toBe(2);
    expect(answers[18]).toBe(answers[0]);
    expect(answers[19]).toBe(answers[1]);
  });
});
