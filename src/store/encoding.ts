import { endianness } from 'node:os';

const LINE_END = 0x0a;
const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** One row a line. JSON holds no raw line break, so a line break always ends a row. */
export const encodeLines = (rows: readonly unknown[]): Buffer =>
  Buffer.concat(rows.map((row) => Buffer.from(`${JSON.stringify(row)}\n`)));

/** Line by line, since a whole corpus may be longer than JavaScript's longest string. */
export function decodeLines(bytes: Buffer): unknown[] {
  const rows: unknown[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    const stop = end === -1 ? bytes.length : end;
    rows.push(JSON.parse(bytes.toString('utf8', start, stop)));
    start = stop + 1;
  }
  return rows;
}

/** Little-endian on every machine, so that an index may be copied between them. */
export const encodeFloats = (floats: Float32Array): Buffer =>
  littleEndian(Buffer.from(copyOf(floats)));

/** Into memory of its own: floats must begin at a multiple of four bytes, and bytes of a file need not. */
export function decodeFloats(bytes: Uint8Array): Float32Array {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % FLOAT_BYTES));
  const copy = littleEndian(Buffer.from(copyOf(whole)));
  return new Float32Array(copy.buffer, copy.byteOffset, copy.length / FLOAT_BYTES);
}

/** The bytes of an array, in a buffer that begins with them. */
function copyOf(array: Uint8Array | Float32Array): ArrayBuffer {
  const copy = new ArrayBuffer(array.byteLength);
  new Uint8Array(copy).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return copy;
}

const littleEndian = (bytes: Buffer): Buffer => (endianness() === 'LE' ? bytes : bytes.swap32());
