import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/citations/checkRecord.js';
import { citeStatement } from '../../src/citations/cite.js';
import { recordOf } from '../../src/citations/record.js';
import { parseSource } from '../../src/transcripts/parseSources.js';

const FOLDER = '../shared/data/transcripts';
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.endsWith('.jsonl') && statSync(join(FOLDER, name)).isFile())
      .sort()
  : [];

describe.skipIf(files.length === 0)('a record of a real transcript', () => {
  it('is looked at in each format', () => expect(files.length).toBeGreaterThan(50));

  it.each(files)('holds: %s', { timeout: 60_000 }, async (file) => {
    const bytes = readFileSync(join(FOLDER, file));
    const parsed = await parseSource({ file, bytes, row: { file } });
    const middle = Math.floor(parsed.statements.length / 2);
    for (const at of [0, middle, parsed.statements.length - 1]) {
      const citation = citeStatement(parsed, at, '');
      if (!citation) throw new Error(`no statement ${at}`);
      const checks = await checkRecord(recordOf(citation, parsed.transcript), bytes, 'download');
      expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    }
  });
});
