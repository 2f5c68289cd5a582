import JSZip from 'jszip';
import { PayloadTooLargeError, ReportError, TranscriptError } from '../../errors.js';
import { checkedEntries } from '../../transcripts/readers/zipEntries.js';

/** The parts of a document by their names, such as `word/document.xml`. */
export interface DocxPackage {
  has(part: string): boolean;
  /** Throws ReportError DAMAGED where there is none. */
  read(part: string): Promise<Uint8Array>;
  /** The same archive with these parts new or in place of the old; all others keep their bytes. */
  write(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array>;
}

/**
 * Opens an archive, after yauzl has unpacked it piece by piece within its limits. JSZip, which other packages of ours bring along,
 * reads and writes: it passes on what is not touched as it is packed, in the old order and with its old dates.
 *
 * @throws ReportError NOT_A_DOCX, ENCRYPTED or DAMAGED
 * @throws PayloadTooLargeError where it would unpack to too much
 */
export async function openDocx(bytes: Uint8Array): Promise<DocxPackage> {
  refuseOthers(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const names = await checkedEntries(bytes, 'report').catch((error: unknown) => {
    throw error instanceof TranscriptError
      ? new PayloadTooLargeError('The document unpacks to too much: save it without pictures')
      : damagedArchive(error);
  });
  // Of two parts with one name one program would read the first, another the last.
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw damagedArchive();
  const load = () =>
    JSZip.loadAsync(bytes, { checkCRC32: true }).catch((error: unknown) => {
      throw damagedArchive(error);
    });
  const zip = await load();
  return {
    has: (part) => zip.file(part) !== null,
    async read(part) {
      const found = zip.file(part);
      if (found === null) throw new ReportError('DAMAGED', `The document lacks a part: ${part}`);
      return found.async('uint8array');
    },
    async write(parts) {
      const written = await load();
      for (const [part, content] of parts) written.file(part, content, { createFolders: false });
      return written.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    },
  };
}

/** By the first bytes, whatever the file is called. */
function refuseOthers(bytes: Buffer): void {
  const isZip = bytes.subarray(0, 2).equals(Buffer.from('PK'));
  const isCompound = bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'));
  // Word wraps a document with a password into a file of the old kind (MS-OFFCRYPTO, 2.3).
  const isLocked = isCompound && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  if (isLocked || (isZip && ((bytes[6] ?? 0) & 1) === 1)) {
    throw new ReportError('ENCRYPTED', 'The document has a password: save it without one');
  }
  if (!isZip) {
    throw new ReportError(
      'NOT_A_DOCX',
      'The file is no DOCX document: save it as DOCX, or as text',
    );
  }
}

const damagedArchive = (cause?: unknown): ReportError =>
  new ReportError('DAMAGED', 'The document is damaged or cut short: save or send it anew', {
    cause,
  });
