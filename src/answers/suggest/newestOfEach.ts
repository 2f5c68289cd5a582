import type { CallRecord } from '../../catalogue.js';
import { companiesOf, shortName } from '../../search/scope/companies.js';

/** A call with what its questions call it. */
export interface NamedCall {
  readonly id: string;
  /** As one speaks of the company; null where the source does not tell. */
  readonly company: string | null;
  readonly period: string | null;
  /** Whether its company has other calls, so that a question has to name the period. */
  readonly isOfSeveral: boolean;
}

/** The newest call of each company, newest first; calls of nobody known stand last, each for itself. */
export function newestOfEach(calls: readonly CallRecord[]): readonly NamedCall[] {
  const companies = companiesOf(calls);
  const known = new Set(companies.flatMap((company) => company.calls));
  const newest = companies.flatMap(({ name, calls: own }) => {
    const [first] = own.flatMap((at) => calls[at] ?? []).sort(byAge);
    const named = { company: shortName(name), isOfSeveral: own.length > 1 };
    return first ? [{ call: first, ...named }] : [];
  });
  const unnamed = calls.filter((_, at) => !known.has(at));
  return [
    ...newest.sort((a, b) => byAge(a.call, b.call)),
    ...unnamed.sort(byAge).map((call) => ({ call, company: null, isOfSeveral: false })),
  ].map(({ call, company, isOfSeveral }) => ({
    id: call.id,
    company,
    period: call.period,
    isOfSeveral,
  }));
}

const byAge = (a: CallRecord, b: CallRecord): number => ageKey(b).localeCompare(ageKey(a));

/** Good enough for an order: without a date the end of the period, taken for one of the calendar. */
function ageKey({ date, period }: CallRecord): string {
  if (date) return date;
  const [, year = '0000', part = ''] = /^(\d{4})-(\w+)$/.exec(period ?? '') ?? [];
  return `${year}-${LAST_MONTH[part] ?? '00'}`;
}

const LAST_MONTH: Readonly<Record<string, string>> = {
  Q1: '03',
  Q2: '06',
  Q3: '09',
  Q4: '12',
  H1: '06',
  H2: '12',
  FY: '12',
};
