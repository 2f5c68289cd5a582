import type { Registry } from 'prom-client';
import type { Ask } from '../answer.js';
import type { VerifyQuote } from '../citations/verify/verification.js';
import type { CheckReport } from '../reports/report.js';
import { countReports, countVerifications } from './countChecks.js';
import { countQuestions } from './countQuestions.js';
import { describeGeneration, type ServedIndex } from './describeGeneration.js';
import { type QuestionObserver, watchQuestions } from './watchQuestions.js';

/** What is counted of a served index. */
export interface Watched {
  readonly ask: Ask;
  readonly verify: VerifyQuote;
  readonly checkReport: CheckReport;
  readonly served: () => ServedIndex;
}

/**
 * The same index, with its metrics in `registry`, and the observers told of its questions.
 */
export function watchServed<T extends Watched>(
  onRecord: T,
  registry: Registry,
  observers: readonly QuestionObserver[],
): T {
  describeGeneration(registry, onRecord.served);
  return {
    ...onRecord,
    ask: watchQuestions(onRecord.ask, [countQuestions(registry), ...observers]),
    verify: countVerifications(onRecord.verify, registry),
    checkReport: countReports(onRecord.checkReport, registry),
  };
}
