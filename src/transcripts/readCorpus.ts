import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { CorpusError, TranscriptError } from '../errors.js';
import type { Withdrawal } from '../types.js';
import type { CallRow } from './callRows.js';
import { MAX_TRANSCRIPT_BYTES } from './decode.js';
import { ROWS_FILE, readRows, type Skipped } from './rowsFile.js';
import { callOfSuperseded, SUPERSEDED, type SupersededFile } from './supersededFile.js';

/** A file of the corpus as it lies on the disk. */
export interface SourceFile {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly row: CallRow;
  /** Whether `calls.json` names it. */
  readonly named: boolean;
}

export interface Corpus {
  readonly sources: readonly SourceFile[];
  /** Versions that others replaced. */
  readonly superseded: readonly SupersededFile[];
  readonly withdrawn: readonly Withdrawal[];
  readonly skipped: readonly Skipped[];
}

export const TRANSCRIPTS = 'transcripts';
/** Where files lie that `npm run ingest -- FILE` is taking in; a row in `calls.json` makes one part of the corpus. */
export const INCOMING = '.incoming';

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
  const { rows, refused, skipped } = await readRows(root);
  const named = new Set(rows.map(({ file }) => file));
  const unnamed = (await filesIn(root, TRANSCRIPTS))
    .filter((file) => !named.has(file) && !refused.has(file))
    .map((file) => ({ file }));
  const read = async (file: string): Promise<Uint8Array | null> => {
    try {
      return await readInside(root, file);
    } catch (error) {
      if (!(error instanceof TranscriptError)) throw error;
      skipped.push({ file, code: error.code, reason: error.message });
      return null;
    }
  };
  const sources: SourceFile[] = [];
  for (const row of [...rows.filter(({ withdrawn }) => !withdrawn), ...unnamed]) {
    const bytes = await read(row.file);
    if (bytes) sources.push({ file: row.file, bytes, row, named: named.has(row.file) });
  }
  const superseded: SupersededFile[] = [];
  for (const file of await filesIn(root, SUPERSEDED)) {
    const call = callOfSuperseded(file);
    const bytes = call === null ? null : await read(file);
    if (call !== null && bytes) superseded.push({ file, call, bytes });
  }
  return { sources, superseded, withdrawn: withdrawnIn(rows), skipped };
}

/** Each call once, although it may have had several sources. */
function withdrawnIn(rows: readonly CallRow[]): Withdrawal[] {
  const withdrawn = rows.flatMap((row) => row.withdrawn ?? []);
  return [...new Map(withdrawn.map((one) => [one.call, one])).values()];
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), {
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
  const path = await realOf(root, file).catch(() => {
    throw new TranscriptError('MISSING_FILE', `${file} is named in ${ROWS_FILE} but is not there`);
  });
  if (!path.startsWith(root + sep)) {
    throw new TranscriptError(
      'OUTSIDE_CORPUS',
      `${file} lies outside the corpus folder: copy it into it`,
    );
  }
  return readTranscript(path, file);
}

/**
 * The bytes of a file that is not too large to be a transcript.
 *
 * @param file what it is called in what is thrown
 * @throws TranscriptError
 */
export async function readTranscript(path: string, file: string): Promise<Uint8Array> {
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

/** Where a file of the corpus lies: in its place or, where an ingest was killed before it put it there, in the folder for incoming files. */
const realOf = (root: string, file: string): Promise<string> =>
  realpath(resolve(root, file)).catch(() => realpath(resolve(root, INCOMING, file)));
