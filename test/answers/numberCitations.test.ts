import { describe, expect, it } from 'vitest';
import { createNumbering } from '../../src/answers/followUp/numbering.js';
import { numberCitations } from '../../src/answers/numberCitations.js';
import type { StatementId } from '../../src/types.js';
import { BECAUSE, COSTS, inPlace, SALES } from '../server/fakes.js';

const sentences = [
  { text: 'Costs fell.', citations: [COSTS] },
  { text: 'Both moved.', citations: [SALES, COSTS] },
  { text: 'The calls do not say: why.', citations: [] },
];
const numbers = (numberOf = createNumbering(), limit = 8) => {
  const { sentences: kept, citations } = numberCitations(sentences, limit, numberOf, inPlace);
  return {
    markers: kept.map(({ markers }) => markers),
    cited: citations.map(({ marker, id }) => `${marker} ${id}`),
  };
};

describe('citations are numbered', () => {
  it('in the order in which they are cited first', () => {
    expect(numbers()).toEqual({
      markers: [[1], [2, 1], []],
      cited: [`1 ${COSTS.id}`, `2 ${SALES.id}`],
    });
  });

  it('as they were in the conversation, new ones after those', () => {
    const known = new Map<StatementId, number>([
      [SALES.id, 2],
      [BECAUSE.id, 5],
    ]);
    expect(numbers(createNumbering({ numbers: known, numberFrom: 6 }))).toEqual({
      markers: [[6], [2, 6], []],
      cited: [`2 ${SALES.id}`, `6 ${COSTS.id}`],
    });
  });

  it('up to the limit; a sentence that needs more is left out, and that is said', () => {
    const { sentences: kept, warnings } = numberCitations(sentences, 1, createNumbering(), inPlace);
    expect(kept.map(({ text }) => text)).toEqual(['Costs fell.', 'The calls do not say: why.']);
    expect(warnings).toEqual([
      { code: 'LIMIT_REACHED', message: expect.stringContaining('limit of 1') },
    ]);
  });
});
