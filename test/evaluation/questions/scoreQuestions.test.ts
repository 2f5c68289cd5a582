import { describe, expect, it } from 'vitest';
import type { Ask, SearchPassages } from '../../../src/answer.js';
import { citeStatement } from '../../../src/citations/cite.js';
import { citeInPlace } from '../../../src/citations/inPlace.js';
import { askRow, scoreOutcomes } from '../../../src/evaluation/questions/scoreQuestions.js';
import type { CitationInPlace } from '../../../src/types.js';
import { MINUTES, parseMinutes } from '../../search/minutes.js';
import { answerOf } from '../answered.js';
import { rowOf } from './madeUp.js';

const call = parseMinutes(MINUTES);
const CAPACITY = 'We added 3.8 gigawatts of capacity last year.';
const POWER = 'Power is the bottleneck because transformers are scarce.';
const ROBOTS = 'There are over 1 million robots in our fulfillment network.';

const placeOf = (words: string): number =>
  call.statements.findIndex(({ start, end }) => call.transcript.text.slice(start, end) === words);

function shown(words: string): CitationInPlace {
  const citation = citeInPlace(call, placeOf(words), '');
  if (!citation) throw new Error(`nobody said "${words}"`);
  return citation;
}

/** Cites and shows what it is told to, finds the passages of what it is told to, and keeps what it was asked. */
function productThat({
  cites = [],
  shows = [],
  finds = [],
}: Partial<Readonly<Record<'cites' | 'shows' | 'finds', readonly string[]>>>) {
  const asked: string[] = [];
  const ask: Ask = async function* ({ question, filters }) {
    asked.push(`${filters.calls}: ${question}`);
    const citations = cites.map((words, at) => ({ marker: at + 1, ...shown(words) }));
    const sentences = citations.map(({ quote, marker }) => ({ text: quote, markers: [marker] }));
    const answer = answerOf(sentences, citations);
    yield { type: 'answer', answer: { ...answer, related: shows.map(shown) } };
  };
  const search: SearchPassages = async () => ({
    scope: answerOf([]).scope,
    passages: finds.map((words, at) => ({
      rank: at + 1,
      statements: [citeStatement(call, placeOf(words), '')].flatMap((one) => one ?? []),
      before: null,
      after: null,
    })),
  });
  return { ask, search, asked };
}

describe('a wording of a row', () => {
  it('is asked of its own call', async () => {
    const { asked, ...product } = productThat({});
    const row = rowOf({ question: 'What of power?', paraphrases: ['power'] });
    await askRow(row, 0, call, product);
    await askRow(row, 1, call, product);
    expect(asked).toEqual(['ACME-2025-Q3: What of power?', 'ACME-2025-Q3: power']);
  });

  it('counts what is cited first, then what is shown as close', async () => {
    const row = rowOf({ cite: [POWER] });
    const product = productThat({ cites: [ROBOTS], shows: [POWER], finds: [ROBOTS, POWER] });
    expect(await askRow(row, 0, call, product)).toMatchObject({
      ...{ isRefused: false, cited: 1, right: [false, true], inExcerpt: [false, true] },
      passageAt: 2,
    });
  });

  it('finds an answer beside the statement that is shown, in its excerpt', async () => {
    const outcome = await askRow(
      rowOf({ cite: [POWER] }),
      0,
      call,
      productThat({ shows: [CAPACITY] }),
    );
    expect(outcome).toMatchObject({
      ...{ isRefused: true, cited: 0, right: [false], inExcerpt: [true], passageAt: 0 },
    });
  });

  it('holds the facts where the excerpts do, all of them', async () => {
    const factsIn = async (must: string[]) =>
      (await askRow(rowOf({ must }), 0, call, productThat({ shows: [CAPACITY] }))).holdsFacts;
    expect(await factsIn(['3\\.8 gigawatts', 'transformers'])).toBe(true);
    expect(await factsIn(['3\\.8 gigawatts', '1 million'])).toBe(false);
  });
});

describe('the scores of wordings', () => {
  const outcomeOf = {
    row: rowOf({}),
    ...{ wording: 0, isRefused: false, cited: 1, right: [true], inExcerpt: [true] },
    ...{ holdsFacts: true, passageAt: 1 },
  };

  it('are shares of the rows that they are about', () => {
    const answerable = [
      { ...outcomeOf, row: rowOf({ must: ['fact'] }) },
      { ...outcomeOf, right: [false, true], inExcerpt: [true, true], cited: 2, passageAt: 4 },
      { ...outcomeOf, isRefused: true, cited: 0 }, // shown, but not as the answer
      { ...outcomeOf, right: [false, false, false, true], inExcerpt: [false], passageAt: 0 },
    ];
    const unanswerable = [
      { ...outcomeOf, row: rowOf({ answerable: false }), inExcerpt: [false] },
      { ...outcomeOf, row: rowOf({ answerable: false }), isRefused: true, cited: 0 },
    ];
    expect(scoreOutcomes([...answerable, ...unanswerable])).toEqual({
      answerable: 4,
      first: 2 / 4,
      firstAsAnswer: 1 / 4,
      inThree: 3 / 4, // the fourth place is too late
      excerptFirst: 3 / 4,
      excerptInThree: 3 / 4,
      facts: 1, // of the one row that names one
      passageInTen: 3 / 4,
      answerableRefused: 1 / 4,
      unanswerable: 2,
      unanswerableRefused: 1 / 2,
      noise: 2 / 5, // of five citations: one of an answerable row, one of an unanswerable one
    });
  });

  it('are 0 of nothing', () => {
    expect(new Set(Object.values(scoreOutcomes([])))).toEqual(new Set([0]));
  });
});
