import type { Company } from './companies.js';
import type { CallAt, ResolvedPeriods } from './resolvePeriods.js';

/** One side of a question before its rows are known. */
export interface DraftSide {
  readonly label: string | null;
  /** Newest first. */
  readonly calls: readonly CallAt[];
}

export interface Sides {
  readonly sides: readonly DraftSide[];
  /** Sides beyond what one answer holds. */
  readonly dropped: number;
}

/** More sides than this no answer has places for: the limit of citations of `/api/search` is 50. */
const MOST_SIDES = 24;

/** Asks for each period on its own. */
const EACH =
  /\b(?:each|every|per)\s+(?:fiscal\s+|calendar\s+)?(?:quarter|year|call|period)|\b(?:which|what)\s+(?:fiscal\s+|calendar\s+)?(?:quarter|year|period)s?\b|\bquarter[\s-](?:by|over|on|to)[\s-]quarter\b|\bby quarter\b|\bquarters\b/i;
const CHANGE =
  /\b(?:chang\w+|evolv\w+|develop(?:ed|s|ment)?|shift\w*|trend\w*|compar\w+|differ\w*|progress\w*|mov(?:e|ed)|var(?:y|ied))\b/i;
const OVER_TIME =
  /\bover time\b|\bover (?:the )?(?:last|past|recent) (?:\w+ )?(?:quarters|years|calls)\b|\bacross (?:the )?(?:calls|quarters|periods)\b|\bsince\b/i;

/**
 * One side for all, or one for each company and, where periods are compared, for each of its calls: companies in the
 * question's order, calls in the order of time.
 */
export function sidesOf(
  groups: readonly (ResolvedPeriods & {
    readonly company: Company;
    readonly all: readonly CallAt[];
  })[],
  isNamed: boolean,
  question: string,
): Sides {
  const hit = groups
    .map((group) => ({ ...group, meant: group.calls ?? group.all }))
    .filter(({ meant }) => meant.length > 0);
  // No company named: whoever has the period is meant, and where nobody has it nobody is.
  const anyPeriod = groups.some(({ calls, missing }) => calls !== null || missing.length > 0);
  const left = isNamed || !anyPeriod ? hit : hit.filter(({ calls }) => calls !== null);
  const apart = left.some((group) => arePeriodsApart(group, question));
  const isMany = isNamed && left.length > 1;
  const sides = apart
    ? isNamed || left.length === 1
      ? left.flatMap(({ company, meant }) => meant.map((call) => perCall(company, call)))
      : perPeriod(left.flatMap(({ meant }) => meant))
    : isMany
      ? left.map(({ company, meant }) => ({
          label: labelOf(company.name, meant),
          calls: [...meant].reverse(),
        }))
      : [{ label: null, calls: left.flatMap(({ meant }) => [...meant].reverse()) }];
  const filled = sides.filter(({ calls }) => calls.length > 0);
  const kept = filled.slice(0, MOST_SIDES);
  const only = kept.length === 1 ? kept.map(({ calls }) => ({ label: null, calls })) : kept;
  return { sides: only, dropped: filled.length - kept.length };
}

function arePeriodsApart({ used, calls }: ResolvedPeriods, question: string): boolean {
  if (calls === null)
    return (
      (OVER_TIME.test(question) && (EACH.test(question) || CHANGE.test(question))) ||
      /\b(?:each|every|which|what)\s+quarter\b/i.test(question)
    );
  if (calls.length < 2) return false;
  const quarters = used.filter((wish) => wish.kind !== 'span' || wish.unit === 'quarter');
  if (quarters.length > 1) return true;
  const isClosedRange = used.some(
    (wish) =>
      (wish.kind === 'bare' && wish.through !== null) ||
      (wish.kind === 'span' &&
        wish.unit === 'range' &&
        wish.quarters.first !== null &&
        wish.quarters.last !== null),
  );
  return isClosedRange || used.length > 1 || EACH.test(question) || CHANGE.test(question);
}

const perCall = ({ name }: Company, call: CallAt): DraftSide => ({
  label: labelOf(name, [call]),
  calls: [call],
});

/** The same period of several companies is one side. */
function perPeriod(calls: readonly CallAt[]): DraftSide[] {
  const periods = new Map<string, CallAt[]>();
  for (const call of calls) {
    const period = call.call.period ?? call.call.id;
    periods.set(period, [...(periods.get(period) ?? []), call]);
  }
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, own]) => ({ label, calls: own }));
}

function labelOf(name: string, calls: readonly CallAt[]): string {
  const [only] = calls;
  return calls.length === 1 && only
    ? [name, only.call.period ?? only.call.id].filter(Boolean).join(' ')
    : name;
}
