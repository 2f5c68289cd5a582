import { createRelated } from '../../src/answers/checks/related.js';
import { createSupportCheck } from '../../src/answers/checks/support.js';
import { indexQuotes } from '../../src/citations/verify/quoteIndex.js';
import { oppositesOf } from '../../src/language/wordnet.js';
import { createCheckReport } from '../../src/reports/checkReport.js';
import type { CheckedReport, ReportRequest } from '../../src/reports/report.js';
import type { ParsedCall } from '../../src/types.js';
import { spaceOf } from '../search/minutes.js';

/** Checks reports against these calls; every claim is held to the rule that its offsets give its text. */
export function reporterOf(...calls: readonly ParsedCall[]) {
  const space = spaceOf(...calls);
  const index = indexQuotes(calls);
  const related = createRelated();
  const check = createCheckReport({
    space: () => space,
    quoteIndex: () => index,
    checkSupport: createSupportCheck({ related, oppositesOf }),
    related,
    linkBase: '',
  });
  return async (
    text: string,
    more: Partial<Pick<ReportRequest, 'form' | 'filters'>> = {},
    signal = new AbortController().signal,
  ): Promise<CheckedReport> => {
    const request = { text, form: 'markdown', filters: {}, ...more } as const;
    const checked = await check({ ...request, linkOf: (url) => `https://o.example${url}` }, signal);
    for (const { start, end, text: words } of checked.claims)
      if (text.slice(start, end) !== words) throw new Error(`not at its place: ${words}`);
    return checked;
  };
}
