import { describe, expect, it } from 'vitest';
import { type Found, searchStatements } from '../../src/search/search.js';
import { embed, MINUTES, parseMinutes, spaceOf } from './minutes.js';

const space = spaceOf(parseMinutes(MINUTES));
const { calls, passages } = space.generation;

const searchFor = (
  question: string,
  rows: readonly number[] | null = null,
  vector = embed(question),
): Found => searchStatements(space, { question, vector, rows });
const wordsIn = ({ candidates }: Found): string[] =>
  candidates.map(({ call, statement }) => {
    const { start, end } = calls[call]?.statements[statement] ?? { start: 0, end: 0 };
    return calls[call]?.transcript.text.slice(start, end) ?? '';
  });
const wordsOfBest = (question: string): string | undefined => wordsIn(searchFor(question))[0];

describe('a search', () => {
  it.each([
    ['How many robots are there?', 'There are over 1 million robots in our fulfillment network.'],
    [
      'How fast did cloud revenue grow?',
      'Cloud revenue grew 20.2% year on year, the fastest since 2022.',
    ],
    ['How large is the backlog?', 'The unfulfilled contract balance reached $200 billion.'], // only the label says backlog
    [
      'How many satelites were counted?', // a slip
      'Satellite count expanded to over 150.',
    ],
    [
      'How many chips does Project Rainier run?', // the source spells it both ways
      'Project Rainer runs nearly 500,000 Trainium2 chips.',
    ],
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

  it('finds by meaning what shares no word with the question', () => {
    const { rows } = searchFor('zzzz', null, embed('robot'));
    const [best = -1] = rows;
    expect(
      calls[0]?.transcript.text.slice(calls[0].statements[passages[best]?.first ?? -1]?.start),
    ).toMatch(/^There are over 1 million robots/);
  });

  it('finds by words alone where there is no vector', () => {
    const { candidates, likelihood } = searchFor('How many robots are there?', null, []);
    expect(candidates.every(({ score }) => Number.isFinite(score))).toBe(true);
    expect(likelihood).toBe(1);
  });

  it('looks only where it is told to', () => {
    const everywhere = searchFor('How many robots are there?');
    const [best = -1] = everywhere.rows;
    const others = [...passages.keys()].filter((row) => row !== best);
    const elsewhere = searchFor('How many robots are there?', others);
    expect(elsewhere.rows).not.toContain(best);
    expect(elsewhere.candidates.every(({ row }) => others.includes(row))).toBe(true);
  });

  it('finds nothing in an empty scope', () => {
    expect(searchFor('How many robots are there?', [])).toEqual({
      question: 'How many robots are there?',
      rows: [],
      candidates: [],
      likelihood: 0,
    });
  });

  it('names every passage once, and candidates best first', () => {
    const { rows, candidates } = searchFor('What about the cloud, chips and robots?');
    expect(new Set(rows).size).toBe(rows.length);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each(['', ' ', '?!', 'zzzz', 'why', '20.2%', 'the of and', '\u0000', 'cloud '.repeat(400)])(
    'gives numbers whatever is asked: %j',
    (question) => {
      for (const vector of [embed(question), []]) {
        const { candidates, likelihood } = searchFor(question, null, vector);
        expect(candidates.filter(({ score }) => !Number.isFinite(score))).toEqual([]);
        expect(likelihood).toBeGreaterThanOrEqual(0);
        expect(likelihood).toBeLessThanOrEqual(1);
      }
    },
  );
});

describe('words of somebody whom nothing proves to be management', () => {
  const known = parseMinutes(MINUTES);
  const unknown = parseMinutes(MINUTES, 'BMCA', 'Bmca');
  const unproved = {
    ...unknown,
    turns: unknown.turns.map((turn) => ({ ...turn, party: null })),
  };

  it.each([
    ['first', [unproved, known], 1],
    ['last', [known, unproved], 0],
  ])('stand behind the same words of management, though the call stands %s', (_, both, proved) => {
    const question = 'How many robots are there?';
    const found = searchStatements(spaceOf(...both), {
      question,
      vector: embed(question),
      rows: null,
    });
    expect(found.candidates.slice(0, 2).map(({ call }) => call)).toEqual([proved, 1 - proved]);
  });
});

describe("an analyst's words", () => {
  const ASKED = 'What do robots change in the warehouses?';

  it('are no candidates, though the question is their own', () => {
    expect(wordsIn(searchFor(ASKED))).not.toContain(ASKED);
    const all = [...passages.keys()];
    expect(wordsIn(searchFor(ASKED, all))).not.toContain(ASKED);
  });

  it.each([
    'What did analysts ask about robots in the warehouses?',
    'What was asked about robots in the warehouses?',
  ])('are candidates where the question is about what was asked: %s', (question) => {
    expect(wordsIn(searchFor(question))).toContain(ASKED);
  });
});
