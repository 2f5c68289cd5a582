import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { CorpusError, type TranscriptError } from '../errors.js';
import { type CallRow, callRow } from './callRows.js';

/** Says what each file of a corpus folder is. */
export const ROWS_FILE = 'calls.json';

/** What was left out, and why. */
export interface Skipped {
  readonly file: string;
  readonly code: TranscriptError['code'];
  readonly reason: string;
}

/** What `calls.json` says. */
export interface Rows {
  readonly rows: readonly CallRow[];
  /** Files whose row is wrong: not to be taken as if they had none. */
  readonly refused: ReadonlySet<string>;
  readonly skipped: Skipped[];
}

/**
 * The rows that can be used.
 *
 * @throws CorpusError
 */
export async function readRows(corpusDir: string): Promise<Rows> {
  const skipped: Skipped[] = [];
  const rows: CallRow[] = [];
  const files = new Set<string>();
  const refused = new Set<string>();
  for (const [at, entry] of (await readRowList(corpusDir)).entries()) {
    const parsed = callRow.safeParse(entry);
    if (!parsed.success) {
      const { file: named } = Object(entry);
      if (typeof named === 'string') refused.add(named);
      skipped.push(badRow(at, named, parsed.error.issues[0]));
    } else if (files.has(parsed.data.file)) {
      const { file } = parsed.data;
      const reason = `${file} is named twice in ${ROWS_FILE}: the first row is used`;
      skipped.push({ file, code: 'DUPLICATE', reason });
    } else {
      files.add(parsed.data.file);
      rows.push(parsed.data);
    }
  }
  return { rows, refused, skipped };
}

function badRow(at: number, named: unknown, issue: z.core.$ZodIssue | undefined): Skipped {
  const row = `${ROWS_FILE} row ${at + 1}`;
  const where = typeof named === 'string' ? `${row} (${named})` : row;
  const what = [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
  return { file: row, code: 'BAD_ROW', reason: `${where}: ${what}` };
}

/**
 * The rows of `calls.json` as they stand there; none where the file is missing.
 *
 * @throws CorpusError
 */
export async function readRowList(corpusDir: string): Promise<unknown[]> {
  const path = join(corpusDir, ROWS_FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw new CorpusError(`${ROWS_FILE} cannot be read (${error.code}): make it a readable file`);
  });
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // said below
  }
  throw new CorpusError(`${ROWS_FILE} is not a JSON list of calls: see corpus/README.md`);
}
