import type { CallOnTopic } from '../../answer.js';
import type { CompanyRecord } from '../../catalogue.js';
import type { Citation } from '../../types.js';
import { callName, citationName } from '../ask/words.js';

/** Companies down, periods across; every cell holds the calls of one company in one period. */
export interface Grid {
  readonly periods: readonly string[];
  readonly rows: readonly GridRow[];
  /** Companies that never speak of the topic: they would be rows of gaps. */
  readonly silent: readonly string[];
}

export interface GridRow {
  readonly company: string;
  /** One a period; empty where there is no call. */
  readonly cells: readonly (readonly CallOnTopic[])[];
}

/** For calls that do not tell their period; it stands last. */
export const NO_PERIOD = 'No period';

/**
 * @param calls in the order of time
 * @param companies as the calls are known by, however they write the name
 */
export function gridOf(calls: readonly CallOnTopic[], companies: readonly CompanyRecord[]): Grid {
  const spoken = calls.filter(({ statements }) => statements.length > 0);
  const nameOf = ({ call }: CallOnTopic): string =>
    companies.find((company) => company.calls.includes(call.id))?.name ?? callName(call);
  const names = [...new Set(calls.map(nameOf))].sort((a, b) => a.localeCompare(b));
  const speaking = new Set(spoken.map(nameOf));
  const shown = calls.filter((one) => speaking.has(nameOf(one)));
  const periods = periodsOf(shown);
  return {
    periods,
    rows: names
      .filter((name) => speaking.has(name))
      .map((company) => ({
        company,
        cells: periods.map((period) =>
          shown.filter((one) => nameOf(one) === company && periodOf(one) === period),
        ),
      })),
    silent: names.filter((name) => !speaking.has(name)),
  };
}

const periodOf = ({ call }: CallOnTopic): string => call.period ?? NO_PERIOD;

/** Quarters before the half and the year that they end: "2025-Q2", "2025-H1", "2025-Q4", "2025-FY". */
function periodsOf(calls: readonly CallOnTopic[]): string[] {
  const key = (period: string) =>
    period === NO_PERIOD
      ? '9'
      : period.replace('H1', 'Q2+').replace('H2', 'Q4+').replace('FY', 'Q4++');
  return [...new Set(calls.map(periodOf))].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** More would fill a line of a screen reader. */
const MAX_WORDS = 90;

/** What a point is called: who says it, in which call, and its first words. */
export function pointName(citation: Citation): string {
  const quote = citation.quote.replace(/\s+/g, ' ');
  const words = quote.length > MAX_WORDS ? `${quote.slice(0, MAX_WORDS)}…` : quote;
  return `${citationName(citation)}: “${words}”`;
}

/** A stretch of time: a call that speaks of the topic, or those in a row that do not. */
export type Stretch =
  | { readonly kind: 'spoken'; readonly call: CallOnTopic }
  | { readonly kind: 'silent'; readonly calls: readonly CallOnTopic[] };

/** The calls in their order, those that say nothing taken together, so that a gap is seen and takes little room. */
export function stretchesOf(calls: readonly CallOnTopic[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const call of calls) {
    const last = stretches.at(-1);
    if (call.statements.length > 0) stretches.push({ kind: 'spoken', call });
    else if (last?.kind === 'silent')
      stretches[stretches.length - 1] = { kind: 'silent', calls: [...last.calls, call] };
    else stretches.push({ kind: 'silent', calls: [call] });
  }
  return stretches;
}
