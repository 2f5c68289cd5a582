import type { PeriodWish } from '../../language/periods/periodWish.js';
import type { Generation } from '../../types.js';
import { type Company, companiesOf } from './companies.js';
import { missingCall, missingCompany } from './missing.js';
import type { NamedCompanies } from './namedCompanies.js';
import { reportedMonths } from './reportedMonths.js';
import { inOrderOfTime, type ResolvedPeriods, resolvePeriods } from './resolvePeriods.js';
import type { CallAt } from './scopeTypes.js';
import type { Sides } from './sides.js';

/** What a group of calls has of the periods that are asked about. */
export interface Group extends ResolvedPeriods {
  readonly company: Company;
  readonly all: readonly CallAt[];
  /** Its calls that the conversation was about, where the question names no period. */
  readonly held: readonly CallAt[];
}

/** The companies that a question is about, each with its calls and with what the periods come to for them. */
export function groupsOf(
  generation: Generation,
  companies: readonly Company[],
  named: NamedCompanies,
  allowed: ReadonlySet<number>,
  wishes: readonly PeriodWish[],
  question: string,
  spokenOf: ReadonlySet<number>,
): Group[] {
  const ofCompanies = new Set(companies.flatMap(({ calls }) => calls));
  const withoutCompany = generation.calls.flatMap((_, at) => (ofCompanies.has(at) ? [] : [at]));
  const unscoped = { name: '', tickers: [], aliases: [], calls: withoutCompany };
  const meant = named.companies.length > 0 ? named.companies : [...companies, unscoped];
  const groups = meant.flatMap((company): Group[] => {
    const own = company.calls.filter((at) => allowed.has(at));
    if (own.length === 0) return [];
    const all = inOrderOfTime(own.map((at) => ({ at, call: callAt(generation, at) })));
    const meantHere = wishesOf(company, named, wishes);
    const before = all.filter(({ at }) => spokenOf.has(at));
    const resolved = resolvePeriods(meantHere, all, question, before.at(-1));
    // Without a period of its own a question goes on in the calls that were spoken of.
    return [{ company, all, ...resolved, held: resolved.calls === null ? before : [] }];
  });
  return groups.map((group) => besideOthers(group, groups));
}

/** Companies count their fiscal years apart: where one lacks a quarter that is another's, its call on the same months is meant. */
function besideOthers(group: Group, groups: readonly Group[]): Group {
  if (group.missing.length === 0 || (group.calls?.length ?? 0) > 0) return group;
  const others = groups.filter(({ calls }) => calls !== null && calls.length > 0);
  const months = others.flatMap(({ all, calls }) => {
    const ends = reportedMonths(all);
    return (calls ?? []).flatMap((call) => ends.get(call) ?? []);
  });
  const own = reportedMonths(group.all);
  const calls = group.all.filter((call) =>
    months.some((month) => Math.abs((own.get(call) ?? Number.POSITIVE_INFINITY) - month) <= 1),
  );
  return calls.length === 0 ? group : { ...group, calls, missing: [] };
}

/** "Snowflake's Q4 FY24 and MongoDB's Q1 FY25": where each company has a period of its own behind its name, that one counts for it. */
function wishesOf(
  company: Company,
  { found }: NamedCompanies,
  wishes: readonly PeriodWish[],
): readonly PeriodWish[] {
  const owned = wishes.map((wish) => found.findLast(({ end }) => end <= wish.start)?.company);
  const isEach = found.length > 1 && found.every((one) => owned.includes(one.company));
  return isEach ? wishes.filter((_, at) => owned[at] === company) : wishes;
}

export const callAt = ({ calls }: Generation, at: number) => {
  const call = calls[at]?.transcript.call;
  return { id: call?.id ?? '', period: call?.period ?? null, date: call?.date ?? null };
};

export const oneSide = (calls: readonly CallAt[]): Sides => ({
  sides: calls.length === 0 ? [] : [{ label: null, calls: inOrderOfTime(calls).reverse() }],
  dropped: 0,
});

/** Periods that a named company lacks, or that no company has where none is named; and companies without a call. */
export function missingOf(
  generation: Generation,
  named: NamedCompanies,
  groups: readonly Group[],
  { sides }: Sides,
): string[] {
  const unknown = named.unknown.map((name) => missingCompany(name, knownCompanies(generation)));
  if (named.companies.length === 0 && sides.length > 0 && groups.length > 1) return unknown;
  if (named.companies.length > 0)
    return [
      ...unknown,
      ...groups
        .filter(({ missing }) => missing.length > 0)
        .map(({ company, all, missing }) => missingCall(company.name, missing, all)),
    ];
  const [first] = groups;
  if (!first || first.missing.length === 0) return unknown;
  const name = groups.length === 1 ? first.company.name : '';
  return [
    ...unknown,
    missingCall(
      name,
      first.missing,
      groups.flatMap(({ all }) => all),
    ),
  ];
}

const remembered = new WeakMap<Generation, readonly Company[]>();

/** The companies of a generation, each once. */
export function knownCompanies(generation: Generation): readonly Company[] {
  const before = remembered.get(generation);
  if (before) return before;
  const companies = companiesOf(generation.calls.map(({ transcript }) => transcript.call));
  remembered.set(generation, companies);
  return companies;
}
