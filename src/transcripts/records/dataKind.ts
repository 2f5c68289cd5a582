import { extname } from 'node:path';
import { TranscriptError } from '../../errors.js';
import { tableShape } from './cutTable.js';
import type { DataKind } from './readCalls.js';

/**
 * Whether a text is data, by how it begins; null for any other text, which may begin with a note in brackets.
 *
 * @param text the beginning at least
 * @throws TranscriptError UNKNOWN_FORMAT for a table, as its name says, that has no column of words
 */
export function dataKind(text: string, file: string): DataKind | null {
  if (JSON_BEGINS.test(text)) return { kind: 'json' };
  const shape = tableShape(text);
  if (shape) return { kind: 'table', ...shape };
  if (!TABLES.includes(extname(file).toLowerCase())) return null;
  throw new TranscriptError(
    'UNKNOWN_FORMAT',
    `${file} is a table whose first row names no column of words: name one "text", one "speaker", and "ticker" and "period" where there are several calls`,
  );
}

/** A list of objects, lists or texts, or an object: "[Music]" and "[00:12]" begin none. */
const JSON_BEGINS = /^\s*(?:\{\s*["}]|\[\s*(?:[[{\]]|"[^"]*"\s*[,\]]))/;
const TABLES = ['.csv', '.tsv', '.tab'];

/** How names of files of data end. */
export const DATA_ENDS = ['.json', '.jsonl', '.ndjson', '.csv', '.tsv', '.tab'];
