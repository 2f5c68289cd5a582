import { setImmediate } from 'node:timers/promises';
import type { GenerationContent } from '../types.js';
import { type Fingerprint, fingerprint } from './digest.js';
import { isNoFile, noSpace } from './failures.js';
import type { FileSystem } from './files.js';
import type { Hnswlib } from './hnswlib.js';
import { assertVector, isZero } from './vectorGuard.js';

/** Links a row keeps, and candidates weighed for them: the values hnswlib itself proposes. */
const LINKS = 16;
const BUILD_BREADTH = 200;

/** Rows between two pauses; at about 1 ms a row, the heartbeat of the lock and Ctrl-C get their turn. */
const ROWS_AT_ONCE = 200;

/** Where hnswlib's header ends, and the places in it of the number of elements and of the size of one. */
const HEADER_BYTES = 96;
const COUNT_AT = 16;
const ELEMENT_BYTES_AT = 24;

/**
 * How many rows hold a vector; rows of zeros do not.
 * @throws EmbeddingInvalidError for a row that is neither.
 */
export function countUsable(vectors: Float32Array, dimensions: number): number {
  let count = 0;
  for (const _ of usableRows(vectors, dimensions)) count += 1;
  return count;
}

/**
 * Writes the graph over the usable rows to a file, down to the disk. A row's label is its number.
 * @throws NoSpaceError where the file did not become whole.
 */
export async function writeGraph(
  { HierarchicalNSW }: Hnswlib,
  { vectors, embedder: { dimensions } }: Pick<GenerationContent, 'vectors' | 'embedder'>,
  path: string,
  files: FileSystem,
): Promise<Fingerprint> {
  const graph = new HierarchicalNSW('cosine', dimensions);
  graph.initIndex(countUsable(vectors, dimensions), LINKS, BUILD_BREADTH);
  for (const [row, vector] of usableRows(vectors, dimensions)) {
    graph.addPoint(vector, row);
    if (row % ROWS_AT_ONCE === 0) await setImmediate();
  }
  await graph.writeIndex(path);
  return fingerprint(await readWhole(path, files));
}

function* usableRows(vectors: Float32Array, dimensions: number): Generator<[number, number[]]> {
  for (let row = 0; row * dimensions < vectors.length; row += 1) {
    const floats = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    if (!isZero(floats)) yield [row, assertVector(floats, dimensions)];
  }
}

/** hnswlib reports success on a full disk too, so the file itself has to tell. */
async function readWhole(path: string, files: FileSystem): Promise<Buffer> {
  try {
    await files.sync(path);
    const bytes = await files.read(path);
    if (wholeSize(bytes) === bytes.length) return bytes;
  } catch (error) {
    if (!isNoFile(error)) throw error;
  }
  throw noSpace();
}

/** The size that the graph in these bytes must have: header, elements, and each element's upper links. */
function wholeSize(bytes: Buffer): number {
  if (bytes.length < HEADER_BYTES) return HEADER_BYTES;
  const count = Number(bytes.readBigUInt64LE(COUNT_AT));
  let end = HEADER_BYTES + count * Number(bytes.readBigUInt64LE(ELEMENT_BYTES_AT));
  for (let element = 0; element < count; element += 1) {
    if (end + 4 > bytes.length) return end + 4;
    end += 4 + bytes.readUInt32LE(end);
  }
  return end;
}
