import { createHash } from 'node:crypto';
import { TranscriptError } from '../errors.js';
import type { ParsedCall } from '../types.js';
import { toCall } from './callRows.js';
import { formatOf } from './formats.js';
import { parseCall } from './parseCall.js';
import type { Corpus, Skipped, SourceFile } from './readCorpus.js';
import { readText } from './readText.js';

/** A corpus as it is ingested. */
export interface ParsedCorpus {
  readonly calls: readonly ParsedCall[];
  readonly skipped: readonly Skipped[];
  /** What was taken although something about it was guessed or is missing. */
  readonly notes: readonly string[];
  /** SHA-256 over everything that ingestion stores of the calls. */
  readonly hash: string;
}

/** Every transcript that can be parsed, in the order of the ids; two files for one call: the first is taken, the other reported. */
export async function parseCorpus({ sources, skipped }: Corpus): Promise<ParsedCorpus> {
  const calls = new Map<string, ParsedCall>();
  const left: Skipped[] = [...skipped];
  const notes: string[] = [];
  for (const source of sources) {
    try {
      const parsed = await parseSource(source);
      const { id, ticker, period } = parsed.transcript.call;
      const other = calls.get(id);
      if (other)
        throw new TranscriptError(
          'DUPLICATE',
          `${source.file} is call ${id} again: ${other.transcript.file} is used`,
        );
      calls.set(id, parsed);
      if (!source.named)
        notes.push(`${source.file} has no row in calls.json: taken as ${id} from its own text`);
      if (ticker === null || period === null)
        notes.push(`${id} has no ticker or period: it is found only by its words`);
    } catch (error) {
      if (!(error instanceof TranscriptError)) throw error;
      left.push({ file: source.file, code: error.code, reason: error.message });
    }
  }
  const sorted = [...calls.values()].sort((a, b) =>
    a.transcript.call.id < b.transcript.call.id ? -1 : 1,
  );
  return { calls: sorted, skipped: left, notes, hash: hashOf(sorted) };
}

async function parseSource({ file, bytes, row }: SourceFile): Promise<ParsedCall> {
  const source = await readText(bytes, file);
  const format = formatOf(source, file, row.format);
  const call = toCall(row, format.guessCall(source));
  const participants = row.participants ?? [];
  return parseCall({ call, file, bytes, source, participants }, format);
}

const hashOf = (calls: readonly ParsedCall[]): string =>
  createHash('sha256')
    .update(JSON.stringify(calls.map(({ transcript: { text: _, ...rest } }) => rest)))
    .digest('hex');
