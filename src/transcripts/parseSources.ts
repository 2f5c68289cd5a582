import { TranscriptError } from '../errors.js';
import type { ParsedCall } from '../types.js';
import { toCall } from './callRows.js';
import { chooseFormat } from './chooseFormat.js';
import { guessOf } from './guessOf.js';
import { parseCall } from './parseCall.js';
import type { Corpus, SourceFile } from './readCorpus.js';
import { readText } from './readText.js';
import type { Skipped } from './rowsFile.js';

/** A transcript as it comes: its bytes, and what its row says of it. */
export type Unparsed = Pick<SourceFile, 'file' | 'bytes' | 'row'>;

/** Turns one transcript into a call. Throws TranscriptError where it cannot be used. */
export type ParseSource = (source: Unparsed) => Promise<ParsedCall>;

/** A file of the corpus that could be parsed. */
export interface ParsedSource extends SourceFile {
  readonly parsed: ParsedCall;
}

/** Each source that can be parsed, also where several are of one call; the others with the reason. */
export async function parseSources(
  { sources, skipped }: Pick<Corpus, 'sources' | 'skipped'>,
  parse: ParseSource,
): Promise<{ parsed: ParsedSource[]; skipped: Skipped[] }> {
  const parsed: ParsedSource[] = [];
  const left: Skipped[] = [...skipped];
  for (const source of sources) {
    try {
      parsed.push({ ...source, parsed: await parse(source) });
    } catch (error) {
      if (!(error instanceof TranscriptError)) throw error;
      left.push({ file: source.file, code: error.code, reason: error.message });
    }
  }
  return { parsed, skipped: left };
}

/** A parser that fails on a file costs that file alone. */
export const parseSource: ParseSource = async (source) => {
  try {
    return await parse(source);
  } catch (error) {
    if (error instanceof TranscriptError) throw error;
    throw new TranscriptError(
      'PARSER_FAULT',
      `${source.file} could not be parsed, a fault of OnRecord that is worth a report: ${error}`,
      { cause: error },
    );
  }
};

async function parse({ file, bytes, row }: Unparsed): Promise<ParsedCall> {
  const source = await readText(bytes, file);
  const { format, doubts } = chooseFormat(source, file, row.format);
  const { guessed, fromFileName, notes } = guessOf(source, format, file, row);
  const call = toCall(row, guessed);
  const participants = row.participants ?? [];
  const parsed = parseCall({ call, file, bytes, source, participants }, format);
  return {
    ...parsed,
    fromFileName,
    notes: [...(source.notes ?? []), ...doubts, ...notes, ...(parsed.notes ?? [])],
  };
}
