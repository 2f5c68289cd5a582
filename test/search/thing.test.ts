import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.js';
import { thingTogether } from '../../src/search/thing.js';
import { wordsOf } from '../../src/language/words.js';
import { MINUTES, parseMinutes, spaceOf } from './minutes.js';

const { vocabulary } = spaceOf(parseMinutes(MINUTES));
const thingOf = (question: string): string[] =>
  readQuestion(question, vocabulary, new Set()).thing.map(({ surface }) => surface);

describe('the thing that a question asks about', () => {
  it.each([
    ['What was the operating margin of the cloud?', 'operating margin'],
    ['What is the growth rate?', 'growth rate'],
    ["What's the tax rate for the quarter?", 'tax rate'],
    ['How large were capital expenditures?', 'capital expenditures'],
    ['How much did advertising revenue grow?', 'advertising revenue'],
    ['Which rockets launch the satellites?', 'rockets'], // up to the verb
    ['How many robots are in the network?', 'robots'],
    ['How many hours of manual work were saved?', 'hours'],
    ['What was the average selling price of an oven?', 'selling price'], // no verb, whatever its form
    ['How many million viewers watched?', 'viewers'],
    ['What was the total revenue?', 'revenue'], // "total" says how much of it
    ['What was Zanzibar revenue in 2027?', 'revenue'], // a name and a year are no part of it
  ])('%s — %s', (question, thing) => expect(thingOf(question).join(' ')).toBe(thing));

  it.each([
    'Why did it grow?',
    'How do robots help?',
    'Is power scarce?',
    'Tell me about ovens',
    'What is it?',
    'Which?',
    '',
  ])('is none in "%s"', (question) => expect(thingOf(question)).toEqual([]));
});

describe('a thing that stands together', () => {
  const together = (question: string, statement: string): number =>
    thingTogether(readQuestion(question, vocabulary, new Set()).thing, wordsOf(statement));
  const margin = 'What was the operating margin?';

  it.each([
    [margin, 'Our operating margin was 9.9%.', 1],
    [margin, 'The margin, in operating terms, was 9.9%.', 1], // right by it, in any order
    [margin, 'Gross margin was 52.1%.', 0.5], // the head alone
    [margin, 'Margin in the third quarter was up because operating costs fell.', 0.5], // too far apart
    [margin, 'The operating costs fell.', 0], // without its head
    ['Why did it grow?', 'It grew.', 1], // nothing is named, nothing is missing
    [margin, '', 0],
  ])('%s "%s": %d', (question, statement, share) =>
    expect(together(question, statement)).toBeCloseTo(share),
  );

  it('is found in a statement of any length', () => {
    expect(together(margin, 'margin '.repeat(200_000))).toBe(0.5);
  });
});
