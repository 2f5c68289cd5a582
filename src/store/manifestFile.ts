import { join } from 'node:path';
import type { Manifest } from '../types.js';
import { sha256 } from './digest.js';
import { corrupt, isNoFile, mismatch } from './failures.js';
import type { FileSystem } from './files.js';
import { MANIFEST_FILE, POINTER_FILE } from './layout.js';

/** Raised by whoever changes what lies on the disk; an index of another format is built again. */
export const FORMAT_VERSION = 3;

/** 128 bits of the manifest's SHA-256: too many for two manifests to share a name. */
const DIGEST_LENGTH = 32;

const GENERATION_NAME = /^\d{8}T\d{6}Z-[0-9a-f]{32}$/;

export const encodeManifest = (manifest: Manifest): Buffer =>
  Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);

/** `20251030T210000Z-…`: when it was made, for people; a digest of its manifest, so that no byte of it can change. */
export const nameGeneration = (createdAt: string, manifest: Uint8Array): string =>
  `${createdAt.replace(/\.\d+|[-:]/g, '')}-${sha256(manifest).slice(0, DIGEST_LENGTH)}`;

export const isGenerationName = (name: string): boolean => GENERATION_NAME.test(name);

/**
 * @throws IndexCorruptError where the manifest is not the one that the generation's name stands for;
 * ManifestMismatchError where another version of the program wrote it.
 */
export async function readManifest(
  files: FileSystem,
  folder: string,
  name: string,
): Promise<Manifest> {
  const bytes = await files.read(join(folder, MANIFEST_FILE)).catch(async (error) => {
    if (!isNoFile(error)) throw error;
    await files.list(folder).catch(() => {
      throw corrupt(POINTER_FILE, 'names a generation that is not there');
    });
    throw corrupt(MANIFEST_FILE, 'is missing');
  });
  if (!name.endsWith(`-${sha256(bytes).slice(0, DIGEST_LENGTH)}`)) {
    throw corrupt(MANIFEST_FILE, 'was changed after it was written');
  }
  return parseManifest(bytes);
}

function parseManifest(bytes: Buffer): Manifest {
  const manifest: unknown = JSON.parse(bytes.toString('utf8'));
  const { formatVersion } = Object(manifest);
  if (formatVersion !== FORMAT_VERSION) {
    throw mismatch(`The index has format ${formatVersion}, this program reads ${FORMAT_VERSION}`);
  }
  return manifest as Manifest; // our own writing, to the letter: the digest in the name says so
}
