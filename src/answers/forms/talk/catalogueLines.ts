import { shortName } from '../../../search/scope/companies.js';
import { knownCompanies } from '../../../search/scope/groups.js';
import type { Call, Generation } from '../../../types.js';

/** Companies, and periods of one, that a list names; more are counted. */
const COMPANIES = 40;
const PERIODS = 12;

/** The calls at hand: each company with its periods, newest first, the company with the newest call first. */
export function catalogueLines(generation: Generation, ids: ReadonlySet<string>): string[] {
  const calls = generation.calls.map(({ transcript: { call } }) => call);
  const known = new Set<number>();
  const groups = knownCompanies(generation).flatMap(({ name, tickers, calls: own }) => {
    for (const at of own) known.add(at);
    const held = own.flatMap((at) => calls[at] ?? []).filter(({ id }) => ids.has(id));
    return held.length === 0 ? [] : [{ name: shortName(name), tickers, held: newestFirst(held) }];
  });
  const sorted = groups.sort((a, b) => ageKey(b.held[0]).localeCompare(ageKey(a.held[0])));
  const others = calls.filter(({ id }, at) => !known.has(at) && ids.has(id));
  const count = groups.reduce((sum, { held }) => sum + held.length, others.length);
  if (count === 0) return ['No call fits.'];
  const companies = groups.length > 1 ? ` of ${groups.length} companies` : '';
  return [
    `${count === 1 ? 'One call is' : `${count} calls are`} loaded${companies}:`,
    ...sorted.slice(0, COMPANIES).map(({ name, tickers, held }) => {
      const ticker = tickers[0] && tickers[0] !== name ? ` (${tickers[0]})` : '';
      return `- ${name}${ticker}: ${listed(held.map(periodOf))}`;
    }),
    ...(groups.length > COMPANIES ? [`- and ${groups.length - COMPANIES} more companies`] : []),
    ...(others.length > 0
      ? [`- of no known company: ${listed(others.map(({ title, id }) => title ?? id))}`]
      : []),
  ];
}

const listed = (all: readonly string[]): string =>
  all.length > PERIODS
    ? `${all.slice(0, PERIODS).join(', ')} and ${all.length - PERIODS} more`
    : all.join(', ');

const periodOf = ({ period, date, id }: Call): string => period ?? date ?? id;

const newestFirst = (calls: readonly Call[]): Call[] =>
  [...calls].sort((a, b) => ageKey(b).localeCompare(ageKey(a)));

/** Good enough for an order. */
const ageKey = (call: Call | undefined): string => call?.date ?? call?.period ?? '';
