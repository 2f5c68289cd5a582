import { createHash } from 'node:crypto';

/** SHA-256 over the parts as if they were one, in hex. */
export function sha256(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** What the manifest remembers of a file. */
export interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
}

export const fingerprint = (bytes: Uint8Array): Fingerprint => ({
  sha256: sha256(bytes),
  bytes: bytes.length,
});

/** Compares sizes first: a hash over a file of the wrong size is wasted. */
export const isSame = (bytes: Uint8Array, expected: Fingerprint): boolean =>
  bytes.length === expected.bytes && sha256(bytes) === expected.sha256;
