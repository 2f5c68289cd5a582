import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { BadRequestError, CorpusError } from '../errors.js';
import { type FileSystem, nodeFiles } from '../store/files.js';
import { takeLock } from '../store/lock.js';
import { oneSourceACall } from '../transcripts/oneSourceACall.js';
import { type ParseSource, parseSources } from '../transcripts/parseSources.js';
import { readCorpus } from '../transcripts/readCorpus.js';
import { readRows } from '../transcripts/rowsFile.js';
import type { CallId } from '../types.js';
import { changeCorpus, finishChange } from './changeCorpus.js';

/** What is asked for by `--remove`. */
export interface Removal {
  readonly call: CallId;
  readonly reason: string;
}

/** A call that was withdrawn, with the files that stay where they are and are read no more. */
export interface Withdrawn {
  readonly call: CallId;
  readonly files: readonly string[];
}

/**
 * Notes in the rows of a call, second sources too, that it was withdrawn and why; of one that was withdrawn before, the
 * new reason.
 *
 * @param today ISO date
 * @throws BadRequestError where there is no such call
 * @throws CorpusError, LockedError, NoSpaceError
 */
export async function withdrawCall(
  corpusDir: string,
  { call: wanted, reason }: Removal,
  today: string,
  parse: ParseSource,
  files: FileSystem = nodeFiles,
): Promise<Withdrawn> {
  const root = await realpath(corpusDir).catch(() => {
    throw new CorpusError(`There is no corpus folder ${corpusDir}: set CORPUS_DIR`);
  });
  const release = await takeLock(files, join(root, '.lock'));
  try {
    await finishChange(root, files);
    const known = await sourcesByCall(root, parse);
    const call = [...known.keys()].find((id) => id.toLowerCase() === wanted.toLowerCase());
    const sources = call === undefined ? undefined : known.get(call);
    if (call === undefined || sources === undefined)
      throw new BadRequestError(
        `There is no call ${wanted} in the corpus; it has ${[...known.keys()].sort().join(', ') || 'none'}`,
      );
    const withdrawn = { call, reason, date: today };
    const rows = sources.map((file) => ({ file, withdrawn }));
    await changeCorpus(root, { files: [], rows }, files);
    return { call, files: sources };
  } finally {
    await release();
  }
}

/** The files of each call, those of withdrawn ones too. */
async function sourcesByCall(root: string, parse: ParseSource): Promise<Map<CallId, string[]>> {
  const { parsed } = await parseSources(await readCorpus(root), parse);
  const { used, aside } = oneSourceACall(parsed);
  const known = new Map<CallId, string[]>();
  const add = (call: CallId, file: string) => known.set(call, [...(known.get(call) ?? []), file]);
  for (const source of used) add(source.parsed.transcript.call.id, source.file);
  for (const { call, file } of aside) add(call, file);
  for (const { file, withdrawn } of (await readRows(root)).rows)
    if (withdrawn) add(withdrawn.call, file);
  return known;
}
