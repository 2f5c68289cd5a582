import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import type { ParsedCall } from '../../src/types.js';

const FOLDER = '../shared/data/transcripts';

/** Files of real transcripts, parsed. */
export async function realCalls(files: readonly string[]): Promise<readonly ParsedCall[]> {
  const sources = await Promise.all(
    files.map(async (file) => ({
      ...{ file, row: { file }, named: false },
      bytes: await readFile(join(FOLDER, file)),
    })),
  );
  return (await parseCorpus({ sources, skipped: [] })).calls;
}

/** The calls that the traps are about. */
export const TRAP_FILES: readonly string[] = [
  ...['MSFT_Q1_2026', 'AAPL_Q4_2025', 'AMZN_Q2_2025'].map((name) => `seeking-alpha/${name}.txt`),
  ...['HD_Q2_2024', 'CROX_Q4_2024', 'ADSK_Q1_2024'].map((name) => `motley-fool-split/${name}.txt`),
  ...['MDB_Q1_2025', 'MSFT_Q3_2024', 'MSFT_Q4_2024'].map((name) => `motley-fool/${name}.txt`),
  ...['2018-Nov-01-AAPL', '2019-Nov-14-NVDA', '2020-Apr-23-INTC', '2020-May-21-NVDA'].map(
    (name) => `streetevents/${name}.txt`,
  ),
];
