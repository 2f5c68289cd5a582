import { createHash } from 'node:crypto';
import type { ParsedCall, Withdrawal } from '../types.js';
import type { CallRow } from './callRows.js';
import { nameCompaniesAlike } from './oneCompany.js';
import { type KeptAside, oneSourceACall } from './oneSourceACall.js';
import { type ParsedSource, type ParseSource, parseSource, parseSources } from './parseSources.js';
import { parseSuperseded } from './parseSuperseded.js';
import type { Corpus } from './readCorpus.js';
import type { Skipped } from './rowsFile.js';
import { whyWithdrawn } from './whyWithdrawn.js';

/** A corpus as it is ingested. */
export interface ParsedCorpus {
  /** In the order of the ids. */
  readonly calls: readonly ParsedCall[];
  /** Versions of calls that others replaced. */
  readonly superseded: readonly ParsedCall[];
  readonly withdrawn: readonly Withdrawal[];
  readonly skipped: readonly Skipped[];
  readonly aside: readonly KeptAside[];
  /** What was taken although something about it was guessed or is missing. */
  readonly notes: readonly string[];
  /** SHA-256 over everything that ingestion stores of the calls. */
  readonly hash: string;
}

/** Transcripts; those that never lay in a folder together have no history. */
export type Transcripts = Pick<Corpus, 'sources' | 'skipped'> & Partial<Corpus>;

/** Every transcript that can be parsed, one a call, and the versions that it replaced. */
export async function parseCorpus(
  { superseded: replaced = [], withdrawn = [], ...corpus }: Transcripts,
  parse: ParseSource = parseSource,
): Promise<ParsedCorpus> {
  const sources = await parseSources(corpus, parse);
  const { parsed, refused } = withoutWithdrawn(sources.parsed, withdrawn);
  const { used: chosen, aside } = oneSourceACall(parsed);
  const isChosen = new Set(chosen);
  const { named: used, doubts } = nameCompaniesAlike(chosen);
  const calls = used.map((source) => source.parsed);
  const standing = replaced.filter(({ call }) => !withdrawn.some((one) => one.call === call));
  const { superseded, skipped } = await parseSuperseded(standing, used, parse);
  return {
    calls,
    superseded,
    withdrawn,
    skipped: [...sources.skipped, ...refused, ...skipped],
    aside,
    notes: [
      ...used.flatMap(notesOn),
      // What is doubtful of a second source may be doubtful of the call.
      ...parsed.flatMap((one) => (isChosen.has(one) ? [] : lookedAt(one.file, one.parsed))),
      ...doubts,
    ],
    hash: hashOf(calls, superseded, withdrawn),
  };
}

/** A call that was withdrawn does not come back by another file. */
function withoutWithdrawn(
  sources: readonly ParsedSource[],
  withdrawn: readonly Withdrawal[],
): { parsed: ParsedSource[]; refused: Skipped[] } {
  const parsed: ParsedSource[] = [];
  const refused: Skipped[] = [];
  for (const source of sources) {
    const gone = withdrawn.find(({ call }) => call === source.parsed.transcript.call.id);
    if (gone) refused.push({ file: source.file, code: 'WITHDRAWN', reason: whyWithdrawn(gone) });
    else parsed.push(source);
  }
  return { parsed, refused };
}

/** What a person should look at of a source, with the file that it is in. */
const lookedAt = (file: string, { transcript, notes = [] }: ParsedCall): string[] =>
  notes.map((note) => `${transcript.call.id}: ${note.includes(file) ? note : `${note} (${file})`}`);

const GUESSABLE = ['company', 'ticker', 'period', 'date', 'publisher'] as const;

function notesOn({ file, row, named, parsed }: ParsedSource): string[] {
  const { call } = parsed.transcript;
  const guessed = GUESSABLE.filter((field) => isUnsaid(row, field) && call[field] !== null);
  const byName = guessed.filter((field) => parsed.fromFileName?.includes(field));
  const byText = guessed.filter((field) => !byName.includes(field));
  const listed = (fields: typeof guessed) =>
    fields.map((field) => `${field} ${call[field]}`).join(', ');
  const unnamed = named ? '' : ', which calls.json does not name';
  const missing = (['ticker', 'period'] as const).filter((field) => call[field] === null);
  return [
    ...(byText.length > 0
      ? [`${call.id}: ${listed(byText)} ${guessedFrom(parsed)} ${file}${unnamed}`]
      : []),
    ...(byName.length > 0
      ? [`${call.id}: ${listed(byName)} guessed from the file's name alone, ${file}${unnamed}`]
      : []),
    ...lookedAt(file, parsed),
    ...(missing.length > 0
      ? [
          `${call.id} is unscoped, its text tells no ${missing.join(' and no ')}: add what is missing to its row in calls.json`,
        ]
      : []),
  ];
}

/** Data have fields for it, where the words of the call are but the second source. */
const guessedFrom = ({ transcript }: ParsedCall): string =>
  /^(?:json|table)\+/.test(transcript.reader)
    ? 'read from the fields and the words of'
    : 'guessed from the text of';

const isUnsaid = (row: CallRow, field: (typeof GUESSABLE)[number]): boolean =>
  row[field] === undefined || row[field] === null;

const hashOf = (
  calls: readonly ParsedCall[],
  superseded: readonly ParsedCall[],
  withdrawn: readonly Withdrawal[],
): string => {
  const recordsOf = (versions: readonly ParsedCall[]) =>
    versions.map(({ transcript: { text: _, ...rest } }) => rest);
  const all = [recordsOf(calls), recordsOf(superseded), withdrawn];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
};
