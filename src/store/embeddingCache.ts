import { dirname, join } from 'node:path';
import { sha256 } from './digest.js';
import { decodeFloats, encodeFloats } from './encoding.js';
import { hasCode, namingFullDisk } from './failures.js';
import { type FileSystem, nodeFiles } from './files.js';
import { layoutOf } from './layout.js';
import { assertVector } from './vectorGuard.js';

/** A record is a key, the floats, and the first bytes of the SHA-256 of both: all of one size. */
const KEY_BYTES = 32;
const CHECK_BYTES = 8;

export interface EmbeddingCache {
  /** The vector that was added for this text, or undefined. */
  get(text: string): Float32Array | undefined;
  /**
   * Keeps one batch; when it returns, the batch survives a killed process.
   * Throws EmbeddingInvalidError before anything is written, NoSpaceError.
   */
  add(entries: readonly CacheEntry[]): Promise<void>;
}

export interface CacheEntry {
  readonly text: string;
  readonly vector: ArrayLike<number>;
}

interface Embedder {
  readonly id: string;
  readonly dimensions: number;
}

/**
 * Opens what was embedded before with this embedder, so that no text is embedded twice. A record that is torn or
 * damaged counts as absent. Whoever adds holds the index's lock.
 */
export async function openEmbeddingCache(
  indexDir: string,
  embedder: Embedder,
  files: FileSystem = nodeFiles,
): Promise<EmbeddingCache> {
  const path = join(layoutOf(indexDir).cache, fileNameOf(embedder));
  const bytes = await readOrEmpty(files, path);
  const known = readRecords(bytes, recordSize(embedder));
  const append = createAppender(files, path, bytes.length, recordSize(embedder));
  return {
    get: (text) => known.get(keyOf(embedder, text))?.slice(),
    add: async (entries) => {
      const records = entries.map((entry) => encodeRecord(embedder, entry));
      await namingFullDisk(() => append(Buffer.concat(records)));
      for (const record of records) known.set(...decodeRecord(record));
    },
  };
}

/**
 * Appends one batch after the other, always behind the last whole record: else no later one begins
 * where it is looked for.
 */
function createAppender(files: FileSystem, path: string, length: number, recordBytes: number) {
  let whole = length - (length % recordBytes);
  let isTorn = length !== whole;
  let last: Promise<void> = Promise.resolve();

  const repair = async (): Promise<void> => {
    await (whole === 0 ? files.remove(path) : files.truncate(path, whole));
    isTorn = false;
  };
  const append = async (records: Buffer): Promise<void> => {
    await files.makeFolder(dirname(path));
    if (isTorn) await repair();
    try {
      isTorn = true;
      await files.append(path, records);
      whole += records.length;
      isTorn = false;
    } catch (error) {
      await repair().catch(() => {}); // the first error is the one to tell; the next batch tries again
      throw error;
    }
  };
  return (records: Buffer): Promise<void> => {
    const mine = last.then(() => append(records));
    last = mine.catch(() => {}); // a batch that failed does not stop the next
    return mine;
  };
}

function readRecords(bytes: Buffer, recordBytes: number): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>();
  for (let start = 0; start + recordBytes <= bytes.length; start += recordBytes) {
    const record = bytes.subarray(start, start + recordBytes);
    const end = recordBytes - CHECK_BYTES;
    if (checkOf(record.subarray(0, end)).equals(record.subarray(end))) {
      known.set(...decodeRecord(record));
    }
  }
  return known;
}

function encodeRecord(embedder: Embedder, { text, vector }: CacheEntry): Buffer {
  assertVector(vector, embedder.dimensions);
  const floats = Float32Array.from(vector);
  assertVector(floats, embedder.dimensions); // what no float can hold has become Infinity or zero
  const content = Buffer.concat([Buffer.from(keyOf(embedder, text), 'hex'), encodeFloats(floats)]);
  return Buffer.concat([content, checkOf(content)]);
}

const decodeRecord = (record: Buffer): [string, Float32Array] => [
  record.toString('hex', 0, KEY_BYTES),
  decodeFloats(record.subarray(KEY_BYTES, record.length - CHECK_BYTES)),
];

const recordSize = ({ dimensions }: Embedder): number =>
  KEY_BYTES + dimensions * Float32Array.BYTES_PER_ELEMENT + CHECK_BYTES;

const keyOf = ({ id, dimensions }: Embedder, text: string): string =>
  sha256(JSON.stringify([id, dimensions]), text);

const checkOf = (content: Buffer): Buffer =>
  Buffer.from(sha256(content), 'hex').subarray(0, CHECK_BYTES);

/** The id for people, its digest so that two ids never share a file. */
const fileNameOf = ({ id, dimensions }: Embedder): string =>
  `${id.replace(/[^\w.-]/g, '-').slice(0, 60)}-${sha256(id, '\n', `${dimensions}`).slice(0, 12)}.vectors`;

async function readOrEmpty(files: FileSystem, path: string): Promise<Buffer> {
  try {
    return await files.read(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return Buffer.alloc(0);
    throw error;
  }
}
