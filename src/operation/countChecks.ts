import { Counter, type Registry } from 'prom-client';
import type { VerifyQuote } from '../citations/verify/verification.js';
import type { CheckReport } from '../reports/report.js';

/** The same verifications, counted by verdict. */
export function countVerifications(verify: VerifyQuote, registry: Registry): VerifyQuote {
  const verifications = new Counter({
    name: 'onrecord_verifications_total',
    help: 'Quotes that were looked up, by verdict',
    labelNames: ['verdict'],
    registers: [registry],
  });
  return async (request) => {
    const verification = await verify(request);
    verifications.inc({ verdict: verification.verdict });
    return verification;
  };
}

/** The same checks of reports, counted, and their claims by verdict. */
export function countReports(checkReport: CheckReport, registry: Registry): CheckReport {
  const reports = new Counter({
    name: 'onrecord_reports_checked_total',
    help: 'Reports that were checked',
    registers: [registry],
  });
  const claims = new Counter({
    name: 'onrecord_report_claims_total',
    help: 'Claims of checked reports, by verdict',
    labelNames: ['verdict'],
    registers: [registry],
  });
  return async (request, signal) => {
    const checked = await checkReport(request, signal);
    reports.inc();
    for (const [verdict, count] of Object.entries(checked.summary)) claims.inc({ verdict }, count);
    return checked;
  };
}
