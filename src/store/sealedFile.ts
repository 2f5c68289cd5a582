import type { Manifest } from '../types.js';
import { type Fingerprint, isSame, sha256 } from './digest.js';
import { corrupt, mismatch } from './failures.js';
import { SEALED_FILES, type SealedKind } from './layout.js';

/** What a file was made of and with. */
export type Origin = Pick<Manifest, 'corpusHash' | 'embedder'>;

/**
 * Puts one header line before the payload: its kind, its origin, and a SHA-256 over both and the payload.
 * So a file tells by itself whether it is whole and to which corpus it belongs.
 */
export function seal(kind: SealedKind, origin: Origin, payload: Uint8Array): Buffer {
  const header = headerOf(kind, origin);
  const line = JSON.stringify({ ...header, sha256: sealOf(header, payload) });
  return Buffer.concat([Buffer.from(`${line}\n`), payload]);
}

/**
 * The payload of a file that is what the manifest says.
 * @throws ManifestMismatchError where the file is whole but of another corpus or embedder; else IndexCorruptError.
 */
export function unseal(
  kind: SealedKind,
  bytes: Buffer,
  expected: Fingerprint,
  wanted: Origin,
): Buffer {
  const same = isSame(bytes, expected);
  const opened = open(bytes);
  const isWhole = opened !== null && (same || isIntact(kind, opened)); // hashed once where once is enough
  if (!isWhole) throw corrupt(SEALED_FILES[kind], 'is not what its manifest says');
  if (!isSameOrigin(opened.header, wanted)) {
    throw mismatch(
      `The index file ${SEALED_FILES[kind]} belongs to another corpus or embedding model than its manifest`,
    );
  }
  if (!same) throw corrupt(SEALED_FILES[kind], 'is not what its manifest says');
  return opened.payload;
}

type Header = Origin & { readonly kind: SealedKind };

interface Opened {
  readonly header: Origin & { readonly sha256: string };
  readonly payload: Buffer;
}

function open(bytes: Buffer): Opened | null {
  const end = bytes.indexOf('\n');
  if (end === -1) return null;
  const header = parseJson(bytes.toString('utf8', 0, end));
  return isSealed(header) ? { header, payload: bytes.subarray(end + 1) } : null;
}

/** Whole in itself, and of this kind: the seal of another kind does not fit. */
const isIntact = (kind: SealedKind, { header, payload }: Opened): boolean =>
  sealOf(headerOf(kind, header), payload) === header.sha256;

const headerOf = (kind: SealedKind, { corpusHash, embedder }: Origin): Header => ({
  kind,
  corpusHash,
  embedder: { id: embedder.id, dimensions: embedder.dimensions },
});

const sealOf = (header: Header, payload: Uint8Array): string =>
  sha256(JSON.stringify(header), '\n', payload);

const isSameOrigin = (one: Origin, other: Origin): boolean =>
  one.corpusHash === other.corpusHash &&
  one.embedder.id === other.embedder.id &&
  one.embedder.dimensions === other.embedder.dimensions;

function isSealed(line: unknown): line is Origin & { readonly sha256: string } {
  const { corpusHash, embedder, sha256 } = Object(line);
  const { id, dimensions } = Object(embedder);
  return (
    [corpusHash, id, sha256].every((part) => typeof part === 'string') &&
    typeof dimensions === 'number'
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
