import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { LockedError } from '../../src/errors.js';
import { countReports, countVerifications } from '../../src/operation/countChecks.js';
import { countQuestions } from '../../src/operation/countQuestions.js';
import { describeGeneration } from '../../src/operation/describeGeneration.js';
import { watchQuestions } from '../../src/operation/watchQuestions.js';
import { checkReport, verify } from '../server/fakes.js';
import { askAll, askFor, REQUEST } from './questions.js';

/** The lines of some metrics, without their explanations. */
async function linesOf(registry: Registry, ...names: readonly string[]): Promise<string[]> {
  const text = await registry.metrics();
  return text.split('\n').filter((line) => names.some((name) => line.startsWith(name)));
}

describe('questions are counted', () => {
  const counted = async (...asked: readonly Ask[]) => {
    const registry = new Registry();
    const observer = countQuestions(registry);
    for (const ask of asked) await askAll(watchQuestions(ask, [observer]));
    return registry;
  };

  it('by how they ended and who wrote, an answer’s warnings by code', async () => {
    const warnings = [
      { code: 'FIGURE_NOT_IN_SOURCE', message: '', marker: 1 },
      { code: 'FIGURE_NOT_IN_SOURCE', message: '', marker: 2 },
    ];
    const registry = await counted(
      askFor({}),
      askFor({ engine: 'model:openai:any', warnings }),
      askFor({ status: 'not_found', citations: [] }),
      askFor(new LockedError('busy')),
    );
    expect(await linesOf(registry, 'onrecord_questions_total', 'onrecord_question_errors')).toEqual(
      [
        'onrecord_questions_total{status="answered",engine="extractive"} 1',
        'onrecord_questions_total{status="answered",engine="model:openai:any"} 1',
        'onrecord_questions_total{status="not_found",engine="extractive"} 1',
        'onrecord_questions_total{status="failed",engine="none"} 1',
        'onrecord_question_errors_total{code="LOCKED"} 1',
      ],
    );
    expect(await linesOf(registry, 'onrecord_answer_warnings', 'onrecord_citations')).toEqual([
      'onrecord_answer_warnings_total{code="FIGURE_NOT_IN_SOURCE"} 2',
      'onrecord_citations_total 2',
    ]);
  });

  it('with the time of each stage in seconds', async () => {
    const timings = { scopeMs: 1, embedMs: 20, searchMs: 3, writeMs: 4, verifyMs: 5, totalMs: 33 };
    const registry = await counted(askFor({ timings }), askFor({ timings }));
    const names = ['stage_duration_seconds_sum', 'duration_seconds_sum', 'duration_seconds_count'];
    const lines = await linesOf(registry, ...names.map((name) => `onrecord_question_${name}`));
    expect(lines).toEqual([
      'onrecord_question_duration_seconds_sum 0.066',
      'onrecord_question_duration_seconds_count 2',
      'onrecord_question_stage_duration_seconds_sum{stage="scope"} 0.002',
      'onrecord_question_stage_duration_seconds_sum{stage="embed"} 0.04',
      'onrecord_question_stage_duration_seconds_sum{stage="search"} 0.006',
      'onrecord_question_stage_duration_seconds_sum{stage="write"} 0.008',
      'onrecord_question_stage_duration_seconds_sum{stage="verify"} 0.01',
    ]);
  });

  it('while they run', async () => {
    const registry = new Registry();
    const watched = watchQuestions(askFor({}), [countQuestions(registry)]);
    const running = () => linesOf(registry, 'onrecord_questions_running');
    const events = watched(REQUEST, new AbortController().signal)[Symbol.asyncIterator]();
    await events.next();
    expect(await running()).toEqual(['onrecord_questions_running 1']);
    await events.return?.();
    expect(await running()).toEqual(['onrecord_questions_running 0']);
  });

  it('without a word of what was asked', async () => {
    const registry = await counted(askFor({}), askFor(new Error('Sales grew')));
    expect(await registry.metrics()).not.toMatch(/sales|grow/i);
  });
});

describe('checks are counted', () => {
  it('by verdict: quotes, and the claims of reports', async () => {
    const registry = new Registry();
    const { signal } = new AbortController();
    await countVerifications(verify, registry)({ quote: 'Costs fell.', filters: {} });
    const check = countReports(checkReport, registry);
    const report = { text: 'x', form: 'text', filters: {}, linkOf: (url: string) => url } as const;
    await check(report, signal);
    await check(report, signal);
    expect(await linesOf(registry, 'onrecord_verif', 'onrecord_reports')).toEqual([
      'onrecord_verifications_total{verdict="exact"} 1',
      'onrecord_reports_checked_total 2',
    ]);
    expect(await linesOf(registry, 'onrecord_report_claims_total{verdict="exact"}')).toEqual([
      'onrecord_report_claims_total{verdict="exact"} 2',
    ]);
  });
});

describe('the generation', () => {
  const generation = (name: string, createdAt: string) => ({
    name,
    manifest: {
      formatVersion: 1,
      createdAt,
      corpusHash: 'c',
      embedder: { id: 'fake:words', dimensions: 4 },
      fusion: { meaningWeight: 0.3, calibratedOn: 0 },
      counts: { calls: 1, statements: 4, passages: 2 },
      files: { 'a.json': { sha256: 'a', bytes: 40 }, 'b.bin': { sha256: 'b', bytes: 2 } },
    },
  });

  it('is told of by name, age and size, and a former one no more', async () => {
    const registry = new Registry();
    let served = generation('g-1', '2026-01-01T00:00:00.000Z');
    describeGeneration(
      registry,
      () => served,
      () => Date.parse('2026-01-01T00:01:30.000Z'),
    );
    expect(await linesOf(registry, 'onrecord_generation')).toEqual([
      'onrecord_generation_age_seconds 90',
      'onrecord_generation_info{generation="g-1",embedder="fake:words"} 1',
      'onrecord_generation_size{kind="calls"} 1',
      'onrecord_generation_size{kind="statements"} 4',
      'onrecord_generation_size{kind="passages"} 2',
      'onrecord_generation_bytes 42',
    ]);
    served = generation('g-2', '2026-01-01T00:01:00.000Z');
    expect(await linesOf(registry, 'onrecord_generation_age', 'onrecord_generation_info')).toEqual([
      'onrecord_generation_age_seconds 30',
      'onrecord_generation_info{generation="g-2",embedder="fake:words"} 1',
    ]);
  });
});
