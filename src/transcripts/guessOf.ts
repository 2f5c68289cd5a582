import type { ParsedCall } from '../types.js';
import type { CallRow } from './callRows.js';
import { companyKey } from './companyKey.js';
import { guessFromFileName } from './fileName.js';
import { guessFromCover } from './guessCall.js';
import { guessFromHead } from './guessHead.js';
import { type GuessedCall, linesOf, type TranscriptFormat } from './outline.js';
import type { SourceText } from './sourceText.js';

/** What is known of a call that its row does not tell, and what a person should look at of it. */
export interface Guess extends Pick<ParsedCall, 'fromFileName'> {
  readonly guessed: GuessedCall;
  readonly notes: readonly string[];
}

const FIELDS = ['company', 'ticker', 'period', 'date'] as const;

/**
 * Whose call it is and when: what the format reads, then what any head says, and where both are silent the file's name,
 * which may be anybody's and is said so.
 */
export function guessOf(
  source: SourceText,
  format: TranscriptFormat,
  file: string,
  row: CallRow,
): Guess {
  const head = headOf(source.text);
  const told = {
    ...(source.title === undefined ? {} : guessFromCover([source.title])),
    ...guessFromHead(head),
    ...withoutGaps(format.guessCall(source)),
    ...withoutGaps(source.given?.call ?? {}),
  };
  const named = guessFromFileName(file, row.company ?? told.company ?? null);
  // Nobody is named in such a text, and its names are often misheard.
  const misheard =
    format.name === 'plain' && isOther(told.company, named.company) ? told.company : undefined;
  const all = {
    ...named,
    ...told,
    ...(misheard && named.company ? { company: named.company } : {}),
  };
  const unsaid = FIELDS.filter((field) => (row[field] ?? null) === null);
  const fromName = unsaid.filter(
    (field) => named[field] && named[field] === all[field] && named[field] !== told[field],
  );
  return {
    guessed: all,
    fromFileName: fromName,
    notes: unsaid.flatMap((field) => doubt(field, told[field], named[field])),
  };
}

/** A name of a file that says otherwise than the text is worth a look. */
function doubt(
  field: (typeof FIELDS)[number],
  told: string | null | undefined,
  named: string | null | undefined,
): string[] {
  if (!told || !named || field === 'date') return [];
  const differs = field === 'company' ? isOther(told, named) : told !== named;
  return differs
    ? [`doubtful ${field}, the text says ${told} and the file's name ${named}: give --${field}`]
    : [];
}

function isOther(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false;
  const [a, b] = [companyKey(one), companyKey(other)];
  return !a.startsWith(b) && !b.startsWith(a);
}

/** The first lines, and characters of them. */
const HEAD_LINES = 40;
const HEAD = 6_000;

function headOf(text: string): string[] {
  return [...linesOf(text.slice(0, HEAD))].slice(0, HEAD_LINES).map(({ words }) => words);
}

const withoutGaps = (guess: GuessedCall): GuessedCall =>
  Object.fromEntries(Object.entries(guess).filter(([, found]) => found));
