import type { CallRecord } from '../../catalogue.js';
import type { Corpus } from '../ask/scope.js';
import { dateInWords } from '../reader/dateInWords.js';

/** Calls of one company, newest first. */
export interface CompanyCalls {
  /** Null for calls whose company the source does not name. */
  readonly name: string | null;
  readonly tickers: readonly string[];
  readonly calls: readonly CallRecord[];
}

/**
 * The calls that have every word of a search in what is known of them (company, ticker, period, date, publisher, title), by
 * company; all of them for an empty search. Companies without a hit are left out.
 */
export function findCalls(search: string, { calls, companies }: Corpus): CompanyCalls[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const byId = new Map(calls.map((call) => [call.id, call]));
  const named = new Set(companies.flatMap((company) => company.calls));
  const groups = [
    ...companies.map(({ name, tickers, calls: own }) => ({
      name,
      tickers,
      calls: own.flatMap((id) => byId.get(id) ?? []),
    })),
    { name: null, tickers: [], calls: calls.filter(({ id }) => !named.has(id)) },
  ];
  return groups
    .map((group) => {
      const found = group.calls.filter((call) => {
        const known = folded(knownOf(call, group));
        return words.every((word) => known.includes(word));
      });
      return { ...group, calls: found.sort(newestFirst) };
    })
    .filter((group) => group.calls.length > 0)
    .sort(byName);
}

/** Everything that a call may be looked for by; a period also as "Q3 2025". */
function knownOf(call: CallRecord, { name, tickers }: Omit<CompanyCalls, 'calls'>): string {
  const { id, company, ticker, period, date, publisher, title } = call;
  const turned = period?.split('-').reverse().join(' ');
  const day = date && dateInWords(date);
  const known = [name, ...tickers, id, company, ticker, period, turned, date, day, publisher];
  return [...known, title].filter(Boolean).join(' ');
}

/** By the company's own period, which each call has more often than a date. */
const newestFirst = (one: CallRecord, other: CallRecord): number =>
  descending(one.period, other.period) || descending(one.date, other.date);

const descending = (one: string | null, other: string | null): number =>
  (other ?? '').localeCompare(one ?? '');

/** The calls of nobody come last. */
function byName(one: CompanyCalls, other: CompanyCalls): number {
  if (one.name === null || other.name === null)
    return Number(one.name === null) - Number(other.name === null);
  return one.name.localeCompare(other.name);
}

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
