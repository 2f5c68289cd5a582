import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { CorpusError, TranscriptError } from '../errors.js';
import { type CallRow, callRow } from './callRows.js';
import { MAX_TRANSCRIPT_BYTES } from './decode.js';

/** A file of the corpus as it lies on the disk. */
export interface SourceFile {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly row: CallRow;
  /** Whether `calls.json` names it. */
  readonly named: boolean;
}

/** What was left out, and why. */
export interface Skipped {
  readonly file: string;
  readonly code: TranscriptError['code'];
  readonly reason: string;
}

export interface Corpus {
  readonly sources: readonly SourceFile[];
  readonly skipped: readonly Skipped[];
}

const ROWS_FILE = 'calls.json';
const TRANSCRIPTS = 'transcripts';

/**
 * The files of a corpus folder: those that `calls.json` names, then those that merely lie in `transcripts/`.
 * What cannot be read is skipped with its reason; nothing outside the folder is ever opened.
 *
 * @throws CorpusError where the folder is missing or `calls.json` is no list
 */
export async function readCorpus(corpusDir: string): Promise<Corpus> {
  const root = await realpath(corpusDir).catch(() => {
    throw new CorpusError(`There is no corpus folder ${corpusDir}: create it, or set CORPUS_DIR`);
  });
  const skipped: Skipped[] = [];
  const rows = await readRows(root, skipped);
  const named = new Set(rows.map(({ file }) => file));
  const unnamed = (await filesIn(root))
    .filter((file) => !named.has(file))
    .map((file) => ({ file }));
  const sources: SourceFile[] = [];
  for (const row of [...rows, ...unnamed]) {
    try {
      sources.push({
        file: row.file,
        bytes: await readInside(root, row.file),
        row,
        named: named.has(row.file),
      });
    } catch (error) {
      if (!(error instanceof TranscriptError)) throw error;
      skipped.push({ file: row.file, code: error.code, reason: error.message });
    }
  }
  return { sources, skipped };
}

async function readRows(root: string, skipped: Skipped[]): Promise<CallRow[]> {
  const path = join(root, ROWS_FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw new CorpusError(`${ROWS_FILE} cannot be read (${error.code}): make it a readable file`);
  });
  const rows: CallRow[] = [];
  const files = new Set<string>();
  for (const [at, entry] of parseList(text).entries()) {
    const parsed = callRow.safeParse(entry);
    const file = parsed.success ? parsed.data.file : `${ROWS_FILE} row ${at + 1}`;
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      skipped.push({
        file,
        code: 'BAD_ROW',
        reason: `${file}: ${issue?.path.join('.')}: ${issue?.message}`,
      });
    } else if (files.has(file)) {
      skipped.push({
        file,
        code: 'DUPLICATE',
        reason: `${file} is named twice in ${ROWS_FILE}: the first row is used`,
      });
    } else {
      files.add(file);
      rows.push(parsed.data);
    }
  }
  return rows;
}

function parseList(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // said below
  }
  throw new CorpusError(`${ROWS_FILE} is not a JSON list of calls: see corpus/README.md`);
}

async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(join(root, TRANSCRIPTS), {
    withFileTypes: true,
    recursive: true,
  }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The bytes of a regular file whose real place is inside the folder, whatever links lead to it. */
async function readInside(root: string, file: string): Promise<Uint8Array> {
  const path = await realpath(resolve(root, file)).catch(() => {
    throw new TranscriptError('MISSING_FILE', `${file} is named in ${ROWS_FILE} but is not there`);
  });
  if (!path.startsWith(root + sep)) {
    throw new TranscriptError(
      'OUTSIDE_CORPUS',
      `${file} lies outside the corpus folder: copy it into it`,
    );
  }
  const status = await stat(path);
  const { size } = status;
  if (!status.isFile()) throw new TranscriptError('MISSING_FILE', `${file} is no file`);
  if (size > MAX_TRANSCRIPT_BYTES) {
    throw new TranscriptError(
      'TOO_LARGE',
      `${file} has ${size} bytes, more than ${MAX_TRANSCRIPT_BYTES}: split it`,
    );
  }
  return readFile(path);
}
