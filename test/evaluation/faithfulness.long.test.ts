import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRelated } from '../../src/answers/checks/related.js';
import { createSupportCheck } from '../../src/answers/checks/support.js';
import {
  agreementOf,
  auroc,
  balancedAccuracy,
  scoreFaithfulness,
} from '../../src/evaluation/faithfulness.js';
import { isForTuning, readFaithfulness } from '../../src/evaluation/faithfulnessSets.js';
import { fitSupport } from '../../src/evaluation/fitSupport.js';
import { oppositesOf } from '../../src/language/wordnet.js';

const row = (score: number, isSupported: boolean, tuning = false) => ({
  score,
  isSupported,
  isForTuning: tuning,
});

describe('balanced accuracy', () => {
  it('weighs both classes alike, however many there are of each', () => {
    const rows = [
      row(0.9, true), // right
      row(0.8, true), // right
      row(0.2, true), // missed
      row(0.7, false), // kept
    ];
    expect(balancedAccuracy(rows, 0.5)).toBeCloseTo((2 / 3 + 0) / 2);
  });

  it('takes a score at the threshold for supported', () => {
    expect(balancedAccuracy([row(0.5, true), row(0.4, false)], 0.5)).toBe(1);
  });
});

describe('AUROC', () => {
  it.each<[readonly number[], readonly number[], number]>([
    [[0.9, 0.8], [0.1], 1],
    [[0.1], [0.9], 0],
    [[0.5], [0.5], 0.5],
    [[0.9, 0.3], [0.5], 0.5], // one above, one below
  ])('of supported %j and others %j is %d', (supported, others, expected) => {
    const rows = [...supported.map((s) => row(s, true)), ...others.map((s) => row(s, false))];
    expect(auroc(rows)).toBe(expected);
  });
});

describe('the threshold', () => {
  it('is fixed on the rows to tune on and reported on the others', () => {
    const rows = [
      row(0.9, true, true),
      row(0.7, true, true),
      row(0.3, false, true),
      row(0.1, false, true),
      row(0.8, true),
      row(0.2, false),
      row(0.6, false), // above what separates the others
    ];
    const { threshold, balancedAccuracy: reported, rows: counted } = agreementOf(rows);
    expect(threshold).toBeCloseTo(0.5);
    expect(reported).toBeCloseTo((1 + 1 / 2) / 2);
    expect(counted).toBe(3);
  });
});

describe('the halves', () => {
  it('are drawn by name, the same each time', () => {
    const groups = Array.from({ length: 200 }, (_, at) => `question ${at}`);
    const tuning = groups.filter(isForTuning).length;
    expect(tuning).toBeGreaterThan(75);
    expect(tuning).toBeLessThan(125);
    expect(groups.map(isForTuning)).toEqual(groups.map(isForTuning));
  });
});

describe('the sets', () => {
  const lines = (rows: readonly object[]) => rows.map((one) => JSON.stringify(one)).join('\n');
  const folderWith = async (majority: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'faithfulness-'));
    const sentence = { doc_set: 'a', question_id: 1, sentence: 'Margins rose.' };
    const files: Readonly<Record<string, readonly object[]>> = {
      'lfqa_docs.jsonl': [{ doc_set: 'a', question_id: 1, docs: [{ text: 'Margins rose.' }] }],
      'lfqa_sentences.jsonl': [
        { ...sentence, majority },
        { ...sentence, majority: 'no_majority' },
        { ...sentence, majority: 'partially' },
      ],
      'expertqa_claims.jsonl': [
        {
          question: 'q',
          claim: 'Margins rose.',
          evidence: [{ text: 'Margins.' }],
          support: 'Partial',
        },
      ],
      'mtrag_human_eval.jsonl': [
        { task_id: 'c<::>1', contexts: [], response: 'No.', human_faithfulness: [4, 2] }, // median 3
        { task_id: 'c<::>2', contexts: [], response: 'No.', human_faithfulness: [2, 2, 4] },
      ],
    };
    for (const [name, rows] of Object.entries(files))
      await writeFile(join(folder, name), lines(rows));
    return folder;
  };

  it('drop sentences without a majority, and take what is supported in part as unsupported', async () => {
    const { lfqa, expertqa, mtrag } = await readFaithfulness(await folderWith('supported'));
    expect(lfqa.map(({ isSupported }) => isSupported)).toEqual([true, false]);
    expect(expertqa.map(({ isSupported }) => isSupported)).toEqual([false]);
    expect(mtrag.map(({ isSupported }) => isSupported)).toEqual([true, false]);
    expect(new Set(mtrag.map((one) => one.isForTuning)).size).toBe(1); // one conversation, one half
  });

  it('are refused where a label is unknown', async () => {
    await expect(readFaithfulness(await folderWith('maybe'))).rejects.toThrow();
  });

  it('give every part of the check a weight', async () => {
    const sets = await readFaithfulness(await folderWith('supported'));
    const all = sets.lfqa.map((one) => ({ ...one, isForTuning: true }));
    expect(Object.keys(fitSupport({ lfqa: all, expertqa: [] }, createRelated()))).toContain(
      'words',
    );
  });
});

const folder = '../shared/data/faithfulness';
describe.skipIf(!existsSync(folder))('the support check on people’s labels', () => {
  it('agrees with them as often as the log says', { timeout: 120_000 }, async () => {
    const check = createSupportCheck({ related: createRelated(), oppositesOf });
    const { lfqa, expertqa, mtrag } = await scoreFaithfulness(folder, check);
    expect(lfqa.balancedAccuracy).toBeGreaterThan(0.84);
    expect(expertqa.balancedAccuracy).toBeGreaterThan(0.57);
    expect(mtrag.auroc).toBeGreaterThan(0.93);
  });
});
