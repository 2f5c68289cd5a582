import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBuiltin, ingestCorpus, openOnRecord } from '../../src/assemble.js';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { fallenLine } from '../../src/evaluation/judge.js';
import { MEASURES } from '../../src/evaluation/measures.js';
import { type EvaluationRun, runEvaluation } from '../../src/evaluation/runEvaluation.js';
import { SUITES } from '../../src/evaluation/suites/suites.js';
import { suiteDir } from '../../src/evaluation/suites/withIndex.js';
import { quotesStand } from './quotesStand.js';

const DATA = '../shared/data';
const OWN = {
  name: 'own',
  path: 'test/evaluation/questions.jsonl',
  call: 'AMZN-2025-Q3',
};

let indexDir: string;
let run: EvaluationRun;

beforeAll(async () => {
  indexDir = await mkdtemp(join(tmpdir(), 'onrecord-floors-'));
  const checks = { supports: quotesStand, scoreFaithfulness: null, scoreDrafts: null };
  const product = { createEmbedder: createBuiltin, ingestCorpus, openOnRecord, ...checks };
  run = await runEvaluation(['amazon'], {
    suites: SUITES,
    measures: MEASURES,
    place: { corpusDir: 'corpus', indexDir, dataDir: DATA, product, say: () => {} },
    table: () => {},
  });
}, 120_000);

afterAll(() => rm(indexDir, { recursive: true, force: true }));

const fallen = (set: string) =>
  run.judged
    .filter(({ measure, hasFallen }) => measure.path.startsWith(`amazon.${set}.`) && hasFallen)
    .map(fallenLine);

describe('answers from corpus/ with the real encoder', () => {
  it('stay above the floors on the questions of this project', () => {
    expect(run.measured.amazon?.figures.own).toMatchObject({ answerable: 170, unanswerable: 130 });
    expect(fallen('own')).toEqual([]);
  });

  it.skipIf(!existsSync(`${DATA}/gold`))('stay above the floors on the gold questions', () => {
    expect(run.measured.amazon?.figures.gold).toMatchObject({ answerable: 48, unanswerable: 20 });
    expect(fallen('gold')).toEqual([]);
  });

  it('are plotted as they are counted', () => {
    const { figures, recall, latencies } = run.measured.amazon ?? {};
    const curve = recall?.find(({ name }) => name === 'own');
    expect(curve?.points[2]).toEqual([3, figures?.own?.foundInThree]);
    expect(latencies?.total?.p95).toBeGreaterThan(latencies?.embed?.p5 ?? Infinity);
  });

  it('mark every citation once and use every one', { timeout: 60_000 }, async () => {
    const onRecord = await openOnRecord(
      { indexDir: suiteDir({ indexDir }, 'amazon'), publicUrl: null },
      await createBuiltin(),
      () => {},
    );
    const [evaluation] = await evaluate([OWN], onRecord);
    await onRecord.close();
    expect(evaluation?.outcomes).toHaveLength(300);
    for (const { answer } of evaluation?.outcomes ?? []) {
      const used = [...new Set(answer.sentences.flatMap(({ markers }) => markers))].sort();
      expect(used).toEqual(answer.citations.map(({ marker }) => marker).sort());
      // What analysts asked is cited as that, and by nothing else.
      const kinds = answer.form === 'analysts' ? ['question'] : [];
      for (const { kind } of answer.citations)
        expect(['remark', 'answer', ...kinds]).toContain(kind);
    }
  });
});
