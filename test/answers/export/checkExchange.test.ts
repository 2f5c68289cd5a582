import { describe, expect, it } from 'vitest';
import { checkExchange } from '../../../src/answers/export/checkExchange.js';
import { BadRequestError } from '../../../src/errors.js';
import { cited } from '../../citations/references/cited.js';

const sales = cited({ id: 'ACME-2025-Q3:aaaaaaaa', quote: 'Sales grew 20% — “we” hired.' });
const costs = cited({ id: 'ACME-2025-Q3:bbbbbbbb', quote: 'Costs fell.' });
const KNOWN = [sales, costs];
const statement = (id: string) => KNOWN.find((one) => one.id === id);

const check = (answer: string, ...citations: { marker: number; id: string; quote?: string }[]) =>
  checkExchange({ question: 'Q?', answer: { answer, citations } }, statement, 'answer');

const SALES = { marker: 1, id: sales.id, quote: sales.quote };
const COSTS = { marker: 2, id: costs.id, quote: costs.quote };

describe('an answer that comes back', () => {
  it.each([
    ['as it was written', '"Sales grew **20%** — “we” hired." [1]', [SALES]],
    ['by a model, partly quoted', 'They “hired”, so “costs fell” [1][2].', [SALES, COSTS]],
    ['without quotations', 'Sales and costs moved. [1] [2]', [SALES, COSTS]],
    ['as a refusal', 'The calls do not say: nothing that was said in Acme answers this.', []],
    ['without the quotes', '"Costs fell." [2]', [{ marker: 2, id: costs.id }]],
  ])('stands %s', (_, answer, citations) => {
    expect(check(answer, ...citations).question).toBe('Q?');
  });

  it('holds what the calls served say, whatever came with the id', () => {
    const [[run] = []] = check('"Costs fell." [2]', { ...COSTS }).paragraphs;
    expect(run?.citations).toEqual([costs]);
  });

  it('holds a part of a statement where that is what was quoted', () => {
    const part = { ...SALES, quote: 'Sales grew 20%' };
    const [[run] = []] = check('"Sales grew 20%" [1]', part).paragraphs;
    expect(run?.citations).toEqual([
      { ...sales, quote: part.quote, end: sales.start + 14, suffix: expect.any(String) },
    ]);
  });

  it.each([
    ['an unknown id', '"X." [1]', [{ marker: 1, id: 'ACME-2025-Q3:00000000' }], 'citations.0'],
    [
      'a changed quote',
      '"Costs fell." [2]',
      [{ ...COSTS, quote: 'Costs fell sharply.' }],
      'citations.0',
    ],
    ['a marker used twice', '"X." [1]', [SALES, { ...COSTS, marker: 1 }], 'citations.1'],
    ['a changed figure', '"Sales grew 30% — “we” hired." [1]', [SALES], null],
    ['a part of a word', 'It is "0%". [1]', [SALES], null],
    ["another statement's words", '"Costs fell." [1]', [SALES, COSTS], null],
    ['words that nothing is cited for', 'They said "margins doubled".', [SALES], null],
    ['added words', '"Sales grew 20% — “we” hired." [1]\nAnd "we won".', [SALES], null],
  ])('is refused for %s', (_, answer, citations, field) => {
    const attempt = () => check(answer, ...citations);
    expect(attempt).toThrow(BadRequestError);
    expect(attempt).toThrow(
      expect.objectContaining({ field: field === null ? 'answer' : `answer.${field}` }),
    );
  });
});
