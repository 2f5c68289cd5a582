import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answersOf,
  companyOf,
  FOLDS,
  foldOf,
  isSame,
  readRows,
} from '../../../src/evaluation/questions/rows.js';
import { temporaryFolder } from '../../store/temporaryFolder.js';
import { rowOf } from './madeUp.js';

async function fileOf(...lines: readonly string[]): Promise<string> {
  const path = join(await temporaryFolder(), 'rows.jsonl');
  await writeFile(path, lines.join('\n'));
  return path;
}

describe('rows of questions', () => {
  it('are read line by line, with empty lists where nothing is said', async () => {
    const { id, file, kind, question, paraphrases, answerable } = rowOf({});
    const least = { id, file, kind, question, paraphrases, answerable };
    const path = await fileOf(JSON.stringify(least), '', JSON.stringify({ ...least, near: 'It.' }));
    expect(await readRows(path)).toEqual([
      { ...least, cite: [], also: [], must: [], near: [] },
      { ...least, cite: [], also: [], must: [], near: ['It.'] }, // one sentence may stand without a list
    ]);
  });

  it.each(['{broken', '{}', '[]', '{"id":7}'])('are refused where one is %s', async (line) => {
    await expect(readRows(await fileOf(line))).rejects.toThrow();
  });

  it('are answered by what is best to cite, then by what may be cited too', () => {
    expect(answersOf(rowOf({ cite: ['best', 'next'], also: ['too'] }))).toEqual([
      ...['best', 'next', 'too'],
    ]);
  });
});

describe('the company of a row', () => {
  it.each([
    ['data/calls/AAT_q1_2020.json', 'aat'],
    ['data/transcripts/a/AMZN_Q4_2024.txt', 'amzn'],
    ['data/transcripts/b/amazon-earnings.txt', 'amzn'], // another name of the same
    ['data/transcripts/c/2018-Nov-01-AAPL.txt', 'aapl'],
    ['data/transcripts/c/2031.txt', 'txt'],
    ['2031', '2031'],
  ])('is in the name of %s', (file, company) => {
    expect(companyOf({ file })).toBe(company);
  });

  it('is in the id of a document, whatever its file is called', () => {
    const row = { file: 'data/ectqa/corpus_2024.jsonl', doc_id: 'financials-AON-2024-q2' };
    expect(companyOf(row)).toBe('aon');
  });

  it('holds all rows out together', () => {
    const folds = ['x/AMZN_Q4_2024.txt', 'y/amazon.txt', 'z/2018-Nov-01-AMZN.txt'].map((file) =>
      foldOf({ file }),
    );
    expect(new Set(folds).size).toBe(1);
  });

  it('is one of five folds, and no fold is empty', () => {
    const folds = Array.from({ length: 26 * 26 }, (_, at) => {
      const letters = String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26));
      return foldOf({ file: `${letters}.txt` });
    });
    expect([...new Set(folds)].sort()).toEqual(Array.from({ length: FOLDS }, (_, at) => at));
  });
});

describe('a sentence that is shown', () => {
  it.each([
    ['Anvils grew by a fifth.', 'Anvils grew by a fifth.'],
    ['Anvils grew by a fifth.', 'anvils  grew\nby a fifth.'], // case and white space
    ['It’s “hot” iron – still.', 'It\'s "hot" iron - still.'], // typography
    ['Anvils grew by a fifth.', 'Well: anvils grew by a fifth. Costs fell.'], // a part of the other
    ['Well: anvils grew by a fifth. Costs fell.', 'Anvils grew by a fifth.'],
  ])('%j is the marked one %j', (shown, marked) => {
    expect(isSame(shown, marked)).toBe(true);
  });

  it.each([
    ['Anvils grew by a fifth.', 'Anvils grew by a sixth.'],
    ['Anvils.', 'Anvils. They grew by a fifth.'], // too short to say which sentence it is
    ['', 'Anvils grew by a fifth.'],
  ])('%j is not the marked one %j', (shown, marked) => {
    expect(isSame(shown, marked)).toBe(false);
  });
});
