import { distance } from 'fastest-levenshtein';
import type { Call } from '../types.js';
import { companyKey } from './companyKey.js';
import type { ParsedSource } from './parseSources.js';

/**
 * One spelling for a company over the whole corpus ("Microsoft", "Microsoft Corp" and "Microsoft Corporation" are one), and
 * its name for calls that tell its ticker alone. What a row in `calls.json` says stays, and is how the others are written.
 * Names that only look alike stay as they are and are told as doubtful.
 */
export function nameCompaniesAlike(sources: readonly ParsedSource[]): {
  named: ParsedSource[];
  doubts: string[];
} {
  const groups = new Map<string, ParsedSource[]>();
  for (const source of sources) {
    const { company } = callOf(source);
    if (company === null) continue;
    const key = companyKey(company);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const spellings = new Map([...groups].map(([key, group]) => [key, spellingOf(group)]));
  const byTicker = new Map<string, string | null>();
  for (const source of sources) {
    const { company, ticker } = callOf(source);
    if (company === null || ticker === null) continue;
    const key = companyKey(company);
    const before = byTicker.get(ticker);
    byTicker.set(ticker, before === undefined || before === key ? key : null); // null: of two companies
  }
  const nameOf = ({ company, ticker }: Call): string | null =>
    spellings.get(company === null ? (byTicker.get(ticker ?? '') ?? '') : companyKey(company)) ??
    company;
  return {
    named: sources.map((source) =>
      source.row.company ? source : withCompany(source, nameOf(callOf(source))),
    ),
    doubts: doubtsAmong(groups, spellings),
  };
}

const callOf = ({ parsed }: ParsedSource): Call => parsed.transcript.call;

/** How a row writes it, else how most calls do, else the shortest. */
function spellingOf(group: readonly ParsedSource[]): string {
  const byRow = group.filter(({ row }) => row.company);
  const counts = new Map<string, number>();
  for (const source of byRow.length > 0 ? byRow : group) {
    const name = callOf(source).company ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].sort(
    ([one, many], [other, more]) =>
      more - many || one.length - other.length || (one < other ? -1 : 1),
  );
  return best?.[0] ?? '';
}

function withCompany(source: ParsedSource, company: string | null): ParsedSource {
  const { parsed } = source;
  const { transcript } = parsed;
  if (transcript.call.company === company) return source;
  const call = { ...transcript.call, company };
  return { ...source, parsed: { ...parsed, transcript: { ...transcript, call } } };
}

/** Letters of a name in which one may be another, and the letters of a name that is long enough to compare. */
const LETTERS_A_SLIP = 6;
const LEAST_LETTERS = 5;

/** Names of which one may be the other, misheard or misspelt: two companies with a ticker each are two. */
function doubtsAmong(
  groups: ReadonlyMap<string, readonly ParsedSource[]>,
  spellings: ReadonlyMap<string, string>,
): string[] {
  const keys = [...groups.keys()].sort();
  const isListed = (key: string) => groups.get(key)?.some((one) => callOf(one).ticker !== null);
  const unlisted = keys.filter((key) => !isListed(key));
  return unlisted.flatMap((key) =>
    keys
      .filter((other) => (isListed(other) || key < other) && areClose(key, other))
      .map(
        (other) =>
          `doubtful: ${spellings.get(key)} may be ${spellings.get(other)}, of which one would be misspelt: correct "company" in its row in calls.json`,
      ),
  );
}

function areClose(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < LEAST_LETTERS) return false;
  const most = Math.floor(length / LETTERS_A_SLIP);
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}
