import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { LockedError } from '../../src/errors.js';
import { importPackage, PACKAGES_ON_USE } from '../../src/models/importPackage.js';
import { openTracing } from '../../src/operation/openTracing.js';
import { doFor } from '../../src/operation/origin.js';
import { watchQuestions } from '../../src/operation/watchQuestions.js';
import { startCollector } from '../support/collector.js';
import { askAll, askFor } from './questions.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';
const START = Date.parse('2026-01-01T00:00:00.000Z');

const timings = { scopeMs: 1, embedMs: 20, searchMs: 3, writeMs: 4, verifyMs: 0, totalMs: 30 };

/** Asks once and sends what is left of the traces; the clock stands still. */
async function trace(url: string, ask: Ask, traceparent: string | null = null) {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  const settings = { endpoint: url, headers: { 'api-key': 'k' }, serviceName: 'calls' };
  const tracing = await openTracing(settings, logger);
  const watched = watchQuestions(ask, [tracing.observer], () => START);
  await doFor({ requestId: 'job-7', traceparent }, () => askAll(watched));
  await tracing.close();
  return lines;
}

describe('the trace of a question', () => {
  it('is a span with one below it for each stage that was gone through', async () => {
    const collector = await startCollector();
    await trace(collector.url, askFor({ timings }));
    const spans = collector.spans();
    const question = spans.find(({ name }) => name === 'question');
    const ms = (nano: string) => Number(BigInt(nano) / 1_000_000n) - START;
    expect(
      spans.map(({ name, parentSpanId, startTimeUnixNano, endTimeUnixNano }) => [
        name,
        parentSpanId === question?.spanId,
        ms(startTimeUnixNano),
        ms(endTimeUnixNano),
      ]),
    ).toEqual([
      ['scope', true, 0, 1],
      ['embed', true, 1, 21],
      ['search', true, 21, 24],
      ['write', true, 24, 28],
      ['question', false, 0, 30], // nothing was verified: no span
    ]);
    expect(question?.attributes).toEqual(
      expect.arrayContaining([
        { key: 'onrecord.status', value: { stringValue: 'answered' } },
        { key: 'onrecord.request_id', value: { stringValue: 'job-7' } },
        { key: 'onrecord.engine', value: { stringValue: 'extractive' } },
        { key: 'onrecord.citations', value: { intValue: 1 } },
      ]),
    );
  });

  it('is sent as the settings say, and holds no word of what was asked', async () => {
    const collector = await startCollector();
    await trace(collector.url, askFor({ timings }));
    const [request] = collector.requests;
    expect(request).toMatchObject({ path: '/v1/traces', headers: { 'api-key': 'k' } });
    expect(collector.services()).toEqual([
      [{ key: 'service.name', value: { stringValue: 'calls' } }],
    ]);
    expect(request?.text).not.toMatch(/sales|grow/i);
  });

  it('hangs below the span of a caller that traces', async () => {
    const collector = await startCollector();
    await trace(collector.url, askFor({ timings }), `00-${TRACE}-${SPAN}-01`);
    const spans = collector.spans();
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
    expect(spans.find(({ name }) => name === 'question')?.parentSpanId).toBe(SPAN);
  });

  it('is none where the caller does not sample', async () => {
    const collector = await startCollector();
    await trace(collector.url, askFor({ timings }), `00-${TRACE}-${SPAN}-00`);
    expect(collector.requests).toEqual([]);
  });

  it.each(['', 'x', `00-${TRACE}`, `00-${'0'.repeat(32)}-${SPAN}-01`])(
    'begins anew where the caller sends %j',
    async (traceparent) => {
      const collector = await startCollector();
      await trace(collector.url, askFor({ timings }), traceparent);
      const question = collector.spans().find(({ name }) => name === 'question');
      expect(question?.traceId).toMatch(/^(?!0{32})[\da-f]{32}$/);
      expect(question?.parentSpanId ?? '').toBe('');
    },
  );

  it('names the code of a failure', async () => {
    const collector = await startCollector();
    await trace(collector.url, askFor(new LockedError('Sales are locked')));
    expect(collector.spans()).toMatchObject([
      { name: 'question', status: { code: 2, message: 'LOCKED' } },
    ]);
    expect(collector.requests[0]?.text).not.toContain('Sales');
  });
});

describe('tracing', () => {
  it('says in the log that the collector takes nothing, without a header', async () => {
    const collector = await startCollector(400);
    const lines = await trace(collector.url, askFor({ timings }));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 40, msg: expect.stringContaining('takes no traces') }),
    ]);
    expect(lines.join()).not.toContain('api-key');
  });

  it('names all the packages that it needs where one is missing', async () => {
    const missing = (name: string) =>
      importPackage(name.includes('sdk') ? '@onrecord/no-such-package' : name);
    const settings = { endpoint: 'http://127.0.0.1:1', headers: {}, serviceName: 'calls' };
    const opening = openTracing(settings, pino({ level: 'silent' }), missing);
    await expect(opening).rejects.toMatchObject({
      code: 'PACKAGE_MISSING',
      message: expect.stringMatching(
        /^OTEL_EXPORTER_OTLP_ENDPOINT needs .*`npm install @opentelemetry\/api@\S+ @opentelemetry\/resources@\S+ @opentelemetry\/sdk-trace@\S+ @opentelemetry\/exporter-trace-otlp-http@\S+`$/,
      ),
    });
    expect(PACKAGES_ON_USE).toHaveProperty('@opentelemetry/sdk-trace');
  });
});
