import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.js';
import { type Found, searchStatements } from '../../src/search/search.js';
import { embed, MINUTES, parseMinutes, spaceOf } from './minutes.js';

const space = spaceOf(parseMinutes(MINUTES));
const { calls, passages } = space.generation;

const searchFor = (
  text: string,
  rows: readonly number[] | null = null,
  vector = embed(text),
): Found =>
  searchStatements(space, {
    question: readQuestion(text, space.vocabulary, new Set()),
    vector,
    rows,
  });
const wordsOfBest = (text: string): string | undefined => wordsIn(searchFor(text))[0];
const wordsIn = ({ candidates }: Found): string[] =>
  candidates.map(({ call, statement }) => {
    const { start, end } = calls[call]?.statements[statement] ?? { start: 0, end: 0 };
    return calls[call]?.transcript.text.slice(start, end) ?? '';
  });

describe('a search', () => {
  it.each([
    ['How many robots are there?', 'There are over 1 million robots in our fulfillment network.'],
    [
      'How fast did cloud revenue grow?',
      'Cloud revenue grew 20.2% year on year, the fastest since 2022.',
    ],
    ['How large is the backlog?', 'The unfulfilled contract balance reached $200 billion.'], // only the label says backlog
    [
      'How many chips does Project Rainier run?',
      'Project Rainer runs nearly 500,000 Trainium2 chips.',
    ], // spelling
    ['Who was the Rainier project built for?', 'The Rainier project was built for Anthropic.'],
    ['Why is power the bottleneck?', 'Power is the bottleneck because transformers are scarce.'],
    [
      'In how many American towns is there same-day delivery?',
      'Over 1,000 towns in the U.S. enjoy free same-day delivery.',
    ],
    ['How many satellites are up?', 'Satellite count expanded to over 150.'],
    [
      'What does sage maker train?',
      'SageMaker trains "quiet" models, which Acme calls **gentle** ones.',
    ],
  ])('%s', (question, best) => expect(wordsOfBest(question)).toBe(best));

  it('ranks the statements of one passage by what the question asks for', () => {
    const ranked = wordsIn(searchFor('How do robots improve safety?'));
    expect(ranked.slice(0, 2)).toEqual([
      'They improve safety and speed.',
      'There are over 1 million robots in our fulfillment network.', // stands beside it
    ]);
  });

  it('puts what lacks the figure that is asked for behind all that have one', () => {
    const ranked = wordsIn(searchFor('How many robots are there?'));
    expect(ranked[0]).toBe('There are over 1 million robots in our fulfillment network.');
    const figure = ranked.map((words) => /\d/.test(words));
    expect(figure.indexOf(false)).toBeGreaterThan(figure.indexOf(true));
    expect(ranked.indexOf('They improve safety and speed.')).toBeGreaterThan(
      ranked.indexOf('Satellite count expanded to over 150.'),
    );
  });

  it('finds by meaning what shares no word with the question', () => {
    const { rows } = searchFor('zzzz', null, embed('robot'));
    const [best = -1] = rows;
    expect(
      calls[0]?.transcript.text.slice(calls[0].statements[passages[best]?.first ?? -1]?.start),
    ).toMatch(/^There are over 1 million robots/);
  });

  it('looks only where it is told to', () => {
    const everywhere = searchFor('How many robots are there?');
    const [best = -1] = everywhere.rows;
    const others = [...passages.keys()].filter((row) => row !== best);
    const elsewhere = searchFor('How many robots are there?', others);
    expect(elsewhere.rows).not.toContain(best);
    expect(elsewhere.candidates.every(({ row }) => others.includes(row))).toBe(true);
    expect(searchFor('How many robots are there?', [])).toMatchObject({ rows: [], candidates: [] });
  });

  it('names every passage once, and candidates best first', () => {
    const { rows, candidates } = searchFor('What about the cloud, chips and robots?');
    expect(new Set(rows).size).toBe(rows.length);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('never offers the words of an analyst', () => {
    expect(wordsIn(searchFor('What do robots change in the warehouses?'))).not.toContain(
      'What do robots change in the warehouses?',
    );
  });
});
