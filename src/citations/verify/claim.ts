import { allowedCalls } from '../../search/scope/rows.js';
import { holdsRole } from '../../search/scope/speakers.js';
import { companyKey } from '../../transcripts/companyKey.js';
import { compareNames, fold, isCalled, readName } from '../../transcripts/names.js';
import type { Call, Generation, Speaker, Turn } from '../../types.js';
import type { VerifyRequest } from './verification.js';

/** How words stand to what is claimed of them. `unnamed`: the source does not tell who spoke, so it may be so. */
export type Fit = 'as claimed' | 'unnamed' | 'otherwise';

export interface Claim {
  /** Whether anything is claimed of who, where or when. */
  readonly isAny: boolean;
  /** Whether any call can be meant at all. */
  readonly hasCalls: boolean;
  fitOf(call: number, turn: Turn): Fit;
}

/** What a request claims besides the words. */
export function readClaim(
  generation: Pick<Generation, 'calls'>,
  { speaker, filters }: VerifyRequest,
): Claim {
  const allowed = new Set(allowedCalls(generation, filters));
  const speakers = [...(filters.speakers ?? []), ...(speaker === undefined ? [] : [speaker])];
  const companies = new Set(
    generation.calls.flatMap(({ transcript: { call } }) =>
      [call.company, call.ticker].flatMap((name) => (name === null ? [] : [companyKey(name)])),
    ),
  );
  const lists = [filters.speakers, speaker === undefined ? undefined : [speaker]];
  const isNarrow = [
    filters.calls,
    filters.tickers,
    filters.periods,
    filters.roles,
    filters.sections,
  ];
  return {
    isAny: speakers.length > 0 || isNarrow.some((list) => list !== undefined),
    hasCalls: allowed.size > 0,
    fitOf: remembering((at, turn) => {
      const call = generation.calls[at]?.transcript.call;
      if (!call || !allowed.has(at)) return 'otherwise';
      if (filters.sections && !filters.sections.includes(turn.section)) return 'otherwise';
      const fits = [
        ...lists.map((names) => fitOfAny(names, (name) => fitOfVoice(name, turn, call, companies))),
        fitOfAny(filters.roles, (role) => fitOfRole(role, turn)),
      ];
      return WORST.find((fit) => fits.includes(fit)) ?? 'as claimed';
    }),
  };
}

/** A common word stands a thousand times in one turn. */
function remembering(fitOf: Claim['fitOf']): Claim['fitOf'] {
  const known = new Map<Turn, Fit>();
  return (call, turn) => {
    const fit = known.get(turn) ?? fitOf(call, turn);
    known.set(turn, fit);
    return fit;
  };
}

const WORST: readonly Fit[] = ['otherwise', 'unnamed', 'as claimed'];

/** The best of several that are claimed as "any of". */
function fitOfAny(claimed: readonly string[] | undefined, fitOf: (one: string) => Fit): Fit {
  if (claimed === undefined) return 'as claimed';
  const fits = claimed.map(fitOf);
  return WORST.findLast((fit) => fits.includes(fit)) ?? 'otherwise';
}

function fitOfVoice(claimed: string, turn: Turn, call: Call, companies: ReadonlySet<string>): Fit {
  const company = companyIn(claimed);
  if (company === '' || companies.has(companyKey(company)))
    return isCompanysVoice(company, turn, call) ? 'as claimed' : 'otherwise';
  if (!turn.speaker) return turn.party === 'executive' ? 'unnamed' : 'otherwise';
  return isNamed(claimed, turn.speaker) || holdsRole(turn.speaker.role, claimed.trim())
    ? 'as claimed'
    : 'otherwise';
}

const fitOfRole = (role: string, { speaker, party }: Turn): Fit => {
  if (speaker) return holdsRole(speaker.role, role) ? 'as claimed' : 'otherwise';
  return party === 'executive' ? 'unnamed' : 'otherwise';
};

/** "Amazon executives" is Amazon; empty for "management", which is whatever company's. */
function companyIn(claimed: string): string {
  const name = claimed
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .replace(/(?:['’]s)?\s*\b(?:executives?|management|leadership)\s*$/i, '')
    .trim();
  return /^(?:the )?company$/i.test(name) ? '' : name;
}

/** Whoever speaks for the company. */
const isCompanysVoice = (named: string, { party }: Turn, { company, ticker }: Call): boolean =>
  party === 'executive' &&
  (named === '' ||
    [company, ticker].some((name) => name !== null && companyKey(name) === companyKey(named)));

/** "Andy Jassy", "Mr. Jassy", "Andrew R. Jassy, CEO" and "Jassy" all name Andrew Jassy. */
function isNamed(claimed: string, { name }: Speaker): boolean {
  const words = claimed.split(/[,;]|\s[-–—]\s/)[0] ?? claimed;
  if (fold(words) === fold(name)) return true;
  const [one, other] = [readName(words), readName(name)];
  if (!one || !other) return false;
  return one.given.length === 0
    ? isCalled(other, one.surname)
    : compareNames(one, other) !== 'other';
}
