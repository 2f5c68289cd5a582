import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TranscriptError } from '../errors.js';
import { type FileSystem, nodeFiles } from '../store/files.js';
import { takeLock } from '../store/lock.js';
import { type ParsedSource, type ParseSource, parseSources } from '../transcripts/parseSources.js';
import { readCorpus } from '../transcripts/readCorpus.js';
import type { Skipped } from '../transcripts/rowsFile.js';
import { whyWithdrawn } from '../transcripts/whyWithdrawn.js';
import type { ParsedCall, Withdrawal } from '../types.js';
import { changeCorpus, finishChange, hasUnfinishedChange } from './changeCorpus.js';
import type { Details } from './commandLine.js';
import { refuseDetailsOfMany } from './detailsOfMany.js';
import type { GivenFile } from './givenFiles.js';
import { type FileToPlace, type Placed, placeFile, type Taken } from './placeFile.js';
import { isFault, refusedInWords } from './refusedCalls.js';
import { splitFile } from './splitFile.js';

/** What became of the files that were given. */
export interface Taking {
  readonly taken: readonly Taken[];
  readonly refused: readonly Skipped[];
  /** Files of data that lay in a folder and hold no call. */
  readonly ignored: readonly string[];
}

/**
 * Copies transcripts into the corpus folder and names them in `calls.json`: those that can be parsed, all of them or, where
 * the process is killed, none.
 *
 * @throws LockedError while another one changes the folder
 * @throws CorpusError, NoSpaceError
 */
export async function takeFiles(
  corpusDir: string,
  given: readonly GivenFile[],
  details: Details,
  parse: ParseSource,
  files: FileSystem = nodeFiles,
): Promise<Taking> {
  await files.makeFolder(corpusDir);
  const root = await realpath(corpusDir);
  const release = await takeLock(files, join(root, '.lock'));
  try {
    await finishChange(root, files);
    const corpus = await readCorpus(root);
    const { parsed: before } = await parseSources(corpus, parse);
    const { placed, refused, ignored } = await placeFiles(root, given, details, before, (source) =>
      refuseWithdrawn(parse(source), corpus.withdrawn),
    );
    if (placed.length > 0) {
      const added = placed.flatMap(({ copies }) => copies);
      await changeCorpus(root, { files: added, rows: placed.map(({ row }) => row) }, files);
    }
    return { taken: placed.map(({ taken }) => taken), refused, ignored };
  } finally {
    await release();
  }
}

/** Brings to its end what a killed `takeFiles` left in the corpus folder; nothing where there is no folder. Throws LockedError. */
export async function finishTaking(
  corpusDir: string,
  files: FileSystem = nodeFiles,
): Promise<void> {
  const root = await realpath(corpusDir).catch(() => null);
  if (root === null || !(await hasUnfinishedChange(root))) return;
  const release = await takeLock(files, join(root, '.lock'));
  await finishChange(root, files).finally(release);
}

/** @throws TranscriptError where the call was withdrawn */
async function refuseWithdrawn(
  parsed: Promise<ParsedCall>,
  withdrawn: readonly Withdrawal[],
): Promise<ParsedCall> {
  const { call } = (await parsed).transcript;
  const gone = withdrawn.find((one) => one.call === call.id);
  if (gone) throw new TranscriptError('WITHDRAWN', whyWithdrawn(gone));
  return parsed;
}

async function placeFiles(
  root: string,
  given: readonly GivenFile[],
  details: Details,
  before: readonly ParsedSource[],
  parse: ParseSource,
): Promise<{ placed: Placed[]; refused: Skipped[]; ignored: string[] }> {
  const placed: Placed[] = [];
  const refused: Skipped[] = [];
  const ignored: string[] = [];
  for (const file of given) {
    try {
      const place = (part: FileToPlace, others: readonly Placed[]): Promise<Placed> =>
        placeFile(root, part, details, before, others, parse);
      const found = await placeParts(await partsOf(file, details), placed, place);
      placed.push(...found.placed);
      refused.push(...found.refused);
    } catch (error) {
      if (!(error instanceof TranscriptError)) throw error;
      const { code, message: reason } = error;
      if (file.isPerhaps && code === 'UNKNOWN_FORMAT') ignored.push(file.path);
      else refused.push({ file: file.path, code, reason });
    }
  }
  return { placed, refused, ignored };
}

/** The file itself or, of many calls, each of them. */
async function partsOf({ path, name }: GivenFile, details: Details): Promise<FileToPlace[]> {
  const real = await realpath(path);
  const files = await splitFile(real, name, path);
  refuseDetailsOfMany(files, details, path);
  return files.map((file) => {
    const isWhole = file.name === name;
    const label = isWhole ? path : `${path}/${basename(file.name)}`;
    return { ...file, path, label, real: isWhole ? real : null };
  });
}

/** The calls of one file: all of them, but for those that were withdrawn, or none. */
async function placeParts(
  parts: readonly FileToPlace[],
  before: readonly Placed[],
  place: (part: FileToPlace, others: readonly Placed[]) => Promise<Placed>,
): Promise<{ placed: Placed[]; refused: Skipped[] }> {
  const placed: Placed[] = [];
  const refused: Skipped[] = [];
  const others = [...before];
  for (const part of parts) {
    try {
      const one = await place(part, others);
      placed.push(one);
      others.push(one);
    } catch (error) {
      if (!(error instanceof TranscriptError)) throw error;
      if (parts.length === 1) throw error;
      refused.push({ file: part.label, code: error.code, reason: error.message });
    }
  }
  const [first, ...more] = refused.filter(isFault);
  if (first) {
    const reason = refusedInWords(first, more);
    throw new TranscriptError(first.code, `${reason}: none of the file was taken`);
  }
  return { placed, refused };
}
