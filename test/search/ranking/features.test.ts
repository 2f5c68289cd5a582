import { describe, expect, it } from 'vitest';
import { createCosines } from '../../../src/search/ranking/cosines.js';
import { FEATURES, featuresOf } from '../../../src/search/ranking/features.js';
import type { Contender } from '../../../src/search/ranking/pair.js';
import { createReadCall } from '../../../src/search/ranking/readCall.js';
import { readAsked } from '../../../src/search/ranking/readQuestion.js';
import {
  FRUIT,
  FRUIT_INDEX,
  FRUIT_VECTORS,
  GRAPE,
  PLUM_PEAR,
  PLUM_PLUM_KIWI,
  WHICH_FRUIT,
} from '../../support/fruit.js';
import { MINUTES, parseMinutes, saidBy, spaceOf } from '../minutes.js';

const contender = (statement: number): Contender => ({
  ...{ row: 0, call: 0, statement },
  ...{ words: 2, meaning: 0.3, place: 1 },
});

/** What is seen of statements of the fruit call, by name. All words are alike rare, half as rare as any can be. */
function see(question: string, statements: readonly number[], call = FRUIT) {
  const rows = featuresOf(
    {
      calls: [call],
      vectors: FRUIT_VECTORS,
      readCall: createReadCall(FRUIT_INDEX, FRUIT_VECTORS),
      cosines: createCosines(FRUIT_VECTORS),
    },
    readAsked(question, FRUIT_INDEX, FRUIT_VECTORS, () => 1),
    statements.map(contender),
    2,
  );
  return statements.map((_, at) =>
    Object.fromEntries(FEATURES.map((name, column) => [name, rows[at * FEATURES.length + column]])),
  );
}
const seeOne = (question: string, statement: number, call = FRUIT) =>
  see(question, [statement], call)[0] ?? {};
const near = (number: number): number => expect.closeTo(number, 2);

describe('what is seen of a statement', () => {
  it('is how much of the question it holds, alone and with its neighbours', () => {
    expect(seeOne('plum kiwi', PLUM_PEAR)).toMatchObject({
      coverage: 0.5, // the plum
      coverageWindow: 1, // the kiwi stands beside it
      coverageCount: near(1 / 5),
      bm25After: expect.closeTo(see('plum kiwi', [PLUM_PLUM_KIWI])[0]?.bm25 ?? 0),
      bm25Before: 0,
    });
  });

  it('is how much topic and label hold', () => {
    for (const question of ['harvest', 'orchard'])
      expect(seeOne(question, GRAPE)).toMatchObject({ coverage: 1, coverageWindow: 1 });
    expect(seeOne('harvest', PLUM_PEAR)).toMatchObject({ coverageWindow: 0 });
  });

  it('is how much the question holds that it answers', () => {
    expect(seeOne('sold plum', PLUM_PEAR)).toMatchObject({ coverage: 0.5, coverageAsked: 0.5 });
    expect(seeOne('sold grape', GRAPE)).toMatchObject({ coverage: 0.5, coverageAsked: 0 });
  });

  it('is how near its words are in meaning', () => {
    // the plum stands there, and a pear is 0.8 near to a kiwi
    expect(seeOne('plum kiwi', PLUM_PEAR)).toMatchObject({
      soft: near(0.9),
      softLeast: near(0.8),
      ...{ kernel90: 0.5, kernel70: 1, kernel50: 1, kernel35: 1 },
      cosine: near((2.2 + 1.6 / 2) / Math.hypot(2.2, 1.6) / Math.hypot(1, 0.5)),
    });
  });

  it('is what it lacks', () => {
    expect(seeOne('the zebra', PLUM_PEAR)).toMatchObject({ rarestMissing: 0.5, exactMissing: 0 });
    expect(seeOne('the Zebra', PLUM_PEAR)).toMatchObject({ exactMissing: 1 }); // a name
    expect(seeOne('the Plum', PLUM_PEAR)).toMatchObject({ rarestMissing: 0, exactMissing: 0 });
  });

  it('is how close together it says the words', () => {
    expect(seeOne('plum pear', PLUM_PEAR)).toMatchObject({ adjacent: 1, span: near(3 / 4) });
    expect(seeOne('plum pear', PLUM_PLUM_KIWI)).toMatchObject({ adjacent: 0, span: near(3 / 5) });
    expect(seeOne('plum zebra', PLUM_PEAR)).toMatchObject({ adjacent: 0, span: 0 });
  });

  it('is what found its passage', () => {
    expect(seeOne('plum', PLUM_PEAR)).toMatchObject({
      ...{ passageWords: 2 / 4, passageMeaning: near(0.3), passagePlace: 1 / 2 },
    });
  });

  it('is where it stands', () => {
    expect(seeOne('plum', PLUM_PEAR)).toMatchObject({
      ...{ remark: 0, answer: 1, question: 0, inRemarks: 0 },
      ...{ placeInCall: 2 / 4, placeInTurn: 0, firstInTurn: 1, leftInTurn: near(Math.log(2) / 4) },
    });
    expect(seeOne('plum', PLUM_PLUM_KIWI)).toMatchObject({
      ...{ placeInCall: 3 / 4, placeInTurn: near(Math.log(2) / 4), firstInTurn: 0, leftInTurn: 0 },
    });
    expect(seeOne('plum', WHICH_FRUIT)).toMatchObject({ question: 1, answer: 0, inRemarks: 0 });
    expect(seeOne('plum', GRAPE)).toMatchObject({ remark: 1, inRemarks: 1, turnLength: 0 });
  });

  it('is whether the question names who speaks', () => {
    const call = saidBy('Ann Lee', 'CFO', FRUIT);
    for (const question of ['What did Lee say?', 'What did the CFO say?'])
      expect(seeOne(question, PLUM_PEAR, call)).toMatchObject({ speakerNamed: 1 });
    expect(seeOne('What did Li say?', PLUM_PEAR, call)).toMatchObject({ speakerNamed: 0 });
    expect(seeOne('What did Lee say?', GRAPE, call)).toMatchObject({ speakerNamed: 0 });
  });

  it('is what can be told of it, and of the question, by itself', () => {
    expect(seeOne('Who?', WHICH_FRUIT)).toMatchObject({ 'trait:asks': 1, 'asked:who': 1 });
    expect(seeOne('plum', PLUM_PEAR)).toMatchObject({ 'trait:asks': 0, 'asked:who': 0 });
  });
});

it('a statement is also seen beside the others: as a share of the best, and in deviations from their mean', () => {
  const both = see('plum kiwi', [PLUM_PEAR, PLUM_PLUM_KIWI]); // they cover ½ and 1
  expect(both).toMatchObject([
    { coverageShare: 0.5, coverageDeviation: -1 / 4 },
    { coverageShare: 1, coverageDeviation: 1 / 4 },
  ]);
  expect(see('zebra', [PLUM_PEAR, PLUM_PLUM_KIWI])).toMatchObject([
    { coverageShare: 0, coverageDeviation: 0 }, // nobody says it
    { coverageShare: 0, coverageDeviation: 0 },
  ]);
});

describe('whatever is asked', () => {
  const { learned, index, generation } = spaceOf(parseMinutes(MINUTES));
  const { calls } = generation;
  const all = calls[0]?.statements.map((_, at) => contender(at)) ?? [];

  it.each([
    ...['', ' ', '?!', 'the of and', 'zebra', 'zebra zymurgy', '20.2%', 'robots', '\u0000'],
    'How fast did cloud revenue grow?',
    'robots '.repeat(300),
  ])('every number is one: %j', (question) => {
    const readCall = learned.readCall(index);
    for (const rarity of [0, 3]) {
      const asked = readAsked(question, index, learned.vectors, () => rarity);
      const rows = featuresOf({ ...learned, calls, readCall }, asked, all, rarity);
      expect(rows).toHaveLength(all.length * FEATURES.length);
      const broken = FEATURES.filter((_, column) =>
        all.some((_, at) => !Number.isFinite(rows[at * FEATURES.length + column])),
      );
      expect(broken).toEqual([]);
    }
  });

  it('no contenders have no rows', () => {
    expect(see('plum', [])).toEqual([]);
  });
});
