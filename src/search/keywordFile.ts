import { IndexCorruptError } from '../errors.js';
import { FIELDS, type KeywordIndex } from './keywordIndex.js';

/** The keyword index as bytes: the length of a JSON head, the head (sizes and terms), then the columns. */
export function encodeKeywordIndex(index: KeywordIndex): Uint8Array {
  const head = Buffer.from(
    JSON.stringify({
      documents: index.documents,
      postings: index.passages.length,
      terms: [...index.terms.keys()],
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const columns = [index.starts, index.passages, index.lengths, index.frequencies].map(bytesOf);
  return Buffer.concat([size, head, ...columns]);
}

/** @throws IndexCorruptError when the bytes are not such an index */
export function decodeKeywordIndex(bytes: Uint8Array): KeywordIndex {
  try {
    return decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (cause) {
    throw new IndexCorruptError('The keyword index cannot be read: run `npm run ingest`', {
      cause,
    });
  }
}

function decode(bytes: Buffer): KeywordIndex {
  const headEnd = 4 + bytes.readUInt32LE(0);
  const { documents, postings, terms } = parseHead(JSON.parse(bytes.toString('utf8', 4, headEnd)));
  let at = headEnd;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    const copy = new Uint8Array(length); // a copy is aligned, wherever the column begins in the file
    copy.set(bytes.subarray(at, at + length));
    at += length;
    return copy;
  };
  const fields = FIELDS.length;
  const whole = 4 * (terms.length + 1 + postings + documents * fields) + postings * fields;
  if (bytes.length - headEnd !== whole) throw new RangeError('not as long as its head says');
  return {
    documents,
    terms: new Map(terms.map((term, number) => [term, number])),
    starts: new Uint32Array(take(4 * (terms.length + 1)).buffer),
    passages: new Uint32Array(take(4 * postings).buffer),
    lengths: new Uint32Array(take(4 * documents * fields).buffer),
    frequencies: take(postings * fields),
  };
}

function parseHead(head: unknown): { documents: number; postings: number; terms: string[] } {
  if (
    typeof head === 'object' &&
    head !== null &&
    'documents' in head &&
    'postings' in head &&
    'terms' in head
  ) {
    const { documents, postings, terms } = head;
    if (typeof documents === 'number' && typeof postings === 'number' && Array.isArray(terms))
      return { documents, postings, terms };
  }
  throw new TypeError('no head');
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
