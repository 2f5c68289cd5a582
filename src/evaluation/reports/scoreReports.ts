import { performance } from 'node:perf_hooks';
import { quartersOfPeriod, yearOf } from '../../language/periods/quarter.js';
import type { CheckedReport, CheckReport, ClaimVerdict } from '../../reports/report.js';
import type { Call } from '../../types.js';
import { type ClaimKind, JUDGED, type MadeClaim } from './claimKinds.js';

/** How the claims of one kind were judged: shares from 0 to 1. */
export interface ClaimScores extends Readonly<Record<string, number>> {
  readonly claims: number;
  readonly right: number;
  /** A false sentence passed, or a true one called false. */
  readonly severe: number;
  readonly unchecked: number;
}

export interface ReportScores {
  readonly kinds: Readonly<Record<string, ClaimScores>>;
  /** Of the slowest report. */
  readonly ms: number;
}

/** Claims of one report: some 20 pages. */
const A_REPORT = 150;

/** Checks reports that are made of claims. @param onWrong told of each claim that is judged severely wrong */
export async function scoreReports(
  claims: readonly MadeClaim[],
  check: CheckReport,
  onWrong: (claim: MadeClaim, verdict: ClaimVerdict | 'none') => void,
): Promise<ReportScores> {
  const judged: { readonly claim: MadeClaim; readonly verdict: ClaimVerdict | 'none' }[] = [];
  let ms = 0;
  for (let from = 0; from < claims.length; from += A_REPORT) {
    const some = claims.slice(from, from + A_REPORT);
    const { text, starts } = reportOf(some);
    const started = performance.now();
    const request = { text, form: 'markdown', filters: {}, linkOf: (url: string) => url } as const;
    const checked = await check(request, new AbortController().signal);
    ms = Math.max(ms, performance.now() - started);
    some.forEach((claim, at) => {
      const verdict = verdictAt(checked, starts[at] ?? 0, claim.sentence.length);
      judged.push({ claim, verdict });
      if (JUDGED[claim.kind].severe.some((one) => one === verdict)) onWrong(claim, verdict);
    });
  }
  const kinds = [...new Set(claims.map(({ kind }) => kind))];
  return {
    ms,
    kinds: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        scoresOf(
          kind,
          judged.filter(({ claim }) => claim.kind === kind),
        ),
      ]),
    ),
  };
}

/** Each claim below a heading that names its call. */
export function reportOf(claims: readonly MadeClaim[]): { text: string; starts: number[] } {
  let text = '';
  const starts = claims.map(({ call, sentence }) => {
    text += `## ${headingOf(call.transcript.call)}\n\n`;
    const start = text.length;
    text += `${sentence}\n\n`;
    return start;
  });
  return { text, starts };
}

/** "Amazon fiscal Q3 2025" */
function headingOf({ company, ticker, period }: Call): string {
  const quarters = quartersOfPeriod(period);
  const [, part = ''] = (period ?? '').split('-');
  return `${company ?? ticker ?? ''} fiscal ${part} ${quarters ? yearOf(quarters.first) : ''}`;
}

function verdictAt(
  { claims }: CheckedReport,
  start: number,
  length: number,
): ClaimVerdict | 'none' {
  const own = claims.find((one) => one.start >= start && one.end <= start + length);
  return own?.verdict ?? 'none';
}

function scoresOf(
  kind: ClaimKind,
  judged: readonly { readonly verdict: ClaimVerdict | 'none' }[],
): ClaimScores {
  const { right, severe } = JUDGED[kind];
  const share = (holds: (verdict: ClaimVerdict | 'none') => boolean): number =>
    judged.filter(({ verdict }) => holds(verdict)).length / Math.max(1, judged.length);
  return {
    claims: judged.length,
    right: share((verdict) => verdict === right),
    severe: share((verdict) => severe.some((one) => one === verdict)),
    unchecked: share((verdict) => verdict === 'unchecked' || verdict === 'none'),
  };
}
