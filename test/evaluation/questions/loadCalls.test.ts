import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCalls } from '../../../src/evaluation/questions/loadCalls.js';
import { keyOf } from '../../../src/evaluation/questions/rows.js';
import { temporaryFolder } from '../../store/temporaryFolder.js';
import { MINUTES } from '../../transcripts/minutes.js';
import { CALL_FILE, rowOf } from './madeUp.js';

const DOCUMENT =
  'Ann Lee\n--\nChief Executive Officer\nGood morning. Anvil revenue was $12 million.';
const FILES = {
  'data/calls/ACME_q2_2031.json': JSON.stringify(CALL_FILE),
  'data/transcripts/minutes/acme.txt': MINUTES,
  'data/ectqa/corpus.jsonl': `${JSON.stringify({ doc_id: 'acme-q2', cleaned_content: DOCUMENT })}\n`,
};
const MINUTES_ROW = rowOf({ file: 'data/transcripts/minutes/acme.txt' });
const DOCUMENT_ROW = rowOf({ file: 'data/ectqa/corpus.jsonl', doc_id: 'acme-q2' });

async function sharedFolder(): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

describe('the calls that rows ask about', () => {
  it('come from files of each kind, each once and by its key', async () => {
    const rows = [rowOf({}), MINUTES_ROW, DOCUMENT_ROW, MINUTES_ROW];
    const calls = await loadCalls(await sharedFolder(), rows);
    expect([...calls.keys()]).toEqual([
      'data/calls/ACME_q2_2031.json',
      'data/transcripts/minutes/acme.txt',
      'acme-q2', // one document of a file of many
    ]);
    expect([...calls.values()].map(({ statements }) => statements.length)).toEqual([9, 12, 2]);
    expect([...calls.keys()]).toEqual([...new Set(rows.map(keyOf))]);
  });

  it('have ids that say which file each is of: two sources of one call stand side by side', async () => {
    const calls = await loadCalls(await sharedFolder(), [rowOf({}), MINUTES_ROW]);
    expect([...calls.values()].map(({ transcript }) => transcript.call.id)).toEqual([
      'data-calls-ACME_q2_2031.json',
      'data-transcripts-minutes-acme.txt',
    ]);
  });

  it('must be there', async () => {
    const missing = rowOf({ file: 'data/transcripts/minutes/other.txt' });
    await expect(loadCalls(await sharedFolder(), [missing])).rejects.toThrow(/other\.txt/);
  });
});
