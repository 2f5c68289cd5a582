import { createHash } from 'node:crypto';
import type { ParsedCall } from '../types.js';
import type { CallRow } from './callRows.js';
import { type KeptAside, oneSourceACall } from './oneSourceACall.js';
import { type ParsedSource, type ParseSource, parseSource, parseSources } from './parseSources.js';
import type { Corpus } from './readCorpus.js';
import type { Skipped } from './rowsFile.js';

/** A corpus as it is ingested. */
export interface ParsedCorpus {
  /** In the order of the ids. */
  readonly calls: readonly ParsedCall[];
  readonly skipped: readonly Skipped[];
  readonly aside: readonly KeptAside[];
  /** What was taken although something about it was guessed or is missing. */
  readonly notes: readonly string[];
  /** SHA-256 over everything that ingestion stores of the calls. */
  readonly hash: string;
}

/** Every transcript that can be parsed, one a call. */
export async function parseCorpus(
  corpus: Corpus,
  parse: ParseSource = parseSource,
): Promise<ParsedCorpus> {
  const { parsed, skipped } = await parseSources(corpus, parse);
  const { used, aside } = oneSourceACall(parsed);
  const calls = used.map((source) => source.parsed);
  return { calls, skipped, aside, notes: used.flatMap(notesOn), hash: hashOf(calls) };
}

const GUESSABLE = ['company', 'ticker', 'period', 'date', 'publisher'] as const;

function notesOn({ file, row, named, parsed }: ParsedSource): string[] {
  const { call } = parsed.transcript;
  const guessed = GUESSABLE.filter((field) => isUnsaid(row, field) && call[field] !== null);
  const guesses = guessed.map((field) => `${field} ${call[field]}`).join(', ');
  const unnamed = named ? '' : ', which calls.json does not name';
  const missing = (['ticker', 'period'] as const).filter((field) => call[field] === null);
  return [
    ...(guessed.length > 0
      ? [`${call.id}: ${guesses} guessed from the text of ${file}${unnamed}`]
      : []),
    ...(missing.length > 0
      ? [
          `${call.id} is unscoped, its text tells no ${missing.join(' and no ')}: add what is missing to its row in calls.json`,
        ]
      : []),
  ];
}

const isUnsaid = (row: CallRow, field: (typeof GUESSABLE)[number]): boolean =>
  row[field] === undefined || row[field] === null;

const hashOf = (calls: readonly ParsedCall[]): string =>
  createHash('sha256')
    .update(JSON.stringify(calls.map(({ transcript: { text: _, ...rest } }) => rest)))
    .digest('hex');
