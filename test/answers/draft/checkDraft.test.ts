import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/answers/draft/checkDraft.js';
import type { Citation } from '../../../src/types.js';
import { COSTS, SALES } from '../../server/fakes.js';
import { checkWords } from './fakes.js';

const retrieved = new Map<string, Citation>([SALES, COSTS].map((one) => [one.id, one]));
const check = (text: string, ...ids: string[]) =>
  checkDraft([{ text, ids }], retrieved, checkWords);

describe('a sentence of a draft', () => {
  it('stands on the statements that it cites', () => {
    expect(check('Sales grew.', SALES.id, COSTS.id)).toEqual({
      sentences: [{ text: 'Sales grew.', citations: [SALES, COSTS] }],
      warnings: [],
    });
  });

  it.each<[string, string, string[], string[]]>([
    ['without an id', 'Sales grew.', [], ['NO_CITATION']],
    [
      'with ids that were not found only',
      'Sales grew.',
      ['ACME-2025-Q3:zzzzzzzz'],
      ['NO_CITATION'],
    ],
    ['with a link', 'Sales [grew](http://x.example).', [SALES.id], ['MARKUP_REMOVED']],
    ['of one word', '20%', [SALES.id], ['FRAGMENT']],
    ['without an end', 'a'.repeat(2_001), [SALES.id], ['SENTENCE_TOO_LONG']],
    ['with a fault in its words', 'Sales grew 3% wrong.', [SALES.id], ['FIGURE_NOT_IN_SOURCE']],
  ])('%s does not stand', (_, text, ids, codes) => {
    const [sentence] = check(text, ...ids).sentences;
    expect(sentence).toMatchObject({ text, faults: codes.map((code) => ({ code })) });
  });

  it('loses a made-up id beside a real one, and that is counted', () => {
    const { sentences, warnings } = check('Sales grew.', 'ACME-2025-Q3:zzzzzzzz', SALES.id);
    expect(sentences).toEqual([{ text: 'Sales grew.', citations: [SALES] }]);
    expect(warnings).toEqual([
      { code: 'CITATION_NOT_RETRIEVED', message: expect.stringContaining('ACME-2025-Q3:zzzzzzzz') },
    ]);
  });

  it('shows the sum of a figure that was worked out', () => {
    expect(check('They made 3 together.', SALES.id).sentences).toEqual([
      { text: 'They made 3 together (1 + 2 = 3).', citations: [SALES] },
    ]);
  });

  it.each([
    'The calls do not say.',
    'The calls do not say: the dividend.',
    'the calls do not say',
    'The calls do not say: but sales grew 99% <img src=x onerror=alert(1)>.',
  ])('that says "%s" needs no citation', (text) => {
    // What follows the phrase is not the writer's to say: it could be anything.
    expect(check(text, SALES.id).sentences).toEqual([
      { text: 'The calls do not say.', citations: [] },
    ]);
  });

  it('that only begins like that does', () => {
    expect(check('The calls do not say much, but sales grew.').sentences).toMatchObject([
      { faults: [{ code: 'NO_CITATION' }] },
    ]);
  });
});

it('says nothing twice', () => {
  const draft = Array.from({ length: 12 }, () => ({ text: 'Sales grew.', ids: [SALES.id] }));
  expect(checkDraft(draft, retrieved, checkWords).sentences.length).toBe(1);
});

it('looks at so many sentences and no more', () => {
  const draft = Array.from({ length: 10_000 }, (_, at) => ({
    text: `Sales grew ${at}.`,
    ids: [SALES.id],
  }));
  expect(checkDraft(draft, retrieved, checkWords).sentences.length).toBe(60);
});
