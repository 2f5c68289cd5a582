import type { Side } from '../search/scope/resolveScope.js';
import { rowsByCall } from '../search/scope/rows.js';
import {
  type Candidate,
  type Found,
  type SearchQuery,
  type SearchSpace,
  searchStatements,
} from '../search/search.js';

/** What a statement of the newest call counts more than the same words of an older one, in log odds; each older call gets less. */
const NEWEST = 1.5;

/**
 * Of several calls of one company the newest are spoken of first: it is searched on its own, so that an older call's many
 * passages do not crowd it out, and its statements stand before equally good ones of the past.
 */
export function favourNewest(
  space: SearchSpace,
  { calls, rows }: Side,
  found: Found,
  query: Omit<SearchQuery, 'rows'>,
): Found {
  const [newest] = calls;
  if (newest === undefined || calls.length < 2 || !areOfOneCompany(space, calls)) return found;
  const inScope = rows === null ? null : new Set(rows);
  const own = (rowsByCall(space.generation)[newest] ?? []).filter(
    (row) => inScope === null || inScope.has(row),
  );
  const newestFound = searchStatements(space, { ...query, rows: own });
  const bonus = new Map(calls.map((call, at) => [call, NEWEST / (1 + at)]));
  const candidates = new Map<string, Candidate>();
  for (const candidate of [...newestFound.candidates, ...found.candidates])
    candidates.set(`${candidate.call}:${candidate.statement}`, candidate);
  const weighed = ({ call, score }: Candidate): number => score + (bonus.get(call) ?? 0);
  const sorted = [...candidates.values()].sort((a, b) => weighed(b) - weighed(a));
  const isNewest = sorted[0]?.call === newest;
  return { ...found, candidates: sorted, likelihood: (isNewest ? newestFound : found).likelihood };
}

function areOfOneCompany({ generation }: SearchSpace, calls: readonly number[]): boolean {
  const tickers = new Set(calls.map((at) => generation.calls[at]?.transcript.call.ticker));
  return tickers.size === 1 && !tickers.has(null) && !tickers.has(undefined);
}
