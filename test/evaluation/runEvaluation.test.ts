import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/evaluation/measures.js';
import { runEvaluation } from '../../src/evaluation/runEvaluation.js';
import type { Figures, Suite, Workplace } from '../../src/evaluation/suites/suite.js';

const MEASURES: Measure[] = [
  {
    path: 'answers.gold.right',
    says: 'Right',
    better: 'more',
    kind: 'share',
    asked: 0.9,
    floor: 0.8,
  },
];

/** Runs suites whose figures are given; null is one whose questions are missing. */
async function evaluateWith(suites: Readonly<Record<string, Figures | null>>, ...args: string[]) {
  const lines: string[] = [];
  const tables: Figures[] = [];
  const told: boolean[] = [];
  const suiteOf = (figures: Figures | null): Suite => {
    return async ({ tellsMisses }: Workplace) => {
      told.push(tellsMisses);
      return figures && { figures };
    };
  };
  const unused = () => {
    throw new Error('these suites make no index');
  };
  const run = await runEvaluation(args, {
    suites: Object.fromEntries(
      Object.entries(suites).map(([name, figures]) => [name, suiteOf(figures)]),
    ),
    measures: MEASURES,
    place: {
      corpusDir: 'corpus',
      indexDir: '.onrecord',
      dataDir: 'data',
      product: {
        createEmbedder: unused,
        ingestCorpus: unused,
        openOnRecord: unused,
        supports: unused,
        scoreFaithfulness: null,
        scoreDrafts: null,
      },
      say: (line) => lines.push(line),
    },
    table: (figures) => tables.push(figures),
  });
  return { ...run, lines, tables, told };
}

const GOOD = { gold: { right: 0.91234 } };
const BAD = { gold: { right: 0.7 } };

describe('an evaluation', () => {
  it('runs every suite and shows its figures to three places', async () => {
    const { measured, tables, judged } = await evaluateWith({ answers: GOOD, speed: { a: {} } });
    expect(Object.keys(measured)).toEqual(['answers', 'speed']);
    expect(tables).toEqual([{ gold: { right: 0.912 } }, { a: {} }]);
    expect(judged).toMatchObject([{ value: 0.91234, isReached: true }]);
  });

  it('runs only those that are named', async () => {
    const { measured } = await evaluateWith({ answers: GOOD, speed: GOOD }, 'speed');
    expect(Object.keys(measured)).toEqual(['speed']);
  });

  it('says which questions are missing', async () => {
    const { measured, lines, isBelowFloor } = await evaluateWith({ answers: null }, '--floor');
    expect(measured).toEqual({});
    expect(lines).toEqual(['answers: what it needs is not here']);
    expect(isBelowFloor).toBe(false);
  });

  it('tells misses only where they are asked for', async () => {
    expect((await evaluateWith({ answers: GOOD })).told).toEqual([false]);
    expect((await evaluateWith({ answers: GOOD }, '--misses')).told).toEqual([true]);
  });

  it('holds the floors only where that is asked for, and names what fell', async () => {
    expect(await evaluateWith({ answers: BAD })).toMatchObject({ isBelowFloor: false });
    expect(await evaluateWith({ answers: GOOD }, '--floor')).toMatchObject({ isBelowFloor: false });
    const { isBelowFloor, lines } = await evaluateWith({ answers: BAD }, '--floor');
    expect(isBelowFloor).toBe(true);
    expect(lines.at(-1)).toBe('answers.gold.right (Right) is 0.7, held at at least 0.8');
  });

  it.each([[['speeds']], [['answers', 'constructor']], [['--flor']]])(
    'refuses %j',
    async (args) => {
      await expect(evaluateWith({ answers: GOOD }, ...args)).rejects.toThrow(TypeError);
    },
  );
});
