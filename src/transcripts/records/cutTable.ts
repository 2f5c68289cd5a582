import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TranscriptError } from '../../errors.js';
import { MAX_TRANSCRIPT_BYTES } from '../decode.js';
import { CALL, fieldName, type Named, TURN } from './fields.js';

/** A row of a table, and the letters that it stands in. */
export interface TableRow {
  readonly raw: string;
  readonly value: Named;
}

/** How a table is written, as its first row tells. */
export interface TableShape {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/** The table that a text begins; null where its first row does not name columns of words and of who says them or whose call they are. */
export function tableShape(text: string): TableShape | null {
  const line = /^[^\r\n]{1,4000}/.exec(text)?.[0] ?? '';
  for (const delimiter of [',', '\t', ';', '|']) {
    const columns = line.split(delimiter).map((name) => name.trim().replace(/^"|"$/g, ''));
    if (columns.length < 2 || columns.some((name) => name.length > LONGEST_NAME)) continue;
    const names = new Set(columns.map(fieldName));
    const has = (wanted: readonly string[]) => wanted.some((name) => names.has(name));
    if (has(TURN.text) && [TURN.speaker, TURN.time, CALL.ticker, CALL.period].some(has))
      return { delimiter, columns };
  }
  return null;
}

/** Characters of a column's name. */
const LONGEST_NAME = 60;

/**
 * Takes a table piece by piece: quotes, line ends in cells and doubled quotes as RFC 4180 writes them.
 *
 * @param chunks UTF-8
 * @throws TranscriptError DAMAGED
 */
export async function readTable(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { delimiter, columns }: TableShape,
  file: string,
  onRow: (row: TableRow) => void,
): Promise<void> {
  const { parse } = await import('csv-parse');
  const parser = parse({
    ...{ delimiter, raw: true, skip_empty_lines: true, from: 2 },
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_TRANSCRIPT_BYTES,
  });
  const take = async (rows: AsyncIterable<ParsedRow>): Promise<void> => {
    for await (const { raw, record } of rows) {
      const cells = columns.map((name, at) => [name, record[at] ?? '']);
      onRow({ raw: raw.replace(/^[\r\n]+|[\r\n]+$/g, ''), value: Object.fromEntries(cells) });
    }
  };
  await pipeline(Readable.from(chunks), parser, take).catch((error: unknown) => {
    if (error instanceof TranscriptError) throw error;
    const why = error instanceof Error ? error.message.slice(0, 160) : '';
    throw new TranscriptError('DAMAGED', `${file} is a damaged table (${why}): write it anew`);
  });
}

/** A row as the parser hands it over. */
interface ParsedRow {
  readonly raw: string;
  readonly record: readonly string[];
}
