import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { TranscriptError } from '../errors.js';
import type { CallRow } from '../transcripts/callRows.js';
import type { ParsedSource, ParseSource } from '../transcripts/parseSources.js';
import { TRANSCRIPTS } from '../transcripts/readCorpus.js';
import { placeOfSuperseded, SUPERSEDED } from '../transcripts/supersededFile.js';
import type { CallId, ParsedCall } from '../types.js';
import type { CorpusChange } from './changeCorpus.js';
import type { Details } from './commandLine.js';
import { shareOfWords } from './nearDuplicates.js';

/** A transcript that is to be placed: a given file, or one call of a given file of many. */
export interface FileToPlace {
  /** The file that was given. */
  readonly path: string;
  /** Its place below `transcripts/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is called in what is thrown. */
  readonly label: string;
  /** Where it may lie in the corpus already; null for a part of a file. */
  readonly real: string | null;
}

/** A transcript that was taken into the corpus. */
export interface Taken {
  readonly path: string;
  /** Where it lies in the corpus folder. */
  readonly file: string;
  readonly call: CallId;
  /** Where the transcript is kept that it replaces; null where it replaces none. */
  readonly former: string | null;
  /** Whether its bytes were in the corpus before. */
  readonly isKnown: boolean;
}

/** A transcript with what has to change in the corpus folder for it. */
export interface Placed {
  readonly taken: Taken;
  /** What `calls.json` has to say of it. */
  readonly row: Details & { readonly file: string };
  readonly sha256: string;
  readonly copies: CorpusChange['files'];
}

/** The least share of its words that another version of a text has, where nothing but the file's name says that it is one. */
const SAME_TEXT = 0.5;

/**
 * Where a file belongs in the corpus. Bytes that are there already stay where they are. Other words of the same call from the
 * same publisher in the same format are another version of it, and take its place; those of another publisher or
 * format are a second source, which lies beside the first.
 *
 * @param before what was in the corpus
 * @param placed what is put into it beside this file
 * @throws TranscriptError where it is no transcript that can be used
 */
export async function placeFile(
  root: string,
  { path, name, bytes, label, real }: FileToPlace,
  details: Details,
  before: readonly ParsedSource[],
  placed: readonly Placed[],
  parseSource: ParseSource,
): Promise<Placed> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const parse = (row: CallRow): Promise<ParsedCall> =>
    parseSource({ file: label, bytes, row: { ...row, ...details } });
  const place = (file: string, call: CallId, old: ParsedSource | null, isKnown = false): Placed => {
    const former = old && { file: placeOfSuperseded(old.parsed.transcript), bytes: old.bytes };
    return {
      taken: { path, file, call, former: former?.file ?? null, isKnown },
      row: { file, ...details },
      sha256,
      copies: isKnown ? [] : [...(former ? [former] : []), { file, bytes }],
    };
  };

  const known = knownAs(root, real, sha256, before, placed);
  if (known) return place(known.file, idOf(await parse(known)), null, true);

  const wanted = `${TRANSCRIPTS}/${name}`;
  const parsed = await parse({ file: wanted });
  const former = before.find(
    (source) =>
      isVersionOf(source.parsed, parsed) && !placed.some(({ row }) => row.file === source.file),
  );
  if (former) return place(former.file, idOf(parsed), former);
  const file = await freePlace(root, wanted, placed);
  return place(file, idOf(file === wanted ? parsed : await parse({ file })), null);
}

const idOf = ({ transcript }: ParsedCall): CallId => transcript.call.id;

/** The row of the file that these bytes are in the corpus. @throws TranscriptError for a transcript that was replaced */
function knownAs(
  root: string,
  real: string | null,
  sha256: string,
  before: readonly ParsedSource[],
  placed: readonly Placed[],
): CallRow | null {
  if (real?.startsWith(root + sep)) {
    const file = relative(root, real).split(sep).join('/');
    if (file.startsWith(`${SUPERSEDED}/`))
      throw new TranscriptError('DUPLICATE', `${file} was replaced: copy it out of there first`);
    return before.find((source) => source.file === file)?.row ?? { file };
  }
  return (
    before.find(({ parsed }) => parsed.transcript.sha256 === sha256)?.row ??
    placed.find((other) => other.sha256 === sha256)?.row ??
    null
  );
}

/** Whether two different transcripts are the same source of the same call. */
export function isVersionOf(one: ParsedCall, other: ParsedCall): boolean {
  const [a, b] = [one.transcript, other.transcript];
  const isSame =
    a.call.id === b.call.id &&
    (a.call.publisher ?? b.call.publisher) === (b.call.publisher ?? a.call.publisher) &&
    a.reader === b.reader &&
    // A translation is no newer version of the words.
    String(one.languages ?? []) === String(other.languages ?? []) &&
    extname(a.file).toLowerCase() === extname(b.file).toLowerCase();
  const isScoped = b.call.ticker !== null && b.call.period !== null; // else the id is the file's name
  return isSame && (isScoped || shareOfWords(a.text, b.text) >= SAME_TEXT);
}

/** The place that is wanted or, where another file has it, the first free one with a number behind its name. */
async function freePlace(root: string, wanted: string, placed: readonly Placed[]): Promise<string> {
  const end = extname(wanted);
  const stem = wanted.slice(0, wanted.length - end.length);
  for (let number = 1; ; number++) {
    const place = number === 1 ? wanted : `${stem}-${number}${end}`;
    const isThere = await access(join(root, place)).then(
      () => true,
      () => false,
    );
    const key = place.toLowerCase();
    if (!isThere && !placed.some(({ row }) => row.file.toLowerCase() === key)) return place;
  }
}
