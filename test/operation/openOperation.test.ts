import pino from 'pino';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { openOperation } from '../../src/operation/openOperation.js';
import { DEPS } from '../server/fakes.js';
import { startCollector } from '../support/collector.js';
import { askAll } from './questions.js';

const served = () => ({
  name: 'g-1',
  manifest: {
    formatVersion: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    corpusHash: 'c',
    embedder: { id: 'fake:words', dimensions: 4 },
    fusion: { meaningWeight: 0.3, calibratedOn: 0 },
    counts: { calls: 1, statements: 4, passages: 2 },
    files: {},
  },
});

const plain = { ...DEPS, served };

/** An index in operation, and what it told. */
async function operate(endpoint: string | null) {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  const registry = new Registry();
  const traces = endpoint === null ? null : { endpoint, headers: {}, serviceName: 'calls' };
  const config = { logQuestions: false, traces };
  const operated = await openOperation(plain, config, { logger, registry });
  return { ...operated, lines, registry };
}

describe('an index in operation', () => {
  it('counts and logs its questions, and sends nothing anywhere unless it is told to', async () => {
    const { onRecord, flush, lines, registry } = await operate(null);
    await askAll(onRecord.ask);
    await flush();
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['question']);
    const metrics = await registry.metrics();
    expect(metrics).toContain('onrecord_questions_total{status="answered",engine="extractive"} 1');
    expect(metrics).toContain('onrecord_generation_info{generation="g-1",embedder="fake:words"} 1');
  });

  it('sends its traces, the last ones when it is closed', async () => {
    const collector = await startCollector();
    const { onRecord, flush } = await operate(collector.url);
    await askAll(onRecord.ask);
    expect(collector.requests).toEqual([]); // in batches
    await flush();
    expect(collector.spans().map(({ name }) => name)).toContain('question');
  });

  it('is else what it was', async () => {
    const { onRecord } = await operate(null);
    expect(onRecord).toMatchObject({ search: DEPS.search, suggest: DEPS.suggest, served });
  });
});
