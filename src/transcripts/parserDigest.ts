import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A digest of the code in this folder and of how words are read, which is all that decides what a transcript's bytes become. */
export async function parserDigest(): Promise<string> {
  const digest = createHash('sha256').update(process.version);
  for (const place of ['.', '../language/']) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((name) => /\.[jt]s$/.test(name)).sort())
      digest.update(`${name}\n`).update(await readFile(join(folder, name)));
  }
  return digest.digest('hex');
}
