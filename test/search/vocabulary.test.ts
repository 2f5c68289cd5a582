import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.js';
import type { QuestionTerm } from '../../src/search/questionTerm.js';
import { wordsOf } from '../../src/language/words.js';
import { MINUTES, parseMinutes, spaceOf } from './minutes.js';

const { vocabulary } = spaceOf(parseMinutes(MINUTES));
const NONE: ReadonlySet<string> = new Set();

function termOf(question: string, surface: string): QuestionTerm {
  const found = readQuestion(question, vocabulary, NONE).terms.find(
    (term) => term.surface === surface,
  );
  if (!found) throw new Error(`"${surface}" is no term of "${question}"`);
  return found;
}
const ways = (question: string, surface: string): string[] =>
  termOf(question, surface).alternatives.map(({ term }) => term);

describe('ways to write a word', () => {
  it.each([
    ['What is Project Rainer?', 'rainer', 'rainier'], // both spellings stand in the minutes
    ['What is Project Rainier?', 'rainier', 'rainer'],
    ['What is Project Rainierr?', 'rainierr', 'rainier'],
    ['What does sage maker do?', 'sage', 'sagemaker'], // a name written apart
    ['How many gigawats were added?', 'gigawats', 'gigawatt'], // a slip
    ['How is Trainium doing?', 'trainium', 'trainium'], // the family finds its members
    ['How many satelites are there?', 'satelites', 'satellite'],
    ['What limits growth?', 'growth', 'grew'], // a related word
  ])('%s: %s finds %s', (question, surface, wanted) => {
    const terms = wordsOf(wanted).flatMap((word) => word.terms);
    expect(ways(question, surface).some((way) => terms.includes(way))).toBe(true);
  });

  it('finds Trainium2 by its family', () => {
    expect(vocabulary.index.terms.has('trainium2')).toBe(true);
    expect(ways('How many Trainium2 chips?', 'trainium2')).toEqual(['trainium2']);
  });

  it.each([
    ['How many Trainium4 chips?', 'trainium4'], // one digit apart is another product
    ['How many Trainium22 chips?', 'trainium22'],
  ])('%s never finds Trainium2', (question, surface) => {
    expect(ways(question, surface)).not.toContain('trainium2');
    expect(ways(question, surface)).not.toContain('trainium');
  });

  it('takes a word of the dictionary at its word', () => {
    expect(ways('What about towels?', 'towels')).not.toContain('town'); // near in letters only
    expect(ways('Do you sell oxen?', 'oxen')).not.toContain('oven');
  });

  it('trusts related words less the more words a question has of its own', () => {
    const weightOf = (question: string): number =>
      termOf(question, 'growth').alternatives.find(({ term }) => term === 'grow')?.weight ?? 0;
    const short = weightOf('What limits growth?');
    const fruit = 'apple pear plum cherry lemon orange melon mango peach fig';
    expect(short).toBeGreaterThan(0);
    expect(weightOf(`Growth of ${fruit.slice(0, fruit.indexOf(' fig'))}?`)).toBe(short); // ten words in all
    expect(weightOf(`Growth of ${fruit} ${fruit.replace('fig', '')}?`)).toBeCloseTo(short / 2); // twenty
  });

  it('is surest of the word as it was written', () => {
    const { alternatives } = termOf('What is Project Rainer?', 'rainer');
    expect(alternatives[0]).toEqual({ term: 'rainer', weight: 1 });
    for (const { weight } of alternatives.slice(1)) expect(weight).toBeLessThan(1);
  });

  it('offers nothing that the corpus does not hold, but the word itself', () => {
    for (const { term } of termOf('What about revenue?', 'revenue').alternatives.slice(1))
      expect(vocabulary.index.terms.has(term)).toBe(true);
    expect(ways('What about Zanzibar?', 'zanzibar')).toEqual(['zanzibar']);
  });
});

describe('a question as it is read', () => {
  const surfaces = (question: string, scopeTerms = NONE): string[] =>
    readQuestion(question, vocabulary, scopeTerms).terms.map(({ surface }) => surface);

  it('keeps what it is about and leaves the rest', () => {
    expect(surfaces('How many of the robots are there in our fulfillment network?')).toEqual([
      'robots',
      'fulfillment',
      'network',
    ]);
    expect(surfaces('What is it?')).toEqual([]);
  });

  it('leaves out what only names the calls in scope', () => {
    expect(surfaces("What was Acme's backlog in Q3?", new Set(['acm', 'q3']))).toEqual(['backlog']);
  });

  it.each([
    ['What about Zanzibar?', 'zanzibar', true],
    ['What about AWS?', 'aws', true],
    ['What about EC2?', 'ec2', true],
    ['SageMaker does what?', 'sagemaker', true], // capitals inside
    ['Robots do what?', 'robots', false], // a capital that only begins the sentence
    ['What about AI?', 'ai', false], // capitals, yet a word
    ['what about robots?', 'robots', false],
  ])('%s: %s is a name: %s', (question, surface, isName) => {
    expect(termOf(question, surface).isName).toBe(isName);
  });

  it.each([
    ['What was planned for 2027?', '2027', true],
    ['What happened in the third quarter?', 'third', true],
    ['Who has 1,000 towns?', '1,000', true],
    ['Which chips?', 'chips', false],
  ])('%s: %s is a figure: %s', (question, surface, isFigure) => {
    expect(termOf(question, surface).isFigure).toBe(isFigure);
  });

  it('gives little to how one asks, and all to what', () => {
    const question = 'Thanks for the question. I was wondering if you could add color on robots?';
    for (const asking of ['thanks', 'question', 'wondering', 'color'])
      expect(termOf(question, asking).weight).toBeLessThan(termOf(question, 'robots').weight);
  });

  it('gives less to a word that every question holds', () => {
    expect(termOf('How many people use robots?', 'people').weight).toBeLessThan(
      termOf('How many people use robots?', 'robots').weight,
    );
  });
});
