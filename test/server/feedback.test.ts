import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createState } from '../../src/state/state.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { send, startServer } from '../support/startServer.js';
import { ANSWER, DEPS, SALES } from './fakes.js';

const GIVEN = { question: 'How much?', answer: ANSWER, rating: 'up' };

async function startWithState() {
  const folder = await temporaryFolder();
  const server = await startServer({ ...DEPS, state: createState(folder) });
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const sent = await send(server, {
      method: 'POST',
      path: '/api/feedback',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: sent.status, body: JSON.parse(sent.body) };
  };
  const kept = async () =>
    (await readFile(join(folder, 'feedback.jsonl'), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { post, kept };
}

describe('POST /api/feedback', () => {
  it('keeps what a reader thinks, and nothing of the reader', async () => {
    const { post, kept } = await startWithState();
    const { status, body } = await post(
      { ...GIVEN, rating: 'down', reason: '<b>Old</b>', generation: 'g-1', name: 'Bo' },
      { Authorization: 'Bearer secret', Cookie: 'key=secret', 'User-Agent': 'secret' },
    );
    expect(status).toBe(201);
    expect(await kept()).toEqual([
      {
        id: body.id,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        rating: 'down',
        reason: '<b>Old</b>',
        question: 'How much?',
        answer: { text: ANSWER.answer, citations: [SALES.id] },
        generation: 'g-1',
      },
    ]);
  });

  it.each([
    { answer: 'Sales grew. [1]' },
    { answer: 'Sales grew. [1]', citations: [SALES.id] },
    { answer: { answer: 'Sales grew. [1]', citations: [SALES.id] } },
    { answer: { answer: 'Sales grew. [1]', citations: [{ marker: 1, id: SALES.id }] } },
  ])('takes the answer as %j', async (given) => {
    const { post, kept } = await startWithState();
    expect((await post({ ...GIVEN, ...given })).status).toBe(201);
    const [{ answer }] = await kept();
    expect(answer.text).toBe('Sales grew. [1]');
    expect([[], [SALES.id]]).toContainEqual(answer.citations);
  });

  it('keeps a thousand, each once', { timeout: 60_000 }, async () => {
    const { post, kept } = await startWithState();
    const ids: string[] = [];
    for (let from = 0; from < 1_000; from += 50) {
      const batch = Array.from({ length: 50 }, (_, at) => ({
        ...GIVEN,
        question: `q${from + at}`,
        answer: 'x',
      }));
      const sent = await Promise.all(batch.map((one) => post(one)));
      ids.push(...sent.map(({ body }) => body.id));
    }
    const entries = await kept();
    expect(new Set(entries.map(({ question }) => question)).size).toBe(1_000);
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it.each([
    [{ ...GIVEN, question: undefined }, 'question'],
    [{ ...GIVEN, question: ' ' }, 'question'],
    [{ ...GIVEN, question: 'x'.repeat(2_001) }, 'question'],
    [{ ...GIVEN, answer: undefined }, 'answer'],
    [{ ...GIVEN, answer: 7 }, 'answer'],
    [{ ...GIVEN, answer: {} }, 'answer'],
    [{ ...GIVEN, answer: 'x'.repeat(20_001) }, 'answer'],
    [{ ...GIVEN, answer: { answer: 'x', citations: Array(51).fill('a:b') } }, 'answer'],
    [{ ...GIVEN, answer: 'x', citations: 'a:b' }, 'citations'],
    [{ ...GIVEN, answer: 'x', citations: [7] }, 'citations.0'],
    [{ ...GIVEN, rating: undefined }, 'rating'],
    [{ ...GIVEN, rating: 5 }, 'rating'],
    [{ ...GIVEN, rating: 'UP' }, 'rating'],
    [{ ...GIVEN, reason: ['x'] }, 'reason'],
    [{ ...GIVEN, reason: 'x'.repeat(2_001) }, 'reason'],
    [{ ...GIVEN, generation: 'x'.repeat(101) }, 'generation'],
    [[], undefined],
    ['null', undefined],
    ['{broken', undefined],
  ])('refuses %j', async (given, field) => {
    const { post, kept } = await startWithState();
    const { status, body } = await post(given);
    expect([status, body.error.field]).toEqual([400, field]);
    await expect(kept()).rejects.toThrow('ENOENT');
  });

  it('refuses a body that is too large', async () => {
    const { post } = await startWithState();
    expect((await post({ ...GIVEN, extra: 'x'.repeat(300_000) })).status).toBe(413);
  });

  it('says that it is off where no folder is set, and which setting sets one', async () => {
    const server = await startServer(DEPS);
    const { status, body } = await send(server, {
      method: 'POST',
      path: '/api/feedback',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(GIVEN),
    });
    expect(status).toBe(503);
    expect(JSON.parse(body).error).toEqual({
      code: 'STATE_OFF',
      message: expect.stringContaining('STATE_DIR'),
    });
  });
});
