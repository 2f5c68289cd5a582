import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CorpusError, type OnRecordError, TranscriptError } from '../errors.js';
import type { ParsedCorpus } from '../transcripts/parseCorpus.js';
import type { Skipped } from '../transcripts/rowsFile.js';
import type { AddedCall, RefusedCall, TakenCall } from './addedCall.js';
import type { Details } from './commandLine.js';
import type { IngestReport } from './ingest.js';
import type { Taken } from './placeFile.js';
import { refusedInWords } from './refusedCalls.js';
import { noteLines } from './reportLines.js';
import type { Taking } from './takeFiles.js';

/** A transcript that comes from outside, as received. */
export interface GivenTranscript {
  /** A bare file name; its end tells nothing, the bytes do. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly details: Details;
}

/** @throws TranscriptError, CorpusError, LockedError, NoSpaceError, ModelError */
export type AddTranscript = (given: GivenTranscript) => Promise<AddedCall>;

export interface AddDeps {
  take(paths: readonly string[], details: Details): Promise<Taking>;
  load(): Promise<ParsedCorpus>;
  ingest(corpus: ParsedCorpus): Promise<IngestReport>;
}

/** Adds one transcript as the command does: into the corpus first, then into a new generation. */
export function createAddTranscript({ take, load, ingest }: AddDeps): AddTranscript {
  return async ({ name, bytes, details }) => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-added-'));
    try {
      const path = join(folder, name);
      await writeFile(path, bytes);
      const { taken, refused } = await take([path], details);
      const untaken = refused.map((one) => nameless(one, path, name));
      if (taken.length === 0) throw refusalOf(untaken);
      const corpus = await load();
      const { generation } = await ingest(corpus);
      const calls = taken.map((one) => takenCall(one, corpus));
      const [first] = calls;
      if (!first) throw new CorpusError('The transcript was not taken');
      const files = new Set(taken.map(({ file }) => file));
      const notes = noteLines(corpus).filter((note) =>
        [...files].some((file) => note.includes(file)),
      );
      return { ...first, generation, calls, refused: untaken.map(refusedCall), notes };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

function takenCall({ call, file, former, isKnown }: Taken, { calls }: ParsedCorpus): TakenCall {
  const added = calls.find(({ transcript }) => transcript.call.id === call);
  return { call, file, former, isKnown, statements: added?.statements.length ?? 0 };
}

/** The sender knows its file by its name and must not learn where it lay. */
const nameless = ({ file, code, reason }: Skipped, path: string, name: string): Skipped => ({
  file: file.replaceAll(path, name),
  code,
  reason: reason.replaceAll(path, name),
});

const refusedCall = ({ file, code, reason }: Skipped): RefusedCall => ({
  file,
  code,
  message: reason,
});

function refusalOf([first, ...others]: readonly Skipped[]): OnRecordError {
  return first
    ? new TranscriptError(first.code, refusedInWords(first, others))
    : new CorpusError('The transcript was not taken');
}
