import { TranscriptError } from '../errors.js';

/**
 * What a file is by its first bytes, whatever its name says.
 *
 * @throws TranscriptError PACKED or BINARY where it is of a kind that is known and not read
 */
export function fileKind(bytes: Uint8Array, file: string): 'pdf' | 'zip' | 'text' {
  const start = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const begins = (signature: string): boolean => start.startsWith(signature);
  if (start.replace('\xef\xbb\xbf', '').trimStart().startsWith('%PDF-')) return 'pdf';
  if (ZIPS.some(begins)) return 'zip';
  if (ARCHIVES.some(begins) || start.startsWith('ustar', 257)) throw packed(file);
  if (begins('\xd0\xcf\x11\xe0')) {
    throw new TranscriptError(
      'BINARY',
      `${file} is a document of an old Office program, or has a password: save it as DOCX without one`,
    );
  }
  if (begins('{\\rtf')) {
    throw new TranscriptError('BINARY', `${file} is Rich Text: save it as DOCX or plain text`);
  }
  const data = TABLES_OF_PROGRAMS.find(([signature]) => begins(signature));
  if (data) {
    throw new TranscriptError(
      'BINARY',
      `${file} is ${data[1]}: write it out as JSON Lines or CSV, a row a turn or a call`,
    );
  }
  return 'text';
}

const ZIPS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
/** gzip, bzip2, xz, Zstandard, 7-Zip, RAR. */
const ARCHIVES = [
  ...['\x1f\x8b', 'BZh91AY&SY', '\xfd7zXZ\0', '\x28\xb5\x2f\xfd', "7z\xbc\xaf'\x1c", 'Rar!\x1a'],
];

/** Data of other programs, by how they begin. */
const TABLES_OF_PROGRAMS: readonly (readonly [string, string])[] = [
  ['PAR1', 'a Parquet file'],
  ['PARE', 'an encrypted Parquet file'],
  ['ARROW1', 'an Arrow (Feather) file'],
  ['FEA1', 'a Feather file'],
  ['Obj\x01', 'an Avro file'],
  ['ORC', 'an ORC file'],
  ['\x89HDF', 'an HDF5 file'],
  ['SQLite format 3\0', 'a SQLite database'],
  ['\x93NUMPY', 'a NumPy array'],
  ...['\x80\x02', '\x80\x03', '\x80\x04', '\x80\x05'].map(
    (start) => [start, 'a Python pickle'] as const,
  ),
];

export const packed = (file: string): TranscriptError =>
  new TranscriptError(
    'PACKED',
    `${file} is an archive: unpack it, and put the transcripts in it into the corpus`,
  );
