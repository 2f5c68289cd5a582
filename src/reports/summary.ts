import type { CheckedClaim, CheckedReport, ClaimVerdict } from './report.js';

/** How many claims have each verdict. */
export function summaryOf(
  claims: readonly Pick<CheckedClaim, 'verdict'>[],
): CheckedReport['summary'] {
  const counts: Record<ClaimVerdict, number> = {
    ...{ exact: 0, supported: 0, exact_elsewhere: 0, altered: 0, not_found: 0, unchecked: 0 },
  };
  for (const { verdict } of claims) counts[verdict]++;
  return counts;
}

const NAMES: readonly (readonly [ClaimVerdict, string])[] = [
  ['exact', 'exact'],
  ['supported', 'supported'],
  ['exact_elsewhere', 'said elsewhere or by another'],
  ['altered', 'altered'],
  ['not_found', 'not found'],
  ['unchecked', 'unchecked'],
];

/** "12 claims: 10 exact, 2 altered". */
export function messageOf(summary: CheckedReport['summary']): string {
  const all = Object.values(summary).reduce((sum, count) => sum + count, 0);
  if (all === 0) return 'No claims: the report quotes nobody, and hands the company no figure';
  const parts = NAMES.flatMap(([verdict, name]) =>
    summary[verdict] > 0 ? [`${summary[verdict]} ${name}`] : [],
  );
  return `${all} ${all === 1 ? 'claim' : 'claims'}: ${parts.join(', ')}`;
}

/**
 * Whether an editor must act before the report goes out: words that were changed, or real ones in another mouth or call;
 * strictly also what nothing bears out.
 */
export const needsWork = (summary: CheckedReport['summary'], isStrict: boolean): boolean =>
  summary.altered + summary.exact_elsewhere > 0 ||
  (isStrict && summary.not_found + summary.unchecked > 0);
