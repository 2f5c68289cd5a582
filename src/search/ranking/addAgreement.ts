import type { AskedReading } from '../../language/measures/readAsked.js';
import { AGREEMENT, agreementOf } from './agreement.js';
import type { MeasuresOfCall } from './measuresIn.js';
import type { Contender } from './pair.js';

/** What agreement counts, and where statements are read. */
export interface Agreeing {
  /** One a column of AGREEMENT; none where none were fitted. */
  readonly weights: readonly number[];
  readonly measuresOf: (call: number) => MeasuresOfCall | undefined;
}

/** Adds to the score of each contender what its agreement with the question in measure, part, tense, time and basis counts. */
export function addAgreement(
  scores: Float64Array,
  asked: AskedReading,
  contenders: readonly Contender[],
  { weights, measuresOf }: Agreeing,
): void {
  if (!asked.wantsFigure || weights.length === 0) return;
  contenders.forEach(({ call, statement }, at) => {
    if (!Number.isFinite(scores[at])) return;
    const measures = measuresOf(call);
    const said = measures?.statements[statement];
    if (!measures || !said) return;
    const agreement = agreementOf(asked, said, measures);
    AGREEMENT.forEach((name, column) => {
      if (agreement[name]) scores[at] = (scores[at] ?? 0) + (weights[column] ?? 0);
    });
  });
}
