import { describe, expect, it } from 'vitest';
import { chooseStatements, closestStatements } from '../../src/answers/chooseStatements.js';
import type { Candidate, Found } from '../../src/search/search.js';
import { MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';

const TWICE = 'Bakeries move their ovens to our cloud.';
/** Two calls that say some of the same words. */
const SPACE = spaceOf(
  parseMinutes(MINUTES),
  parseMinutes(MINUTES.replaceAll('robots', 'drones'), 'BETA', 'Beta'),
);
const { calls } = SPACE.generation;
const { answers, alsoAnswers } = SPACE.learned.ranker.thresholds;

function candidate(words: string, score = 0, call = 0): Candidate {
  const { statements = [], transcript } = calls[call] ?? {};
  const statement = statements.findIndex(({ start }) => transcript?.text.startsWith(words, start));
  if (statement < 0) throw new Error(`nobody says "${words}"`);
  return { row: 0, call, statement, score };
}
const wordsOf = (chosen: readonly Candidate[]): string[] =>
  chosen.map(({ call, statement }) => {
    const { start, end } = calls[call]?.statements[statement] ?? { start: 0, end: 0 };
    return calls[call]?.transcript.text.slice(start, end) ?? '';
  });
const chosen = (candidates: readonly Candidate[], likelihood = 1, most?: number): string[] => {
  const found: Found = { question: '', rows: [], candidates, likelihood };
  return wordsOf(chooseStatements(SPACE, found, most));
};

const ROBOTS = 'There are over 1 million robots in our fulfillment network.';
const TOWNS = 'Over 1,000 towns in the U.S. enjoy free same-day delivery.';
const SATELLITES = 'Satellite count expanded to over 150.';
const POWER = 'Power is the bottleneck because transformers are scarce.';
const ASKED = 'What do robots change in the warehouses?';

describe('the statements that answer', () => {
  it('are none where the best is not likely enough to answer, or there is none', () => {
    expect(chosen([candidate(ROBOTS)], answers)).toEqual([ROBOTS]);
    expect(chosen([candidate(ROBOTS)], answers - 0.01)).toEqual([]);
    expect(chosen([])).toEqual([]);
  });

  it('are the best, and further ones that are likely to answer too', () => {
    const half = Math.log(0.5); // half as likely as the best
    const both = [candidate(ROBOTS), candidate(TOWNS, half)];
    expect(chosen(both, 1)).toEqual([ROBOTS, TOWNS]);
    expect(chosen(both, 2 * alsoAnswers + 0.01)).toEqual([ROBOTS, TOWNS]);
    expect(chosen(both, 2 * alsoAnswers - 0.01)).toEqual([ROBOTS]);
  });

  it('are three at most, or as many as are wanted', () => {
    const many = [ROBOTS, TOWNS, SATELLITES, POWER].map((words) => candidate(words));
    expect(chosen(many)).toEqual([ROBOTS, TOWNS, SATELLITES]);
    expect(chosen(many, 1, 50)).toEqual([ROBOTS, TOWNS, SATELLITES]);
    expect(chosen(many, 1, 1)).toEqual([ROBOTS]);
  });

  it('are none that the excerpt of a better one shows already', () => {
    const beside = 'They improve safety and speed.';
    expect(chosen([candidate(ROBOTS), candidate(beside), candidate(TOWNS)])).toEqual([
      ROBOTS,
      TOWNS,
    ]);
  });

  it('say the same words once, whichever call they are from', () => {
    expect(chosen([candidate(TWICE, 0, 1), candidate(TWICE), candidate(TOWNS)])).toEqual([
      TWICE,
      TOWNS,
    ]);
  });

  it('are never an analyst’s: none where such a one is best, and none beside the best', () => {
    expect(chosen([candidate(ASKED), candidate(ROBOTS)])).toEqual([]);
    expect(chosen([candidate(ROBOTS), candidate(ASKED), candidate(TOWNS)])).toEqual([
      ROBOTS,
      TOWNS,
    ]);
  });
});

it('the closest statements are three whatever they say, an analyst’s too, each shown once', () => {
  const all = [ASKED, ROBOTS, 'They improve safety', TOWNS, SATELLITES];
  const closest = closestStatements(
    SPACE,
    all.map((words) => candidate(words, -9)),
  );
  expect(wordsOf(closest)).toEqual([ASKED, ROBOTS, TOWNS]);
});
