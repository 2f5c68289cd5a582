import { describe, expect, it } from 'vitest';
import { answerLines } from '../../src/answers/answerLines.js';
import { CLOSEST } from '../../src/answers/notFound.js';
import { ANSWER, BECAUSE, COSTS, inPlace, SALES } from '../server/fakes.js';

describe('an answer on the command line', () => {
  it('shows its sources in their place, and no words twice', () => {
    const citations = [
      { ...inPlace(SALES), marker: 1 },
      { ...inPlace(BECAUSE), marker: 2 },
    ];
    const answer = '"Sales grew **20%**." [1]\n"Because — “we” hired." [2]';
    expect(answerLines({ ...ANSWER, answer, citations }).split('\n')).toEqual([
      '"Sales grew **20%**." [1]',
      '"Because — “we” hired." [2]',
      '',
      `[1] ${SALES.attribution}, ACME-2025-Q3  ${SALES.url}`,
      '    **Sales grew 20%.** Costs fell.',
      `[2] Ann Lee, CFO, ACME-2025-Q3  ${BECAUSE.url}`,
    ]);
  });

  it('shows what comes closest where nothing answers, and what a reader should know', () => {
    const answer = 'The calls do not say: nothing answers this.';
    const warnings = [{ code: 'NO_SUCH_CALL', message: 'There is none of 2019.' }];
    const related = [inPlace(COSTS)];
    const refusal = { ...ANSWER, answer, warnings, related, citations: [] };
    expect(answerLines({ ...refusal, status: 'not_found' }).split('\n')).toEqual([
      answer,
      '(NO_SUCH_CALL) There is none of 2019.',
      '',
      `${CLOSEST}:`,
      `- ${COSTS.attribution}, ACME-2025-Q3  ${COSTS.url}`,
      '    Sales grew 20%. **Costs fell.**',
    ]);
  });
});
