import type { Versions } from '../store/readVersions.js';
import type { ParsedCall } from '../types.js';

/**
 * The versions to keep beside the calls, oldest first: those that the index has of these calls, as they were cited, then
 * those that only the corpus folder has. So a citation opens also where a transcript was edited in its place, or where the
 * program has come to read the same bytes otherwise.
 *
 * @param before what the index holds until now
 */
export function keepVersions(
  calls: readonly ParsedCall[],
  superseded: readonly ParsedCall[],
  before: Versions,
): ParsedCall[] {
  const current = new Map(calls.map((parsed) => [parsed.transcript.call.id, parsed]));
  const cited = [...before.superseded, ...before.calls].filter((version) => {
    const now = current.get(version.transcript.call.id);
    return now !== undefined && !holds(now, version);
  });
  const kept: ParsedCall[] = [];
  for (const version of [...cited, ...superseded])
    if (!kept.some((other) => isSameText(other, version))) kept.push(version);
  return kept;
}

/** Whether every citation of one version opens in the other. */
function holds(current: ParsedCall, version: ParsedCall): boolean {
  if (!isSameText(current, version)) return false;
  const ids = new Set(current.statements.map(({ id }) => id));
  return version.statements.every(({ id }) => ids.has(id));
}

const isSameText = ({ transcript: one }: ParsedCall, { transcript: other }: ParsedCall): boolean =>
  one.call.id === other.call.id && one.textSha256 === other.textSha256;
