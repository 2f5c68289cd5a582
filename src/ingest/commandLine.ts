import { parseArgs } from 'node:util';
import { BadRequestError } from '../errors.js';
import { type CallRow, callRow, MOST_REASON } from '../transcripts/callRows.js';
import type { Removal } from './withdrawCall.js';

/** What is said of a call beside its file: on the command line, or by whoever looked at it on the page and knows its speakers better. */
export type Details = ReturnType<typeof readDetails> & Partial<Pick<CallRow, 'participants'>>;

export interface IngestCommand {
  /** Files and folders to take into the corpus. */
  readonly paths: readonly string[];
  readonly details: Details;
  /** A call to withdraw instead; null mostly. */
  readonly removal: Removal | null;
}

const USAGE = `Use: npm run ingest -- [file or folder …]
 or: npm run ingest -- file [--company "…"] [--ticker AMZN] [--period 2025-Q3] [--date 2025-10-30] [--publisher "…"] [--url https://…]
 or: npm run ingest -- --remove AMZN-2025-Q3 --reason "…"`;

/** @throws BadRequestError naming what is wrong, before anything is done */
export function readCommand(args: readonly string[]): IngestCommand {
  const { values, positionals: paths } = parse(args);
  const details = readDetails(values);
  const removal = readRemoval(values);
  if (removal && paths.length + Object.keys(details).length > 0)
    throw new BadRequestError(`--remove goes with --reason and nothing else.\n${USAGE}`);
  if (Object.keys(details).length > 0 && paths.length !== 1)
    throw new BadRequestError(`Details of a call go with exactly one file.\n${USAGE}`);
  return { paths, details, removal };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { company: text, ticker: text, period: text, date: text } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, publisher: text, url: text, remove: text, reason: text },
    });
  } catch (error) {
    const [what] = String(error instanceof Error ? error.message : error).split('. '); // the rest is on arguments in general
    throw new BadRequestError(`${what}\n${USAGE}`);
  }
}

function readRemoval({ remove, reason }: ReturnType<typeof parse>['values']): Removal | null {
  if (remove === undefined && reason === undefined) return null;
  const [call, why] = [remove?.trim(), reason?.trim()];
  if (!call || !why)
    throw new BadRequestError(
      `--remove and --reason go together, neither of them empty.\n${USAGE}`,
    );
  if (why.length > MOST_REASON)
    throw new BadRequestError(`--reason has more than ${MOST_REASON} characters: shorten it`);
  return { call, reason: why };
}

function readDetails(values: ReturnType<typeof parse>['values']) {
  const read = callRow
    .pick({ company: true, ticker: true, period: true, date: true, publisher: true, url: true })
    .safeParse(values);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path: [field], message }) => {
    const given = values[field as keyof typeof values]; // the schema has no other fields
    return `--${String(field)} ${JSON.stringify(given)}: ${message}`;
  });
  throw new BadRequestError(wrong.join('\n'), String(read.error.issues[0]?.path[0]));
}
