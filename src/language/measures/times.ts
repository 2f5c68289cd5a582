import type { Term } from './phrases.js';

const QUARTERS = new Map(
  (
    [
      'first 1st q1 1q march',
      'second 2nd q2 2q june',
      'third 3rd q3 3q september',
      'fourth 4th q4 4q december',
    ] as const
  ).flatMap((words, at) => words.split(' ').map((word) => [word, at + 1] as const)),
);

/** Quarters and years that a text names as when its figures are of. */
export interface NamedTimes {
  readonly quarters: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
}

/** "Third quarter", "Q3", "2021", "fiscal '22"; a time behind "compared to", "versus" or "from" is only held against. */
export function namedTimes(terms: readonly Term[]): NamedTimes {
  const quarters = new Set<number>();
  const years = new Set<number>();
  terms.forEach(({ term }, at) => {
    const before = terms[at - 1]?.term ?? '';
    if (AGAINST.test(before) || AGAINST.test(terms[at - 2]?.term ?? '')) return;
    const quarter = QUARTERS.get(term.slice(0, /^q\d/.test(term) ? 2 : undefined));
    if (quarter && (/^(?:q\d|\dq)/.test(term) || terms[at + 1]?.term === 'quarter'))
      quarters.add(quarter);
    if (/^20[0-4]\d$/.test(term)) years.add(Number(term));
    if (/^[12]\d$/.test(term) && /^(?:fiscal|fy|calendar)$/.test(before))
      years.add(2000 + Number(term));
    const glued = /^(?:fy|cy)(?:20)?([0-4]\d)$/.exec(term);
    if (glued) years.add(2000 + Number(glued[1]));
  });
  return { quarters, years };
}

const AGAINST =
  /^(?:to|with|from|versus|vs|than|against|over|since|last|prior|previous|through|until)$/;

/** What a call tells of: 2020-Q4 is of quarter 4 in 2020. */
export function timeOfCall(period: string | null): NamedTimes {
  const [, year, quarter] = /^(\d{4})-(?:Q([1-4]))?/.exec(period ?? '') ?? [];
  return {
    quarters: new Set(quarter ? [Number(quarter)] : []),
    years: new Set(year ? [Number(year)] : []),
  };
}
