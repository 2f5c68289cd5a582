import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { CorpusError, TranscriptError } from '../errors.js';
import { parseCorpus } from '../transcripts/parseCorpus.js';
import { type ParsedSource, type ParseSource, parseSources } from '../transcripts/parseSources.js';
import { type Corpus, readCorpus, TRANSCRIPTS } from '../transcripts/readCorpus.js';
import type { CallId, ParsedCall } from '../types.js';
import type { GivenTranscript } from './addTranscript.js';
import { refuseDetailsOfMany } from './detailsOfMany.js';
import { leftOutOf } from './leftOut.js';
import { isVersionOf } from './placeFile.js';
import type { Place, Preview, PreviewedCall } from './preview.js';
import { isFault, refusedInWords } from './refusedCalls.js';
import { noteLines, skippedLine } from './reportLines.js';
import { speakersOf } from './speakersOf.js';
import { splitBytes } from './splitFile.js';

/** Reads a transcript and writes nothing. @throws TranscriptError, CorpusError, LockedError */
export type PreviewTranscript = (given: GivenTranscript) => Promise<Preview>;

/**
 * Shows what taking a transcript in would make of it.
 * @param parse must write nothing either
 */
export function createPreview(corpusDir: string, parse: ParseSource): PreviewTranscript {
  return async ({ name, bytes, details }) => {
    const isThere = await access(corpusDir).then(
      () => true,
      () => false,
    );
    const before = isThere ? await readCorpus(corpusDir) : EMPTY;
    const { parsed } = await parseSources(before, parse);
    const parts = await splitBytes(bytes, name, name);
    refuseDetailsOfMany(parts, details, name);
    const known = new Map(parsed.map((source) => [source.parsed.transcript.sha256, source]));
    const sources = parts.map((part) => {
      const row = known.get(hashOf(part.bytes))?.row ?? { file: `${TRANSCRIPTS}/${part.name}` };
      return { file: part.name, bytes: part.bytes, row: { ...row, ...details }, named: true };
    });
    const { withdrawn } = before;
    const corpus = await parseCorpus({ sources, skipped: [], withdrawn }, parse);
    const { calls, skipped } = corpus;
    const [refused, ...others] = calls.length === 0 ? skipped : skipped.filter(isFault);
    if (refused) throw new TranscriptError(refused.code, refusedInWords(refused, others));
    if (calls.length === 0) throw new CorpusError('Nothing was recognised in the file');
    return {
      calls: calls.map((call) => {
        const same = known.get(call.transcript.sha256);
        return describe(call, same ? { kind: 'known', file: same.file } : placeOf(call, parsed));
      }),
      notes: [...skipped.map(skippedLine), ...noteLines(corpus)],
    };
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const EMPTY: Pick<Corpus, 'sources' | 'skipped' | 'withdrawn'> = {
  sources: [],
  skipped: [],
  withdrawn: [],
};

const describe = (parsed: ParsedCall, place: Place): PreviewedCall => ({
  ...parsed.transcript.call,
  reader: parsed.transcript.reader,
  statements: parsed.statements.length,
  speakers: speakersOf(parsed),
  leftOut: leftOutOf(parsed),
  place,
});

function placeOf(call: ParsedCall, before: readonly ParsedSource[]): Place {
  const version = before.find((source) => isVersionOf(source.parsed, call));
  if (version) return { kind: 'version', file: version.file };
  const second = before.find((source) => idOf(source.parsed) === idOf(call));
  return second ? { kind: 'second', file: second.file } : { kind: 'new' };
}

const idOf = ({ transcript }: ParsedCall): CallId => transcript.call.id;
