import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSource } from '../../transcripts/parseSources.js';
import type { ParsedCall } from '../../types.js';
import { keyOf, type QuestionRow } from './rows.js';

/** An id that says which file it is of, so that two sources of one call stand side by side. */
const idOf = (key: string): string => key.replace(/[^\w.-]+/g, '-').slice(-80);

/** The calls that rows ask about, each by its key. */
export async function loadCalls(
  sharedDir: string,
  rows: readonly QuestionRow[],
): Promise<Map<string, ParsedCall>> {
  const calls = new Map<string, ParsedCall>();
  const documents = new Map<string, ReadonlyMap<string, string>>();
  for (const row of rows) {
    const key = keyOf(row);
    if (calls.has(key)) continue;
    const path = join(sharedDir, row.file);
    if (row.doc_id !== undefined && !documents.has(path))
      documents.set(path, await readDocuments(path));
    const text = documents.get(path)?.get(row.doc_id ?? '');
    const bytes = text === undefined ? await readFile(path) : Buffer.from(text);
    const file = row.doc_id === undefined ? row.file : `${row.doc_id}.txt`;
    calls.set(key, await parseSource({ file, bytes, row: { file, id: idOf(key) } }));
  }
  return calls;
}

/** The documents of ECT-QA, by their ids. */
async function readDocuments(path: string): Promise<Map<string, string>> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const { doc_id, cleaned_content } = JSON.parse(line);
      return [String(doc_id), String(cleaned_content)];
    }),
  );
}
