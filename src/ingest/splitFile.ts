import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { TranscriptError } from '../errors.js';
import { decodeText, MAX_TRANSCRIPT_BYTES } from '../transcripts/decode.js';
import { fileKind } from '../transcripts/fileKind.js';
import type { GuessedCall } from '../transcripts/given.js';
import { readTranscript } from '../transcripts/readCorpus.js';
import { dataKind } from '../transcripts/records/dataKind.js';
import { type CallInFile, type DataKind, readCalls } from '../transcripts/records/readCalls.js';

/** A call as a file of its own. */
export interface FileOfCall {
  /** Its place below `transcripts/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes of the largest file of data taken, many calls together: it is read as a stream. */
const MAX_DATA_BYTES = 200_000_000;
/** Bytes by which is told what a file is. */
const BEGINNING = 65_536;

/**
 * A given file as files of one call each: itself as received or, of data with many calls, one a call, named by whose it
 * is, in a folder that has the file's name.
 *
 * @param file what it is called in what is thrown
 * @throws TranscriptError where it is too large, damaged or of too many calls: then nothing of it is taken
 */
export async function splitFile(path: string, name: string, file: string): Promise<FileOfCall[]> {
  const { beginning, size } = await beginningOf(path);
  const kind = kindOf(beginning, file);
  if (kind === null || size <= MAX_TRANSCRIPT_BYTES)
    return splitBytes(await readTranscript(path, file), name, file);
  if (size > MAX_DATA_BYTES) {
    throw new TranscriptError(
      'TOO_LARGE',
      `${file} has ${size} bytes, more than ${MAX_DATA_BYTES}: split it`,
    );
  }
  return filesOf(await readCalls(utf8Of(path, file), kind, file), kind, name);
}

/** The same of bytes that are held already. */
export async function splitBytes(
  bytes: Uint8Array,
  name: string,
  file: string,
): Promise<FileOfCall[]> {
  const kind = kindOf(bytes.subarray(0, BEGINNING), file);
  if (kind === null) return [{ name, bytes }];
  const calls = await readCalls([Buffer.from(decodeText(bytes, file).text)], kind, file);
  return calls.length < 2 ? [{ name, bytes }] : filesOf(calls, kind, name);
}

function filesOf(calls: readonly CallInFile[], { kind }: DataKind, name: string): FileOfCall[] {
  const end = kind === 'json' ? '.json' : extname(name).toLowerCase() || '.csv';
  return namesOf(calls, name, end).map((own, at) => ({
    name: own,
    bytes: calls[at]?.bytes() ?? Buffer.alloc(0),
  }));
}

async function beginningOf(path: string): Promise<{ beginning: Uint8Array; size: number }> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return { beginning: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}

/** What is no text, or packed, is refused where it is parsed. */
function isText(beginning: Uint8Array, file: string): boolean {
  try {
    return fileKind(beginning, file) === 'text';
  } catch {
    return false;
  }
}

/** Null for what holds no data. */
function kindOf(beginning: Uint8Array, file: string): DataKind | null {
  if (!isText(beginning, file)) return null;
  try {
    return dataKind(new TextDecoder(encodingOf(beginning)).decode(beginning), file);
  } catch {
    return null; // a table without words is refused where it is parsed
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** A file's text as UTF-8, piece by piece, without a byte order mark. */
async function* utf8Of(path: string, file: string): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield Buffer.from(decoder.decode(chunk, { stream: true }));
    }
    yield Buffer.from(decoder?.decode() ?? '');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TranscriptError('BAD_ENCODING', `${file} is not UTF-8 throughout: save it as UTF-8`);
  }
}

/** "calls.jsonl" → "calls/ACME-2031-Q2.json"; a number where the data do not tell whose call and when. */
function namesOf(calls: readonly CallInFile[], name: string, end: string): string[] {
  const folder = name.slice(0, name.length - extname(name).length);
  const used = new Set<string>();
  return calls.map(({ facts }, at) => {
    const known = callName(facts) ?? `${basename(folder)}-${String(at + 1).padStart(5, '0')}`;
    const own = used.has(known) ? `${known}-${at + 1}` : known;
    used.add(own);
    return `${folder}/${own}${end}`;
  });
}

function callName({ ticker, period }: GuessedCall): string | null {
  if (!ticker || !period) return null;
  return `${ticker.toUpperCase().replace(/[^A-Z0-9.-]/g, '-')}-${period}`;
}
