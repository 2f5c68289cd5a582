import type { AskRequest, MarkedCitation, Scope } from '../../answer.js';
import type { LinkBase } from '../../citations/cite.js';
import { citeInPlace } from '../../citations/inPlace.js';
import { shortName } from '../../search/scope/companies.js';
import { holdsRole } from '../../search/scope/speakers.js';
import type { Filters } from '../../types.js';
import type { Clock } from '../clock.js';
import type { Written } from '../reading.js';
import { verifyAnswer } from '../verifyAnswer.js';
import { renderAnswer } from '../writeExtractive.js';
import { bodyOf } from './body.js';
import type { Place } from './findStatement.js';
import { readShortKind } from './kinds.js';
import type { KnownMarkers } from './knownMarkers.js';
import { byMarker, type NumberOf } from './numbering.js';

/** The statements that "Who said that?" asks about: those that the last answer cites, or the one of a number that is named; null where it is another question or nothing is cited. */
export function whoSaidWhat(
  { question, filters }: Pick<AskRequest, 'question' | 'filters'>,
  { last, places }: Pick<KnownMarkers, 'last' | 'places'>,
): readonly Place[] | null {
  const short = readShortKind(bodyOf(question).body);
  if (short?.kind !== 'who-said') return null;
  const named = short.marker === null ? null : places.get(short.marker);
  const meant = short.marker === null ? last : named ? [named] : [];
  const said = meant.filter((place) => fits(place, filters));
  return said.length > 0 ? said : null;
}

/**
 * Each statement with who said it: `Ann Lee, CFO (Amazon 2025-Q3): "…"`. Where the source names nobody, it says that.
 *
 * @param limit statements at most
 * @param scope where they were looked for; the calls in which they were said, where the conversation names them
 */
export function answerWhoSaid(
  said: readonly Place[],
  numberOf: NumberOf,
  {
    limit,
    base,
    clock,
    scope = scopeOf(said),
  }: {
    readonly limit: number;
    readonly base: LinkBase;
    readonly clock: Clock;
    readonly scope?: Scope;
  },
): Written {
  const cited = said
    .slice(0, limit)
    .flatMap(({ parsed, at }) => citeInPlace(parsed, at, base) ?? [])
    .map((citation) => ({ marker: numberOf(citation.id), ...citation }));
  const proposed = cited.map(({ marker, quote, ...citation }) => ({
    text: `${leadOf(citation)}: "${quote}"`,
    markers: [marker],
  }));
  clock.lap('writeMs');
  const sourceOf = (id: string): string | undefined =>
    said.find(({ parsed }) => parsed.transcript.call.id === id)?.parsed.transcript.text;
  const { sentences, citations, warnings } = verifyAnswer(proposed, cited, sourceOf);
  clock.lap('verifyMs');
  return {
    form: 'who',
    status: 'answered',
    answer: renderAnswer(sentences),
    sentences,
    engine: 'extractive',
    citations: byMarker(citations),
    related: [],
    scope,
    warnings,
    timings: clock.timings(),
  };
}

/** The calls in which it was said. */
function scopeOf(said: readonly Place[]): Scope {
  const calls = [...new Set(said.map(({ parsed }) => parsed.transcript.call))];
  const speakers = said.flatMap(({ turn }) => turn.speaker?.name ?? []);
  return {
    calls: calls.map(({ id }) => id),
    resolvedFrom: 'history',
    companies: [...new Set(calls.flatMap(({ company }) => company ?? []))],
    periods: [...new Set(calls.flatMap(({ period }) => period ?? []))].sort(),
    speakers: [...new Set(speakers)],
    roles: [],
    sections: [],
    missing: [],
  };
}

/** A quotation mark in a name would open the quotation too early. */
function leadOf({
  attribution,
  speaker,
  call,
}: Pick<MarkedCitation, 'attribution' | 'speaker' | 'call'>): string {
  const where =
    [shortName(call.company ?? call.ticker ?? ''), call.period].filter(Boolean).join(' ') ||
    call.id;
  const lead = speaker ? `${attribution} (${where})` : `${attribution}, ${where}`;
  return lead.replaceAll('"', "'");
}

/** Filters stand above a conversation too. */
export function fits({ parsed: { transcript }, turn }: Place, filters: Filters): boolean {
  const { id, ticker, period } = transcript.call;
  return (
    isOneOf(filters.calls, id) &&
    isOneOf(filters.tickers, ticker) &&
    isOneOf(filters.periods, period) &&
    isOneOf(filters.speakers, turn.speaker?.name ?? null) &&
    isOneOf(filters.sections, turn.section) &&
    (filters.roles?.some((role) => holdsRole(turn.speaker?.role ?? null, role)) ?? true)
  );
}

const isOneOf = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined ||
  (value !== null && wanted.some((one) => one.toLowerCase() === value.toLowerCase()));
