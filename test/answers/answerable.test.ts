import { describe, expect, it } from 'vitest';
import { ANSWERS_FROM, likelihoodOfAnswer } from '../../src/answers/answerable.js';
import { chooseStatements } from '../../src/answers/chooseStatements.js';
import { readQuestion } from '../../src/search/question.js';
import { type Candidate, type Found, searchStatements } from '../../src/search/search.js';
import { embed, MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';

const space = spaceOf(parseMinutes(MINUTES));
const search = (text: string): Found =>
  searchStatements(space, {
    question: readQuestion(text, space.vocabulary, new Set()),
    vector: embed(text),
    rows: null,
  });
const best = ({ candidates }: Found): Candidate => {
  const [first] = candidates;
  if (!first) throw new Error('nothing was found');
  return first;
};

describe('the likelihood of an answer', () => {
  const found = search('How many robots are in the fulfillment network?');
  const candidate = best(found);

  it('is high where everything asked for is there', () => {
    const likelihood = likelihoodOfAnswer(found.question, candidate);
    expect(likelihood).toBeGreaterThan(ANSWERS_FROM);
    expect(likelihood).toBeLessThan(1);
  });

  it.each(['name', 'figure', 'asked'] as const)(
    'is 0 where the %s is missing, whatever else is there',
    (part) => {
      const broken = { ...candidate, evidence: { ...candidate.evidence, broken: [part] } };
      expect(likelihoodOfAnswer(found.question, broken)).toBe(0);
    },
  );

  it('is 0 where only the analyst spoke of it', () => {
    const evidence = { ...candidate.evidence, inStatement: 0, inContext: 0, inPassage: 0.5 };
    expect(likelihoodOfAnswer(found.question, { ...candidate, evidence })).toBe(0);
  });

  it('stays between 0 and 1 for every candidate', () => {
    for (const question of ['How fast did the cloud grow?', 'Why?', 'zzzz', 'What is power?']) {
      const { question: read, candidates } = search(question);
      for (const one of candidates) {
        expect(likelihoodOfAnswer(read, one)).toBeGreaterThanOrEqual(0);
        expect(likelihoodOfAnswer(read, one)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('the statements that answer', () => {
  const found = search('How many robots are in the fulfillment network?');

  it('begin with the best, and are no more than asked for', () => {
    expect(chooseStatements(found, 1)).toEqual([best(found)]);
    expect(chooseStatements(found, 3).length).toBeLessThanOrEqual(3);
  });

  it('come from different passages', () => {
    const rows = chooseStatements(found, 3).map(({ row }) => row);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it.each([
    ['What does Zanzibar do?'], // a name that nobody said
    ['What is planned for 2031?'], // a year that nobody said
    ['What is it?'], // asks about nothing
  ])('are none for "%s"', (question) => expect(chooseStatements(search(question), 3)).toEqual([]));

  it('are none where nothing was found', () => {
    expect(chooseStatements({ ...found, candidates: [] }, 3)).toEqual([]);
  });
});
