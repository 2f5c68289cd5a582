import { join } from 'node:path';
import type { Manifest } from '../types.js';
import type { Fingerprint } from './digest.js';
import { corrupt, isNoFile } from './failures.js';
import type { FileSystem } from './files.js';
import { SEALED_FILES, type SealedKind } from './layout.js';
import { unseal } from './sealedFile.js';

/**
 * What one of our files holds, checked against its manifest.
 * @throws IndexCorruptError, ManifestMismatchError
 */
export async function readSealed(
  files: FileSystem,
  folder: string,
  manifest: Manifest,
  kind: SealedKind,
): Promise<Buffer> {
  const file = SEALED_FILES[kind];
  return unseal(kind, await readPresent(files, folder, file), expected(manifest, file), manifest);
}

/** What the manifest says of a file. @throws IndexCorruptError */
export function expected(manifest: Manifest, file: string): Fingerprint {
  const found = manifest.files[file];
  if (found === undefined) throw corrupt(file, 'is not in the manifest');
  return found;
}

/** @throws IndexCorruptError where there is no such file */
export async function readPresent(
  files: FileSystem,
  folder: string,
  file: string,
): Promise<Buffer> {
  try {
    return await files.read(join(folder, file));
  } catch (error) {
    if (isNoFile(error)) throw corrupt(file, 'is missing');
    throw error;
  }
}
