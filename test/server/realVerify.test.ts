import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingestCorpus, loadCorpus, openOnRecord } from '../../src/assemble.js';
import type { Verification } from '../../src/citations/verify/verification.js';
import { createFakeEmbedder } from '../ingest/fakeEmbedder.js';
import { send, startServer } from '../support/startServer.js';

type OnRecord = Awaited<ReturnType<typeof openOnRecord>>;
let onRecord: OnRecord;

beforeAll(async () => {
  const config = { corpusDir: 'corpus', indexDir: await mkdtemp(join(tmpdir(), 'onrecord-')) };
  await ingestCorpus(await loadCorpus(config), config, createFakeEmbedder(), () => {});
  onRecord = await openOnRecord({ ...config, publicUrl: null }, createFakeEmbedder(), () => {});
  return async () => {
    await onRecord.close();
    await rm(config.indexDir, { recursive: true });
  };
});

async function verify(body: object): Promise<Verification & { source: string }> {
  const server = await startServer(onRecord);
  const path = '/api/verify';
  const headers = { 'Content-Type': 'application/json' };
  const answer = await send(server, { method: 'POST', path, headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
  const { body: source } = await send(server, { path: '/api/calls/AMZN-2025-Q3/source' });
  return { ...JSON.parse(answer.body), source };
}

const BACKLOG = 'the unfulfilled contract balance reached $200 billion';
/** The end of an analyst's question and the beginning of the answer to it, as they stand in the minutes. */
const TWO =
  'the Rainier project with Trainium3 chips? The appeal of the Rainier project to Anthropic';

describe('POST /api/verify over the call that ships', () => {
  it.each<[string, object, string, string | null]>([
    ['a quote', { quote: BACKLOG }, 'exact', null],
    ['one word', { quote: 'gigawatts' }, 'exact', null],
    ['curly marks, a dash and capitals', { quote: `“${BACKLOG.toUpperCase()}” –` }, 'exact', null],
    ['a changed figure', { quote: BACKLOG.replace('200', '300') }, 'altered', null],
    [
      'whom the source does not name',
      { quote: BACKLOG, speaker: 'Andy Jassy' },
      'exact',
      'SPEAKER_NOT_NAMED',
    ],
    ['the company', { quote: BACKLOG, speaker: 'Amazon executives' }, 'exact', null],
    [
      'a call that is not here',
      { quote: BACKLOG, filters: { calls: ['X'] } },
      'exact_elsewhere',
      'NO_SUCH_CALL',
    ],
    ['HTML', { quote: `<b>${BACKLOG}</b>` }, 'altered', 'HTML_IS_TEXT'],
    ['two speakers', { quote: TWO }, 'altered', 'TWO_SPEAKERS'],
    ['a label', { quote: 'Project Kuiper' }, 'not_found', 'NOT_SPOKEN'],
    ['what nobody said', { quote: 'Bakeries move ovens to our mills' }, 'not_found', null],
  ])('judges %s', async (_, body, verdict, code) => {
    const { warnings, matches, source, ...found } = await verify(body);
    expect(found.verdict, found.message).toBe(verdict);
    expect(warnings.map((warning) => warning.code)).toEqual(code === null ? [] : [code]);
    expect(matches.length > 0).toBe(verdict !== 'not_found');
    for (const { start, end, quote } of matches) expect(source.slice(start, end)).toBe(quote);
  });
});
