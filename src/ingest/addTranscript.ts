import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CorpusError, type OnRecordError, TranscriptError } from '../errors.js';
import type { ParsedCorpus } from '../transcripts/parseCorpus.js';
import type { AddedCall } from './addedCall.js';
import type { Details } from './commandLine.js';
import type { IngestReport } from './ingest.js';
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
      const [file] = taken;
      if (!file) throw refusal(refused, path, name);
      const corpus = await load();
      const { generation } = await ingest(corpus);
      const added = corpus.calls.find(({ transcript }) => transcript.call.id === file.call);
      const { call, former, isKnown } = file;
      const notes = [
        ...(taken.length > 1 ? [`${name} holds ${taken.length} calls: ${idsOf(taken)}`] : []),
        ...noteLines(corpus).filter((note) => note.includes(file.file)),
      ];
      const statements = added?.statements.length ?? 0;
      return { call, file: file.file, former, isKnown, statements, generation, notes };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** As many as can be read. */
const idsOf = (taken: Taking['taken']): string =>
  [...taken.slice(0, 20).map(({ call }) => call), ...(taken.length > 20 ? ['…'] : [])].join(', ');

/** The sender knows its file by its name and must not learn where it lay. */
function refusal([first]: Taking['refused'], path: string, name: string): OnRecordError {
  if (!first) return new CorpusError('The transcript was not taken');
  const reason = first.reason.replaceAll(path, name);
  return new TranscriptError(first.code, reason);
}
