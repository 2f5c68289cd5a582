import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../src/answers/reading.js';
import { createState } from '../../src/state/state.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { type RawRequest, send, startServer } from '../support/startServer.js';
import { ANSWER, catalogue, DEPS, inPlace, SALES } from './fakes.js';

const CONVERSATION = {
  title: 'Growth',
  exchanges: [{ question: 'How much?', answer: ANSWER }],
};

async function startWithState(more: Partial<Parameters<typeof startServer>[0]> = {}) {
  const folder = await temporaryFolder();
  const server = await startServer({ ...DEPS, state: createState(folder), ...more });
  const ask = async (request: RawRequest) => {
    const { status, body } = await send(server, request);
    return { status, body: JSON.parse(body) };
  };
  return {
    folder,
    ask,
    share: (body: unknown) =>
      ask({
        method: 'POST',
        path: '/api/conversations',
        headers: { 'Content-Type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    open: (id: string) => ask({ path: `/api/conversations/${id}` }),
  };
}

describe('a conversation', () => {
  it.each<[string, object]>([
    ['without the words around its citations, as answers once came', {}],
    ['with other words around them', { excerpt: { text: 'We lied.', start: 0, end: 8 } }],
    ['with anything in their place', { excerpt: 7 }],
  ])('that is sent %s is shown with those of the call', async (_, more) => {
    const { share, open } = await startWithState();
    const answer = { ...ANSWER, citations: [{ ...SALES, marker: 1, ...more }] };
    const { body } = await share({ exchanges: [{ question: 'How much?', answer }] });
    const shown = await open(body.id);
    expect(shown.body.exchanges[0].answer.citations).toMatchObject([{ ...inPlace(SALES) }]);
  });

  it('comes back with its questions, answers, citations and their numbers', async () => {
    const { share, open } = await startWithState({ today: () => new Date('2026-11-24T12:00:00Z') });
    const shared = await share(CONVERSATION);
    expect(shared).toEqual({
      status: 201,
      body: {
        id: expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/),
        url: `/s/${shared.body.id}`,
      },
    });
    const version = catalogue().statement(SALES.id)?.version;
    expect(await open(shared.body.id)).toEqual({
      status: 200,
      body: {
        ...shared.body,
        title: 'Growth',
        sharedAt: '2026-11-24T12:00:00.000Z',
        exchanges: [
          {
            question: 'How much?',
            answer: {
              ...ANSWER,
              reading: readingOf('How much?', ANSWER.scope, 'excerpts'),
              citations: [{ marker: 1, ...inPlace(SALES), version }],
            },
          },
        ],
      },
    });
  });

  it('has an absolute link where the public address is known', async () => {
    const { share } = await startWithState({ publicUrl: 'https://onrecord.example/calls' });
    const { body } = await share(CONVERSATION);
    expect(body.url).toBe(`https://onrecord.example/calls/s/${body.id}`);
  });

  it('is text, whatever it holds', async () => {
    const { share, open } = await startWithState();
    const markup = '<script>alert(1)</script> [x](javascript:alert(1)) \u2028 \uD800';
    const { body } = await share({
      title: markup,
      exchanges: [{ question: markup, answer: ANSWER }],
    });
    const { title, exchanges } = (await open(body.id)).body;
    expect([title, exchanges[0].question]).toEqual([markup, markup]);
  });

  const forge = (text: string) => text.replace('20%', '90%');
  const forged = { ...ANSWER, answer: forge(ANSWER.answer) };
  const wholly = { ...forged, sentences: [{ text: forge('"Sales grew **20%**."'), markers: [1] }] };
  const claimed = { ...ANSWER, citations: [{ ...SALES, marker: 1, quote: 'Sales grew 90%.' }] };
  const exchange = (answer: unknown) => ({ exchanges: [{ question: 'x', answer }] });
  const citing = (...citations: unknown[]) => exchange({ ...ANSWER, citations });
  it.each([
    ['exchanges.0.answer', exchange(wholly)],
    ['exchanges.0.answer', exchange(null)],
    ['exchanges.0.answer', exchange('text')],
    ['exchanges.0.answer.sentences', exchange(forged)],
    ['exchanges.0.answer.citations.0', exchange(claimed)],
    ['exchanges.0.answer.citations.0', citing({ marker: 1, id: 'X:y' })],
    ['exchanges.0.answer.citations.0.id', citing({ marker: 1 })],
    ['exchanges.0.answer.citations', citing(...Array(51).fill({ ...SALES, marker: 1 }))],
    ['exchanges.0.answer.status', exchange({ ...ANSWER, status: 'sure' })],
    ['exchanges.0.answer.answer', exchange({ ...ANSWER, answer: 'x'.repeat(20_001) })],
    ['exchanges.0.answer.scope.calls', exchange({ ...ANSWER, scope: { calls: 7 } })],
    ['exchanges.0.answer.warnings.0.code', exchange({ ...ANSWER, warnings: [{ code: '<b>' }] })],
    ['exchanges.0.answer.timings.scopeMs', exchange({ ...ANSWER, timings: {} })],
    ['exchanges.0.question', { exchanges: [{ answer: ANSWER }] }],
    ['title', { ...CONVERSATION, title: 'x'.repeat(201) }],
    ['title', { ...CONVERSATION, title: 7 }],
    ['exchanges', { exchanges: [] }],
    ['exchanges', { exchanges: Array(51).fill(CONVERSATION.exchanges[0]) }],
    ['exchanges', { exchanges: {} }],
    ['exchanges', {}],
    [undefined, []],
    [undefined, 'null'],
    [undefined, '{broken'],
  ])('is refused for its %s', async (field, given) => {
    const { share, folder } = await startWithState();
    const { status, body } = await share(given);
    expect([status, body.error.field]).toEqual([400, field]);
    expect(await readdir(folder)).toEqual([]); // nothing is left behind
  });

  it('is refused where it is too large', async () => {
    const { share } = await startWithState();
    expect((await share(`"${'x'.repeat(2 * 1024 * 1024)}"`)).status).toBe(413);
  });

  it.each([
    ['../feedback', 400],
    ['..%2f..%2fetc%2fpasswd', 400],
    ['%2e%2e%2ffeedback', 400],
    ['a%00b', 400],
    ['%zz', 400],
    ['x'.repeat(300), 400],
    ['feedback', 404],
    ['0'.repeat(26), 404],
    ['%C3%A9', 404],
  ])('is not found by the id %s', async (id, status) => {
    const { open, folder } = await startWithState();
    await writeFile(join(folder, 'feedback.json'), '{"format":1,"conversation":{}}');
    expect((await open(id)).status).toBe(status);
  });

  it('cannot be shared or opened where no folder is set', async () => {
    const { share, open } = await startWithState({ state: createState(null) });
    for (const { status, body } of [await share(CONVERSATION), await open('0'.repeat(26))]) {
      expect([status, body.error.code]).toEqual([503, 'STATE_OFF']);
      expect(body.error.message).toContain('STATE_DIR');
    }
  });

  it('is told apart from a folder that takes nothing', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const { share, open } = await startWithState({ state: createState(file) });
    for (const { status, body } of [await share(CONVERSATION), await open('0'.repeat(26))]) {
      expect([status, body.error.code]).toEqual([503, 'STATE_UNWRITABLE']);
      expect(body.error.message).not.toContain(file);
    }
  });
});
