import { describe, expect, it } from 'vitest';
import { CLOSEST } from '../../../src/answers/notFound.js';
import { quotationsOf } from '../../../src/web/ask/quotations.js';
import * as words from '../../../src/web/ask/words.js';
import { ANSWER, BECAUSE, inPlace, SALES } from '../../server/fakes.js';

const citations = [
  { ...inPlace(SALES), marker: 1 },
  { ...inPlace(BECAUSE), marker: 2 },
];
const reading = (...sentences: readonly (readonly [string, ...number[]])[]) =>
  quotationsOf({
    citations,
    sentences: sentences.map(([text, ...markers]) => ({ text, markers })),
  });

describe('an answer that only quotes', () => {
  it('is read as its quotations, each with its lead and its bold figure', () => {
    expect(quotationsOf(ANSWER)).toEqual({
      quotations: [{ citation: ANSWER.citations[0], lead: '', parts: ['Sales grew ', '20%', '.'] }],
      gaps: [],
    });
    expect(
      reading(
        ['On hiring: "Because — “we” hired."', 2],
        ['"Sales grew 20%."', 1],
        ['The calls do not say: when.'],
      ),
    ).toEqual({
      quotations: [
        { citation: citations[1], lead: 'On hiring', parts: [BECAUSE.quote] },
        { citation: citations[0], lead: '', parts: [SALES.quote] },
      ],
      gaps: ['The calls do not say: when.'],
    });
  });

  it('keeps the heading that stands over it', () => {
    const sentences = [{ text: 'Results: "Sales grew 20%."', markers: [1], heading: 'Results' }];
    expect(quotationsOf({ citations, sentences })?.quotations).toMatchObject([
      { lead: 'Results', heading: 'Results' },
    ]);
  });

  it('shows the marks that a source has of its own', () => {
    const quote = 'Sales **grew** 20%.';
    const [sold] = [{ ...inPlace({ ...SALES, quote }), marker: 1 }];
    const sentences = [{ text: '"Sales **grew** **20%**."', markers: [1] }];
    const read = quotationsOf({ citations: [sold], sentences });
    expect(read?.quotations[0]?.parts).toEqual([quote]);
  });

  it.each<[string, readonly [string, ...number[]][]]>([
    ['words of its own', [['Sales rose.', 1]]],
    ['words behind a quotation', [['"Sales grew 20%." That is much.', 1]]],
    ['another quotation than its source', [['"Sales grew 30%."', 1]]],
    ['a part of its source', [['"Sales grew"', 1]]],
    ['two sources for one sentence', [['"Sales grew 20%."', 1, 2]]],
    ['a marker of nothing', [['"Sales grew 20%."', 3]]],
    ['nothing', []],
    ['only what the calls do not say', [['The calls do not say: when.']]],
  ])('is none that holds %s', (_, sentences) => {
    expect(reading(...sentences)).toBeNull();
  });
});

it('the page heads the closest statements as every door does', () => {
  expect(words.CLOSEST).toBe(CLOSEST);
});
