import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/search/figures.js';
import { readQuestion } from '../../src/search/question.js';
import { isOnlyReason } from '../../src/search/reason.js';
import { wordsOf } from '../../src/language/words.js';
import { MINUTES, parseMinutes, spaceOf } from './minutes.js';

const { vocabulary } = spaceOf(parseMinutes(MINUTES));
const isReason = (question: string, statement: string): boolean =>
  isOnlyReason(
    readQuestion(question, vocabulary, new Set()),
    statement,
    wordsOf(statement),
    figuresIn(statement),
  );

const CASH = 'Free cash flow was $19.3 billion, reflecting higher capital expenditures.';

describe('what is asked for is only the reason of another figure', () => {
  it.each([
    ['What were capital expenditures?', CASH],
    ['What was capex?', CASH],
    ['What were capital expenditures?', 'Margin fell by 2% due to capital expenditures.'],
  ])('%s: %s', (question, statement) => expect(isReason(question, statement)).toBe(true));

  it.each([
    ['What was free cash flow?', CASH],
    ['What were capital expenditures?', 'Capital expenditures were $20 billion, driven by demand.'],
    ['What was the FX impact?', 'Margin fell due to an FX impact of 2%.'], // its own figure stands behind
    ['What was capex?', 'Cash flow fell, reflecting capex.'], // no figure
    ['What was capex?', 'Cash flow was $19.3 billion.'],
    ['What was capex?', ''],
  ])('but not %s: %s', (question, statement) => expect(isReason(question, statement)).toBe(false));
});
