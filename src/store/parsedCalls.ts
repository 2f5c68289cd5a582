import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ParseSource, Unparsed } from '../transcripts/parseSources.js';
import type { ParsedCall } from '../types.js';
import { sha256 } from './digest.js';
import { type FileSystem, nodeFiles } from './files.js';
import { layoutOf } from './layout.js';

/**
 * A parser that remembers what it made of a transcript, so that one that did not change is not parsed again: reading a PDF
 * takes half a second, what is remembered of it some milliseconds. What cannot be kept or read is parsed.
 *
 * @param parser names the code that parses: what other code made of a transcript is forgotten
 */
export function rememberParsed(
  indexDir: string,
  parse: ParseSource,
  parser: string,
  files: FileSystem = nodeFiles,
): ParseSource {
  const { cache } = layoutOf(indexDir);
  const folder = join(cache, `${PREFIX}${sha256(parser).slice(0, 12)}`);
  const forgetOthers = once(() => removeOthers(files, cache, folder));
  return async (source) => {
    const path = join(folder, keyOf(source));
    const before = decode(await files.read(path).catch(() => null));
    if (before) return before;
    const parsed = await parse(source);
    await forgetOthers()
      .then(() => keep(files, folder, path, parsed))
      .catch(() => {}); // a disk that is full or may not be written costs time and nothing else
    return parsed;
  };
}

const PREFIX = 'parsed-';

/** Everything that a call is made of. */
const keyOf = ({ file, bytes, row }: Unparsed): string =>
  sha256(JSON.stringify([file, row]), '\n', bytes);

async function keep(
  files: FileSystem,
  folder: string,
  path: string,
  parsed: ParsedCall,
): Promise<void> {
  const json = JSON.stringify(parsed);
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  await files.makeFolder(folder);
  await files.write(aside, Buffer.from(`${sha256(json)}\n${json}`));
  await files.rename(aside, path);
}

/** Null where the file is missing or not what was written. */
function decode(bytes: Buffer | null): ParsedCall | null {
  const end = bytes?.indexOf('\n') ?? -1;
  if (!bytes || end < 0) return null;
  const json = bytes.subarray(end + 1);
  if (sha256(json) !== bytes.toString('latin1', 0, end)) return null;
  return JSON.parse(json.toString('utf8')); // our own writing, to the letter
}

async function removeOthers(files: FileSystem, cache: string, own: string): Promise<void> {
  for (const name of await files.list(cache).catch(() => []))
    if (name.startsWith(PREFIX) && join(cache, name) !== own) await files.remove(join(cache, name));
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
