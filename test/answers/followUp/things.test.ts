import { expect, it } from 'vitest';
import { readClause } from '../../../src/answers/followUp/things.js';

/** Things as "entity / measure", and the verb. */
function read(question: string): [string[], string | null] {
  const { things, verb } = readClause(question, []);
  const words = (span: { start: number; end: number } | null) =>
    span ? question.slice(span.start, span.end) : '';
  return [
    things.map(({ entity, measure }) => `${words(entity)} / ${words(measure)}`),
    verb && words(verb),
  ];
}

it.each<[question: string, things: string[], verb: string | null]>([
  ['How fast did AWS grow?', ['AWS / '], 'grow'],
  ['How much did advertising revenue increase?', ['advertising / revenue'], 'increase'],
  [
    'What is the unfulfilled contract balance of AWS?',
    [' / unfulfilled contract balance', 'AWS / '],
    null,
  ],
  ['What was AWS’s operating margin?', ['AWS / ', ' / operating margin'], null],
  ['What did they say about free cash flow?', [' / free cash flow'], null],
  [
    'How many robots are in the fulfillment network?',
    ['robots / ', 'fulfillment network / '],
    null,
  ],
  ['How many satellites does Project Kuiper have?', ['satellites / ', 'Project Kuiper / '], null],
  ['When will Trainium3 be launched?', ['Trainium3 / '], 'launched'],
  ['Is AWS profitable?', ['AWS / '], 'profitable'],
  ['How is the grocery business performing?', ['grocery business / '], 'performing'],
  ['What drives AWS growth?', ['AWS / growth'], 'drives'],
  ['Thanks!', [], null],
  ['', [], null],
])('%j has the things %j and the verb %j', (question, things, verb) => {
  expect(read(question)).toEqual([things, verb]);
});

it('lets no thing run across a company or a period', () => {
  const question = 'What was the Acme cloud margin in Q2 2024?';
  const outside = ['Acme', 'Q2 2024'].map((words) => ({
    start: question.indexOf(words),
    end: question.indexOf(words) + words.length,
  }));
  const { things } = readClause(question, outside);
  expect(things.map(({ start, end }) => question.slice(start, end))).toEqual(['cloud margin']);
});
