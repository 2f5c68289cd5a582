import { shortName } from '../../../search/scope/companies.js';
import type { ParsedCall, Party, Turn } from '../../../types.js';

/** Calls whose speakers one answer lists. */
const CALLS = 4;
/** Speakers named of one side; more are counted. */
const NAMED = 40;

const SIDES: readonly (readonly [Party | null, string])[] = [
  ['executive', 'Management'],
  ['analyst', 'Analysts'],
  ['operator', 'Operator'],
  [null, 'Side not known'],
];

/** Who speaks in some calls, with role and side, in the order in which they speak. */
export function speakerLines(calls: readonly ParsedCall[]): string[] {
  const lines = calls
    .slice(0, CALLS)
    .flatMap((parsed) => [`${nameOf(parsed)}:`, ...sidesOf(parsed)]);
  const more = calls.length - CALLS;
  return more > 0 ? [...lines, `${more} more calls fit: name a company and a quarter.`] : lines;
}

const nameOf = ({ transcript: { call } }: ParsedCall): string =>
  [shortName(call.company ?? call.ticker ?? ''), call.period].filter(Boolean).join(' ') || call.id;

function sidesOf({ turns }: ParsedCall): string[] {
  if (turns.every(({ speaker }) => speaker === null)) return ['- The source names no speaker.'];
  return SIDES.flatMap(([party, name]) => {
    const own = new Map<string, Turn>();
    for (const turn of turns)
      if (turn.party === party && turn.speaker && !own.has(turn.speaker.name))
        own.set(turn.speaker.name, turn);
    if (own.size === 0) return [];
    const named = [...own.values()].slice(0, NAMED).map(voiceOf);
    const more = own.size > NAMED ? [`${own.size - NAMED} more`] : [];
    return [`- ${name}: ${[...named, ...more].join('; ')}`];
  });
}

function voiceOf({ speaker }: Turn): string {
  const about = [speaker?.role, speaker?.organization].filter(Boolean).join(', ');
  return about === '' ? (speaker?.name ?? '') : `${speaker?.name} (${about})`;
}
