import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../../../src/answer.js';
import { createSuggest } from '../../../src/answers/suggest/suggest.js';
import type { Catalogue } from '../../../src/catalogue.js';
import type { Citation } from '../../../src/types.js';
import { ANSWER, catalogueOf, inPlace, SALES, statement } from '../../server/fakes.js';

const remark = (id: string, quote: string, more: Partial<Citation> = {}) =>
  statement(`ACME-2025-Q3:${id}`, quote, more);

const REMARKS = [
  remark('aaaaaaa1', 'Free cash flow was $29 billion.'),
  remark('aaaaaaa2', 'Gross margin rose to 46%.'),
  remark('aaaaaaa3', 'Satellites are up.', { label: 'Project Kuiper' }),
];

/** Answers every question but those that hold one of these words. */
function engine(refused: readonly string[] = [], answer: Answer = ANSWER) {
  const asked: string[] = [];
  const ask: Ask = async function* ({ question }) {
    asked.push(question);
    const isRefused = refused.some((word) => question.includes(word));
    const figure = { ...answer, answer: '"It was **$29 billion**." [1]' };
    yield { type: 'answer', answer: isRefused ? { ...answer, status: 'not_found' } : figure };
  };
  return { ask, asked };
}

const suggestWith = (
  { ask }: { readonly ask: Ask },
  catalogue: () => Catalogue = () => catalogueOf(REMARKS),
) => createSuggest({ catalogue, ask, pause: async () => {} });

describe('suggested questions', () => {
  it('are made of what the calls hold', async () => {
    expect(await suggestWith(engine())()).toEqual([
      "What was Acme's free cash flow?",
      'What did Acme say about Project Kuiper?',
      "What was Acme's gross margin?",
    ]);
  });

  it('are only those that the engine answers', async () => {
    expect(await suggestWith(engine(['Kuiper', 'gross']))()).toEqual([
      "What was Acme's free cash flow?",
    ]);
  });

  it.each<[string, Partial<Answer>]>([
    ['comes with a warning', { warnings: [{ code: 'PART_NOT_ANSWERED', message: 'No.' }] }],
    ['cites another call', { citations: [{ ...inPlace(otherCall()), marker: 1 }] }],
  ])('are none whose answer %s', async (_what, wrong) => {
    expect(await suggestWith(engine([], { ...ANSWER, ...wrong }))()).toEqual([]);
  });

  it('of a figure are answered with a figure', async () => {
    const ask: Ask = async function* () {
      yield { type: 'answer', answer: { ...ANSWER, answer: '"It was fine." [1]' } };
    };
    expect(await suggestWith({ ask })()).toEqual(['What did Acme say about Project Kuiper?']);
  });

  it('are made once for a generation', async () => {
    const { ask, asked } = engine();
    let generation = 'g-1';
    const suggest = suggestWith({ ask }, () => ({ ...catalogueOf(REMARKS), generation }));
    await Promise.all([suggest(), suggest()]);
    expect(asked).toHaveLength(3);
    generation = 'g-2';
    await suggest();
    expect(asked).toHaveLength(6);
  });

  it('are tried anew after a fault', async () => {
    let isBroken = true;
    const ask: Ask = async function* (request, signal) {
      if (isBroken) throw new Error('broken');
      yield* engine().ask(request, signal);
    };
    const suggest = suggestWith({ ask });
    await expect(suggest()).rejects.toThrow('broken');
    isBroken = false;
    expect(await suggest()).toHaveLength(3);
  });

  it('are none where the calls hold nothing to ask about', async () => {
    expect(await suggestWith(engine(), () => catalogueOf([SALES]))()).toEqual([]);
  });
});

function otherCall(): Citation {
  return { ...SALES, call: { ...SALES.call, id: 'OTHER-2025-Q3' } };
}
