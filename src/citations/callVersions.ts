import { WithdrawnError } from '../errors.js';
import type { CallId, Generation, ParsedCall } from '../types.js';
import { VERSION_DIGITS } from './cite.js';

/** A statement in one version of its call. */
export interface Place {
  readonly parsed: ParsedCall;
  readonly at: number;
}

/** The calls of a generation in all their versions. Ids are found in any case of letters. All throw WithdrawnError. */
export interface CallVersions {
  /** The current version; undefined also where only replaced ones are kept. */
  current(call: CallId): ParsedCall | undefined;
  /** All of them, the current one first, then the newest. */
  all(call: CallId): readonly ParsedCall[];
  /** The one whose text's hash begins so; undefined for less of it than stands in a link. */
  named(call: CallId, version: string): ParsedCall | undefined;
  /** Where a statement stands: in the named version, else in the current one, else in the newest that has it. */
  place(statement: string, version: string): Place | undefined;
}

export function createCallVersions({
  calls,
  superseded,
  withdrawn,
}: Pick<Generation, 'calls' | 'superseded' | 'withdrawn'>): CallVersions {
  const currentById = new Map(calls.map((parsed) => [keyOf(parsed), parsed]));
  const versions = new Map<string, ParsedCall[]>();
  for (const parsed of [...calls, ...[...superseded].reverse()])
    versions.set(keyOf(parsed), [...(versions.get(keyOf(parsed)) ?? []), parsed]);
  const reasons = new Map(withdrawn.map((one) => [one.call.toLowerCase(), one]));
  const placesIn = rememberPlaces();

  const all = (call: CallId): readonly ParsedCall[] => {
    const gone = reasons.get(call.toLowerCase());
    if (gone)
      throw new WithdrawnError(`${gone.call} was withdrawn on ${gone.date}: ${gone.reason}`);
    return versions.get(call.toLowerCase()) ?? [];
  };
  const isNamed = ({ transcript }: ParsedCall, version: string): boolean =>
    version.length >= VERSION_DIGITS && transcript.textSha256.startsWith(version);
  return {
    all,
    current: (call) => {
      const [first] = all(call);
      return first && currentById.get(keyOf(first));
    },
    named: (call, version) => all(call).find((parsed) => isNamed(parsed, version)),
    place: (statement, version) => {
      const known = all(callOf(statement));
      const first = known.filter((parsed) => isNamed(parsed, version));
      for (const parsed of [...first, ...known]) {
        const at = placesIn(parsed).get(statement.toLowerCase());
        if (at !== undefined) return { parsed, at };
      }
      return undefined;
    },
  };
}

const keyOf = ({ transcript }: ParsedCall): string => transcript.call.id.toLowerCase();

/** A statement's id begins with its call's. */
const callOf = (statement: string): CallId =>
  statement.slice(0, Math.max(0, statement.lastIndexOf(':')));

/** Where each statement of a version stands, made when the first is asked for. */
function rememberPlaces(): (parsed: ParsedCall) => ReadonlyMap<string, number> {
  const known = new WeakMap<ParsedCall, ReadonlyMap<string, number>>();
  return (parsed) => {
    const places =
      known.get(parsed) ?? new Map(parsed.statements.map(({ id }, at) => [id.toLowerCase(), at]));
    known.set(parsed, places);
    return places;
  };
}
