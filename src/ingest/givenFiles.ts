import { readdir, stat } from 'node:fs/promises';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { BadRequestError } from '../errors.js';
import { DATA_ENDS } from '../transcripts/records/dataKind.js';
import type { Skipped } from '../transcripts/rowsFile.js';

/** A file that is to be taken into the corpus. */
export interface GivenFile {
  readonly path: string;
  /** Its place below `transcripts/`: a folder's files keep their folders. */
  readonly name: string;
  /** Whether it lay in a folder and its name says no more than that it holds data, of whatever kind. */
  readonly isPerhaps?: boolean;
}

export interface Given {
  readonly files: readonly GivenFile[];
  readonly refused: readonly Skipped[];
  /** What lies in a given folder and does not look like a transcript. */
  readonly ignored: readonly string[];
}

/** How a transcript's file name ends; in a folder, files with other ends are left alone. */
const TRANSCRIPT_ENDS = ['.txt', '.pdf', '.docx', '.html', '.htm', '.vtt', '.srt', ...DATA_ENDS];

/**
 * The files that are meant by the paths of a command line. Links in a folder are not followed.
 *
 * @param oneFile whether details of a call were given, which a folder cannot share
 * @throws BadRequestError
 */
export async function givenFiles(paths: readonly string[], oneFile: boolean): Promise<Given> {
  const files: GivenFile[] = [];
  const refused: Skipped[] = [];
  const ignored: string[] = [];
  const refuse = (file: string, reason: string) =>
    refused.push({ file, code: 'MISSING_FILE', reason: `${file} ${reason}` });
  for (const path of paths) {
    const status = await stat(path).catch(() => null);
    if (status?.isDirectory()) {
      if (oneFile)
        throw new BadRequestError(`${path} is a folder: details of a call go with a file`);
      const found = await filesIn(path);
      const transcripts = found.filter(({ isFile, name }) => isFile && looksLikeTranscript(name));
      if (transcripts.length === 0)
        refuse(path, `holds no transcript (${TRANSCRIPT_ENDS.join(', ')})`);
      files.push(...transcripts.map(({ path, name }) => ({ path, name, isPerhaps: isData(name) })));
      ignored.push(...found.filter((file) => !transcripts.includes(file)).map((file) => file.path));
    } else if (status?.isFile()) files.push({ path: resolve(path), name: basename(path) });
    else refuse(path, status ? 'is neither a file nor a folder' : 'is not there');
  }
  return { files, refused, ignored };
}

/** What lies in a folder and its folders and is not hidden; a link is no file here. */
async function filesIn(folder: string): Promise<(GivenFile & { readonly isFile: boolean })[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ isFile: entry.isFile(), path: resolve(entry.parentPath, entry.name) }))
    .map((file) => ({ ...file, name: relative(resolve(folder), file.path).split(sep).join('/') }))
    .filter(({ name }) => !/(?:^|\/)\./.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const looksLikeTranscript = (name: string): boolean =>
  TRANSCRIPT_ENDS.includes(extname(name).toLowerCase());

const isData = (name: string): boolean => DATA_ENDS.includes(extname(name).toLowerCase());
