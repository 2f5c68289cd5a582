import { describe, expect, it } from 'vitest';
import { asksForTotal, isNarrowed, isOfPart } from '../../src/search/ofPart.js';
import { readQuestion } from '../../src/search/question.js';
import { wordsOf } from '../../src/language/words.js';
import { MINUTES, parseMinutes, spaceOf } from './minutes.js';

const { vocabulary } = spaceOf(parseMinutes(MINUTES));
const read = (question: string) => readQuestion(question, vocabulary, new Set());
const ofPart = (question: string, statement: string): boolean =>
  isOfPart(read(question), statement, wordsOf(statement));

describe('a figure of a part, where the whole is asked for', () => {
  it.each([
    ['What was total revenue?', 'Total product revenue exceeded $100 billion.'],
    ['What was total revenue?', 'Oven revenue was $2 billion.'],
    ['What was revenue?', 'Revenue from Ovens and Bakeries was $29.4 billion.'],
    ['What was revenue?', 'Ovens Connect service annual revenue exceeded $1 billion.'], // "annual" tells of no part, "service" does
    ['What was revenue?', 'Here Trainium2 does well, with revenue growing 150%.'], // the figure is that name's
    ['How much did operating income grow?', 'Cloud operating income grew 14%.'],
  ])('%s "%s"', (question, statement) => expect(ofPart(question, statement)).toBe(true));

  it.each([
    ['What was total revenue?', 'This quarter, revenue was $69.6 billion, up 12%.'],
    ['What was total revenue?', 'Revenue in the third quarter was $62.9 billion.'],
    ['What was total revenue?', 'We delivered record revenue of $62.9 billion in Q3.'],
    ['What was revenue?', 'Non-GAAP revenue was $2 billion.'],
    ['What was operating income?', 'Our operating income was $204 million.'],
    ['What was revenue?', 'Oven revenue was $2 billion, of total revenue of $9 billion.'], // both stand there
    ['What was oven revenue?', 'Oven revenue was $2 billion.'], // the part is what is asked for
    ['What was revenue?', 'We sold many ovens.'], // not of it at all
    ['Why did revenue grow?', 'Oven revenue grew.'], // no figure is asked for
    ['What was revenue?', ''],
  ])('is not seen in %s "%s"', (question, statement) =>
    expect(ofPart(question, statement)).toBe(false),
  );

  it('is looked for in time that grows with the statement', () => {
    const statement = 'revenue '.repeat(20_000);
    expect(ofPart('What was revenue?', statement)).toBe(false);
  });
});

it.each([
  ['What was total revenue?', true],
  ["What was the company's operating income?", true],
  ['What was revenue?', false], // of the whole, but it does not say so
  ['What were total oven sales?', false],
  ['How many ovens were sold in total?', false],
])('%s asks for the total: %s', (question, total) =>
  expect(asksForTotal(read(question))).toBe(total),
);

it('sees a narrower thing whatever is asked of it', () => {
  const narrowed = (statement: string): boolean =>
    isNarrowed(read('How many stores does it run?'), statement, wordsOf(statement));
  expect(narrowed('There are 500 grocery stores.')).toBe(true);
  expect(narrowed('There are 500 stores.')).toBe(false);
});
