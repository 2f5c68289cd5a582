import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A digest of the code in this folder, which is all that decides what a transcript's bytes become. */
export async function parserDigest(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const digest = createHash('sha256').update(process.version);
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((name) => /\.[jt]s$/.test(name)).sort())
    digest.update(`${name}\n`).update(await readFile(join(folder, name)));
  return digest.digest('hex');
}
