import { quartersOfPeriod } from '../../language/periods/quarter.js';
import type { Company } from './companies.js';
import { isTimeless, type ResolvedPeriods } from './resolvePeriods.js';
import type { CallAt, Reach } from './scopeTypes.js';

/** One side of a question before its rows are known. */
export interface DraftSide {
  readonly label: string | null;
  /** Newest first. */
  readonly calls: readonly CallAt[];
  /** Of a company of which no period is named: its calls before the newest. */
  readonly older?: readonly CallAt[];
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
  /\b(?:across|throughout|through(?:\s+the\s+(?:four|three)\s+quarters\s+of)?|over\s+the\s+course\s+of|during)\s+(?:the\s+)?(?:fiscal\s+)?(?:year\s+)?(?:20|FY)\d\d|\b(?:each|every|per)\s+(?:fiscal\s+|calendar\s+)?(?:quarter|year|call|period)|\b(?:which|what)\s+(?:fiscal\s+|calendar\s+)?(?:quarter|year|period)s?\b|\bquarter[\s-](?:by|over|on|to)[\s-]quarter\b|\bby quarter\b|\bquarters\b/i;
const CHANGE =
  /\b(?:chang\w+|evolv\w+|develop(?:ed|s|ment)?|shift\w*|trend\w*|compar\w+|differ\w*|progress\w*|mov(?:e|ed)|var(?:y|ied))\b/i;
const OVER_TIME =
  /\bover time\b|\bover (?:the )?(?:last|past|recent) (?:\w+ )?(?:quarters|years|calls)\b|\bacross (?:the )?(?:calls|quarters|periods)\b|\bsince\b/i;

/** How something moves from call to call, without a period. */
const TREND =
  /\b(?:speed(?:s|ing)? up|slow(?:s|ing)? down|pick(?:s|ing)? up|accelerat(?:e[ds]?|ing)|decelerat(?:e[ds]?|ing)|trend(?:s|ed|ing)?|trajectory|develop(?:ed|ment)s?|evolv(?:ed|ing)|evolution|what(?:['’]s| is| has been) happening (?:to|with)|quarter[\s-](?:by|after|over)[\s-]quarter|by quarter|each quarter|more and more|over time|across quarters|(?:last|past|recent|latest)\s+(?:few\s+|several\s+)?(?:quarters|calls))\b|\bhow (?:has|have)\b.*\b(?:changed|moved|grown|shifted|progressed|been)\b/i;
/** Asks to choose among quarters. */
const WHICH = /\b(?:each|every|which|what)\s+quarter\b/i;
/** What was ever said, not what was said last. */
const HISTORY =
  /\b(?:ever|over the years|so far|in the past|historically|histor(?:y|ies)|all (?:the )?(?:calls|transcripts|quarters)|(?:has|have)\b.*\b(?:said|asked|told|mentioned|commented))\b/i;

/** Quarters without a call between two calls, at most, so that they are of one run. */
const WIDEST_GAP = 4;
/** Calls that one answer over time speaks of. */
const LONGEST_RUN = 8;

/** The newest call; one of which nothing tells when it was may be that. */
const newestOf = (all: readonly CallAt[]): readonly CallAt[] => {
  const dated = all.filter((one) => !isTimeless(one));
  return [...all.filter(isTimeless), ...dated.slice(-1)];
};

/** The newest calls as far back as they follow upon each other. */
function recentRun(all: readonly CallAt[]): readonly CallAt[] {
  const run = all.slice(-1);
  for (let at = all.length - 2; at >= 0 && run.length < LONGEST_RUN; at--) {
    const [own, next] = [all[at], run[0]].map((one) => quartersOfPeriod(one?.call.period ?? null));
    const one = all[at];
    if (!one || !own || !next || next.first - own.last > WIDEST_GAP + 1) break;
    run.unshift(one);
  }
  return run;
}

/**
 * One side for all, or one for each company and, where periods are compared, for each of its calls: companies in the
 * question's order, calls in the order of time.
 */
export function sidesOf(
  groups: readonly (ResolvedPeriods & {
    readonly company: Company;
    readonly all: readonly CallAt[];
    readonly held: readonly CallAt[];
  })[],
  isNamed: boolean,
  reach: Reach,
  question: string,
): Sides {
  const isOverTime = [OVER_TIME, TREND, HISTORY, WHICH].some((cue) => cue.test(question));
  const hit = groups
    .map((group) => {
      const meant =
        group.calls ??
        (group.held.length > 0 && !isOverTime
          ? group.held
          : reach === 'all'
            ? group.all
            : isOverTime
              ? recentRun(group.all)
              : newestOf(group.all));
      const older = group.calls === null ? group.all.filter((one) => !meant.includes(one)) : [];
      return { ...group, meant, older };
    })
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
      ? left.map(({ company, meant, older }) => ({
          label: labelOf(company.name, meant),
          calls: [...meant].reverse(),
          older: [...older].reverse(),
        }))
      : [
          {
            label: null,
            calls: left.flatMap(({ meant }) => [...meant].reverse()),
            older: left.flatMap(({ older }) => [...older].reverse()),
          },
        ];
  const filled = sides.filter(({ calls }) => calls.length > 0);
  const kept = filled.slice(0, MOST_SIDES);
  const only = kept.length === 1 ? kept.map((side) => ({ ...side, label: null })) : kept;
  return { sides: only, dropped: filled.length - kept.length };
}

function arePeriodsApart({ used, calls }: ResolvedPeriods, question: string): boolean {
  if (calls === null)
    return (
      TREND.test(question) ||
      (OVER_TIME.test(question) && (EACH.test(question) || CHANGE.test(question))) ||
      WHICH.test(question)
    );
  if (calls.length < 2) return false;
  const quarters = used.filter((wish) => wish.kind !== 'span' || wish.unit === 'quarter');
  if (quarters.length > 1) return true;
  const isClosedRange = used.some(
    (wish) =>
      wish.kind === 'last' ||
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
