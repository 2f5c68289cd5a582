import { describe, expect, it } from 'vitest';
import type { Answer, AnswerTable, TableCell } from '../../../src/answer.js';
import { createCatalogue } from '../../../src/citations/catalogue.js';
import { BadRequestError } from '../../../src/errors.js';
import { checkConversation } from '../../../src/state/checkConversation.js';
import { spaceOf } from '../../search/minutes.js';
import { answerOver, minutesOf } from './tableCorpus.js';

const SPACE = spaceOf(
  minutesOf('Nordwind', 'NORD', '2025-Q1', 'Total revenue was $2.4 billion.'),
  minutesOf('Nordwind', 'NORD', '2025-Q2', 'Ferries sailed on time.'),
  minutesOf('Nordwind', 'NORD', '2025-Q3', 'Total revenue was $2.55 billion, costs $1.9 billion.'),
);
const TREND = 'How did Nordwind’s revenue develop quarter by quarter?';
const SUM = 'By how much did Nordwind’s revenue change from Q1 2025 to Q3 2025?';

/** What becomes of an answer that is shared; the field that is refused. */
function shared(question: string, answer: Answer): Answer | string | undefined {
  try {
    const kept = checkConversation(
      { title: null, exchanges: [{ question, answer }] },
      createCatalogue(SPACE.generation, ''),
      new Date(0),
    );
    return kept.exchanges[0]?.answer;
  } catch (error) {
    if (error instanceof BadRequestError) return error.field;
    throw error;
  }
}

/** A table with one of its cells changed. */
const withCell = (
  { columns, rows = [] }: Partial<AnswerTable>,
  row: number,
  column: number,
  change: Partial<TableCell>,
): AnswerTable => ({
  columns: columns ?? [],
  rows: rows.map((cells, at) =>
    cells.map((cell, place) => (at === row && place === column ? { ...cell, ...change } : cell)),
  ),
});

describe('a table that is shared', () => {
  it('is kept as it was answered, gaps and all, with the form', async () => {
    const answer = await answerOver(SPACE, TREND);
    expect(answer.table?.rows).toHaveLength(3);
    expect(shared(TREND, answer)).toMatchObject({ form: 'trend', table: answer.table });
  });

  it('has the values that its quotes have, whatever was sent as figures', async () => {
    const answer = await answerOver(SPACE, TREND);
    const figure = { value: 9e12, unit: 'money eur' };
    const forged = withCell(answer.table ?? {}, 2, 1, { figure });
    expect(shared(TREND, { ...answer, table: forged })).toMatchObject({ table: answer.table });
    const changed = withCell(answer.table ?? {}, 2, 2, { text: '+900%', figure });
    expect(shared(TREND, { ...answer, table: changed })).toMatchObject({ table: answer.table });
  });

  it.each<[string, number, number, Partial<TableCell>]>([
    ['a figure that its quote does not hold', 0, 1, { text: '$9.9 billion' }],
    ['part of a figure', 2, 1, { text: '$2.5' }],
    ['a figure of another quote', 0, 1, { text: '$2.55 billion' }],
    ['a figure without a quote', 1, 1, { text: '$2 billion' }],
    ['a marker that stands for nothing', 0, 1, { marker: 7 }],
    ['a label of another period', 0, 0, { text: 'Nordwind 2025-Q2' }],
    ['a label in words of its own', 0, 0, { text: 'Nordwind the fraud' }],
    ['words where a figure is missing', 1, 1, { text: 'nothing at all' }],
  ])('is left out where it has %s', async (_, row, column, change) => {
    const answer = await answerOver(SPACE, TREND);
    const table = withCell(answer.table ?? {}, row, column, change);
    const kept = shared(TREND, { ...answer, table });
    expect(kept).toMatchObject({ form: 'trend', sentences: answer.sentences });
    expect(kept).not.toHaveProperty('table');
  });

  it('names a measure only that was asked for', async () => {
    const answer = await answerOver(SPACE, TREND);
    const table = { columns: ['', 'Bribes', 'Change'], rows: answer.table?.rows ?? [] };
    expect(shared(TREND, { ...answer, table })).toMatchObject({
      table: { columns: ['', 'Figure', 'Change'] },
    });
  });
});

describe('a sum that is shared', () => {
  /** The answer with another last sentence. */
  const saying = (answer: Answer, text: string): Answer => {
    const last = answer.sentences.at(-1);
    return {
      ...answer,
      answer: answer.answer.replace(last?.text ?? '', text),
      sentences: [...answer.sentences.slice(0, -1), { markers: [], ...last, text }],
    };
  };

  it('is kept', async () => {
    const answer = await answerOver(SPACE, SUM);
    expect(answer.sentences.at(-1)?.text).toBe(
      'Difference: $2.55 billion − $2.4 billion = $150 million',
    );
    expect(shared(SUM, answer)).toMatchObject({
      form: 'computation',
      sentences: answer.sentences,
      table: answer.table,
    });
  });

  it.each([
    'Difference: $2.55 billion − $2.4 billion = $250 million',
    'Difference: $2.55 billion − $2.4 billion = $2.4 billion',
    'Difference: $2.9 billion − $2.4 billion = $500 million',
    'Difference: $2.55 billion + $2.4 billion = $4.95 billion',
    'Growth: $2.55 billion ÷ $2.4 billion − 1 = 62.5%',
    'Together: $2.55 billion + $2.55 million = $2.6 billion',
    'Difference: $2.55 billion − $2.4 billion = $150 million = a lie',
  ])('is refused as %j', async (text) => {
    const answer = await answerOver(SPACE, SUM);
    const last = answer.sentences.length - 1;
    expect(shared(SUM, saying(answer, text))).toBe(`exchanges.0.answer.sentences.${last}`);
  });

  it.each([
    'Difference: $2.4 billion − $2.55 billion = −$150 million',
    'Growth: $2.55 billion ÷ $2.4 billion − 1 = 6.25%',
    'Together: $2.4 billion + $2.55 billion + $1.9 billion = $6.85 billion',
  ])('is kept as %j, for it is so', async (text) => {
    const answer = await answerOver(SPACE, SUM);
    expect(shared(SUM, saying(answer, text))).toMatchObject({ form: 'computation' });
  });
});
