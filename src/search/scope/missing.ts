import { quarterLabel, quartersOfPeriod } from '../../language/periods/quarter.js';
import type { Company } from './companies.js';
import type { CallAt } from './scopeTypes.js';

/** Companies named one by one; more are counted. */
const NAMED = 8;

/** "no call of Skechers for 2022-Q2; the corpus has 2024-Q1 to Q4". */
export function missingCall(
  company: string,
  periods: readonly string[],
  calls: readonly CallAt[],
): string {
  const of = company === '' ? '' : ` of ${company}`;
  return `no call${of} for ${list(periods)}; the corpus has ${ranges(calls)}`;
}

/** "no call of Kolmar Korea; the corpus has Crocs, Baidu and 22 more companies". */
export function missingCompany(name: string, companies: readonly Company[]): string {
  const names = companies.map((company) => company.name);
  const more = names.length - NAMED;
  const known =
    more > 1 ? `${names.slice(0, NAMED).join(', ')} and ${more} more companies` : list(names);
  return `no call of ${name}; the corpus has ${known}`;
}

/** Neighbouring quarters as a range. */
function ranges(calls: readonly CallAt[]): string {
  const quarters = [
    ...new Set(
      calls.flatMap(({ call }) => {
        const own = quartersOfPeriod(call.period);
        return own && own.first === own.last ? [own.first] : [];
      }),
    ),
  ].sort((a, b) => a - b);
  const others = calls.flatMap(({ call }) => {
    const own = quartersOfPeriod(call.period);
    return own === null ? [call.id] : own.first === own.last ? [] : [call.period ?? call.id];
  });
  const runs: { first: number; last: number }[] = [];
  for (const quarter of quarters) {
    const run = runs.at(-1);
    if (run && run.last + 1 === quarter) run.last = quarter;
    else runs.push({ first: quarter, last: quarter });
  }
  return list([...runs.map(({ first, last }) => runLabel(first, last)), ...others]);
}

function runLabel(first: number, last: number): string {
  if (first === last) return quarterLabel(first);
  const [year, quarter] = quarterLabel(last).split('-');
  const end = quarterLabel(first).startsWith(`${year}-`) ? quarter : quarterLabel(last);
  return `${quarterLabel(first)} to ${end}`;
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
