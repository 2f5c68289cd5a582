import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { amazonCall } from '../search/minutes.js';
import { reporterOf } from './reporting.js';
import { reportOf, TRUTH, UNSEEN } from './truth.js';

const folder = '../shared/data/transcripts';
const FILES = [
  ...['MSFT_Q1_2026', 'NVDA_Q3_2026', 'AAPL_Q4_2025', 'AMZN_Q2_2025', 'AMZN_Q4_2025'].map(
    (name) => `seeking-alpha/${name}.txt`,
  ),
  ...['HD_Q2_2024', 'HD_Q1_2024', 'CROX_Q4_2024', 'CROX_Q1_2024', 'EOG_Q2_2024'].map(
    (name) => `motley-fool-split/${name}.txt`,
  ),
  ...['SNOW_Q4_2024', 'MSFT_Q2_2025', 'MSFT_Q1_2025'].map((name) => `motley-fool/${name}.txt`),
  'streetevents/2020-Apr-23-INTC.txt',
];

async function realCalls() {
  const sources = await Promise.all(
    FILES.map(async (file) => ({
      ...{ file, row: { file }, named: false },
      bytes: await readFile(join(folder, file)),
    })),
  );
  const { calls } = await parseCorpus({ sources, skipped: [] });
  return [...calls, amazonCall()];
}

describe.skipIf(!existsSync(folder))('claims about real calls', () => {
  it('have the verdict that an editor would give', { timeout: 120_000 }, async () => {
    const sections = [...TRUTH, ...UNSEEN];
    const report = reportOf(sections);
    const { claims } = await reporterOf(...(await realCalls()))(report);
    const all = sections.flatMap((section) => section.claims);
    let from = 0;
    const judged = all.map(([words, truth]) => {
      const start = report.indexOf(`- ${words}\n`, from);
      from = start + 1;
      const own = claims.filter((one) => one.start >= start && one.end <= start + words.length + 2);
      return { words, truth, verdict: own[0]?.verdict ?? 'none' };
    });
    const wrong = judged.filter(({ truth, verdict }) => truth !== verdict);
    expect(all.length).toBeGreaterThanOrEqual(160);
    // What is doubtful is unchecked: nothing true is called altered, and nothing false supported.
    expect(wrong.filter(({ verdict }) => verdict !== 'unchecked')).toEqual([]);
    expect(1 - wrong.length / all.length).toBeGreaterThanOrEqual(0.93);
  });
});
