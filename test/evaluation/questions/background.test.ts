import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readBackground } from '../../../src/evaluation/questions/background.js';

it('questions on calls of background are read with their calls and the words of their answers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
  await mkdir(join(folder, 'data/background'), { recursive: true });
  const call = (ticker: string) => ({
    ticker,
    period: '2031-Q1',
    participants: ['Ann Lee--Chief Executive Officer'],
    turns: [['remarks', 'Ann Lee', 'Anvils sold well. Prices rose.']],
  });
  await writeFile(
    join(folder, 'data/background/with-speakers.jsonl.gz'),
    gzipSync(`${JSON.stringify(call('ACME'))}\n${JSON.stringify(call('OTHER'))}\n`),
  );
  const asked = (name: string) => ({
    ...{ call: name, kind: 'fact', questions: ['What sold?', 'Sales?'], answerable: true },
    cite: [[0, 0, 17]],
  });
  const lines = [asked('ACME_2031-Q1'), asked('NONE_2031-Q1')].map((one) => JSON.stringify(one));
  const { rows, calls } = await readBackground(folder, lines);
  expect(rows).toHaveLength(1); // nobody has the other call
  expect(rows[0]).toMatchObject({
    question: 'What sold?',
    paraphrases: ['Sales?'],
    cite: ['Anvils sold well.'],
  });
  const parsed = calls.get('ACME_2031-Q1.json');
  expect([calls.size, parsed?.statements.length]).toEqual([1, 2]);
  expect(parsed?.turns[0]?.speaker?.role).toBe('Chief Executive Officer');
});
