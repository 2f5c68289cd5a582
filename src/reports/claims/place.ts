import type { PeriodWish } from '../../language/periods/periodWish.js';
import { yearOf } from '../../language/periods/quarter.js';
import { readPeriods } from '../../language/periods/readPeriods.js';
import type { Company } from '../../search/scope/companies.js';
import { knownCompanies } from '../../search/scope/groups.js';
import { readCompanies } from '../../search/scope/namedCompanies.js';
import { inOrderOfTime, resolvePeriods } from '../../search/scope/resolvePeriods.js';
import { allowedCalls } from '../../search/scope/rows.js';
import type { Filters, Generation } from '../../types.js';
import type { Place } from './claim.js';

/** What some words name of company and period. */
export interface Named {
  readonly companies: readonly Company[];
  /** Companies of which there is no call. */
  readonly unknown: readonly string[];
  /** A company is what the words begin with: they are about it. */
  readonly opensWithCompany: boolean;
  readonly wishes: readonly PeriodWish[];
  readonly words: string;
}

/** Resolves what a report names against the calls at hand. */
export interface Places {
  read(words: string): Named;
  /** @param around what headings and the sentences before name, the nearest first */
  placeOf(own: Named, around: readonly Named[]): Place;
}

/** A company named within so many characters is what a sentence is about. */
const OPENING = 12;

/** @param isDictionaryWord whether a word in lower case means something besides a company's name */
export function createPlaces(
  generation: Generation,
  filters: Filters,
  isDictionaryWord: (word: string) => boolean,
): Places {
  const companies = knownCompanies(generation);
  const allowed = new Set(allowedCalls(generation, filters));
  const isFiltered = Object.values(filters).some((list) => list !== undefined);
  return {
    read: (words) => {
      const read = readCompanies(words, companies, isDictionaryWord);
      return {
        ...{ companies: read.companies, unknown: read.unknown, words },
        opensWithCompany: (read.spans[0]?.start ?? words.length) <= OPENING,
        wishes: readPeriods(words).filter(isOneQuarter),
      };
    },
    placeOf: (own, around) => {
      const outer = around.find((one) => one.companies.length > 0)?.companies ?? [];
      const named = [...new Set([...own.companies, ...outer])];
      const ofCompanies =
        named.length > 0 ? named.flatMap(({ calls }) => calls) : [...generation.calls.keys()];
      const calls = ofCompanies.filter((at) => allowed.has(at));
      const theirs = around
        .map(({ wishes, words }) => callsOf(generation, calls, wishes, words))
        .find((found) => found.calls !== null);
      const wishes = datedBy(own.wishes, around);
      const mine = callsOf(generation, calls, wishes, own.words);
      const home = theirs?.calls ?? null;
      const meant = mine.calls ?? home ?? calls;
      const isNarrowed = named.length > 0 || isFiltered || home !== null || mine.calls !== null;
      const about = own.companies.length > 0 && own.opensWithCompany ? own.companies : outer;
      const ofSubject =
        about.length === 0
          ? meant
          : meant.filter((at) => about.some((one) => one.calls.includes(at)));
      const isClear = own.companies.every((one) => about.includes(one)) && about.length < 2;
      return {
        calls: [...new Set([...meant, ...(home ?? calls)])],
        named: !isNarrowed ? null : meant.length > 0 ? meant : (home ?? calls),
        decisive: isClear && ofSubject.length === 1 ? (ofSubject[0] ?? null) : null,
        missing: mine.calls ? mine.missing : (theirs?.missing ?? []),
      };
    },
  };
}

/** "Since 2022" and "compared with Q2" are said of something else than the period that is reported on. */
const isOneQuarter = (wish: PeriodWish): boolean =>
  !wish.isCompared && (wish.kind === 'bare' || (wish.kind === 'span' && wish.unit === 'quarter'));

/** "In the third quarter" below a heading that names the second of 2024 is the third of 2024. */
function datedBy(wishes: readonly PeriodWish[], around: readonly Named[]): PeriodWish[] {
  const dated = around.flatMap((one) => one.wishes).find(({ kind }) => kind === 'span');
  const first = dated?.kind === 'span' ? dated.quarters.first : null;
  if (first === null) return [...wishes];
  return wishes.map((wish): PeriodWish => {
    if (wish.kind !== 'bare') return wish;
    const quarter = 4 * yearOf(first) + wish.quarter - 1;
    const { start, end, isCompared } = wish;
    const quarters = { first: quarter, last: quarter };
    return { start, end, isCompared, kind: 'span', quarters, isCalendar: false, unit: 'quarter' };
  });
}

function callsOf(
  generation: Generation,
  calls: readonly number[],
  wishes: readonly PeriodWish[],
  words: string,
): { readonly calls: readonly number[] | null; readonly missing: readonly string[] } {
  if (wishes.length === 0) return { calls: null, missing: [] };
  const dated = calls.map((at) => {
    const call = generation.calls[at]?.transcript.call;
    const { id = '', period = null, date = null } = call ?? {};
    return { at, call: { id, period, date } };
  });
  const found = resolvePeriods(wishes, inOrderOfTime(dated), words);
  return { calls: found.calls?.map(({ at }) => at) ?? null, missing: found.missing };
}
