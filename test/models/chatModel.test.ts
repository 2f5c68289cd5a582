import { once } from 'node:events';
import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { awaitAllCallbacks } from '@langchain/core/callbacks/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type ChatMessage, createChatModel } from '../../src/models/chatModel.js';
import { systemClock } from '../../src/models/clock.js';
import { createHurriedClock } from '../support/hurriedClock.js';
import {
  type Behaviour,
  breakOff,
  endEarly,
  flood,
  hang,
  raw,
  redirect,
  reply,
  startModelServer,
  status,
} from '../support/modelServer.js';
import { accessTo, KEY, readAll, scriptedModel } from '../support/scriptedModel.js';

/** The machine may be busy. */
const PATIENT = { timeout: 10_000 };
const PROVIDERS = ['openai', 'anthropic', 'ollama'] as const;
const works = reply('Sales ', 'rose.');

it.each(PROVIDERS)('streams what a model of %s writes, piece by piece', async (provider) => {
  const { model, server } = await scriptedModel(works, { provider });
  expect(model.name).toBe(`${provider}:scripted`);
  expect(await readAll(model)).toEqual({ pieces: ['Sales ', 'rose.'], fault: null });
  expect(server.requests[0]?.body).toMatchObject({
    model: 'scripted',
    stream: true,
    messages: [{ role: 'user', content: 'Did sales rise?' }],
  });
});

it('hands on a piece before the next is written', async () => {
  const { opened, open } = createGate();
  const { model } = await scriptedModel(reply('Sales ', opened, 'rose.'));
  const { pieces } = await readAll(model, { onPiece: open });
  expect(pieces).toEqual(['Sales ', 'rose.']); // the second waits until the first was seen
});

it('sends the parts of a conversation under their roles', async () => {
  const { model, server } = await scriptedModel(works);
  const messages: ChatMessage[] = [
    { role: 'system', content: 'Cite.' },
    { role: 'user', content: 'Did sales rise?' },
    { role: 'assistant', content: 'Yes. [1]' },
    { role: 'user', content: 'Why?' },
  ];
  for await (const _ of model.stream(messages, new AbortController().signal));
  expect(server.requests[0]?.body.messages).toEqual(messages);
});

it('has nothing to say about an empty reply', async () => {
  const { model } = await scriptedModel(reply());
  expect(await readAll(model)).toEqual({ pieces: [], fault: null });
});

it.each<[string, Behaviour, string, number]>([
  ['a fault of the server', status(500), 'MODEL_UNAVAILABLE', 3],
  ['a server that is overloaded', status(529), 'MODEL_UNAVAILABLE', 3],
  ['too many requests', status(429), 'MODEL_RATE_LIMITED', 3],
  ['a connection that breaks off at once', breakOff(), 'MODEL_BROKE_OFF', 3],
  ['a stream that is not JSON', raw('data: {"choices":[{"del\n\n'), 'MODEL_BROKE_OFF', 3],
  ['a page instead of a stream', raw('<html>Welcome</html>', 'text/html'), 'MODEL_BROKE_OFF', 3],
  ['a wrong key', status(401), 'MODEL_REFUSED', 1],
  ['an unknown model', status(404), 'MODEL_REFUSED', 1],
  ['a request that it does not take', status(400), 'MODEL_REFUSED', 1],
])(
  'tells of %s by a code, after as many tries as make sense',
  async (_, behaviour, code, tries) => {
    const { model, server } = await scriptedModel(behaviour);
    const { pieces, fault } = await readAll(model);
    expect([pieces, fault?.code, fault?.status]).toEqual([[], code, 502]);
    expect(server.requests).toHaveLength(tries);
  },
);

it.each(PROVIDERS)('tries again what passes, with a growing wait, for %s', async (provider) => {
  const { model, clock } = await scriptedModel([status(500), breakOff(), works], { provider });
  expect(await readAll(model)).toEqual({ pieces: ['Sales ', 'rose.'], fault: null });
  expect(clock.waits).toEqual([250, 500]); // the least that chance may choose
});

it.each([
  ['seconds', '7', 7_000],
  ['a date', 'Tue, 24 Nov 2026 12:00:09 GMT', 9_000],
])('waits as long as a provider asks in %s', async (_, header, wait) => {
  const clock = createHurriedClock({ start: Date.UTC(2026, 10, 24, 12) });
  const { model } = await scriptedModel([status(429, { 'retry-after': header }), works], { clock });
  expect((await readAll(model)).pieces).toEqual(['Sales ', 'rose.']);
  expect(clock.waits).toEqual([wait]);
});

it('tells at once of a wait that is longer than its deadline', async () => {
  const { model, clock, server } = await scriptedModel(status(429, { 'retry-after': '15' }));
  expect((await readAll(model)).fault?.code).toBe('MODEL_RATE_LIMITED');
  expect([clock.waits, server.requests.length]).toEqual([[], 1]);
});

it.each<[string, Behaviour]>([
  ['breaks the connection', breakOff('Sales ', 'rose', 20)],
  ['ends without saying that it is done', endEarly('Sales ', 'rose')],
])('keeps what came before a stream %s, and tries no more', async (_, behaviour) => {
  const { model, server } = await scriptedModel(behaviour);
  const { pieces, fault } = await readAll(model);
  expect([pieces, fault?.code]).toEqual([['Sales ', 'rose'], 'MODEL_BROKE_OFF']);
  expect(server.requests).toHaveLength(1);
});

it.each(PROVIDERS)('waits for the first word of %s as long as it is told', async (provider) => {
  const { model, clock, server } = await scriptedModel(hang(), { provider });
  const reading = readAll(model);
  await expect.poll(() => server.requests.length, PATIENT).toBe(1);
  clock.pass(14_999);
  clock.pass(1);
  const { fault } = await reading;
  expect([fault?.code, fault?.status]).toEqual(['MODEL_TIMEOUT', 504]);
  await server.requests[0]?.closed;
  expect(server.requests[0]?.aborted).toBe(true);
});

it('waits for the last word as long as it is told, from the question on', async () => {
  const { model, clock, server } = await scriptedModel(hang('Sales '));
  const { pieces, fault } = await readAll(model, {
    onPiece: () => setImmediate(() => [15_000, 44_999, 1].forEach(clock.pass)),
  });
  expect([pieces, fault?.code]).toEqual([['Sales '], 'MODEL_TIMEOUT']);
  await server.requests[0]?.closed;
  expect(server.requests[0]?.aborted).toBe(true);
});

it('waits for the first word no longer than for the last', async () => {
  const server = await startModelServer(hang());
  const clock = createHurriedClock();
  const settings = { provider: 'openai', model: 'm', firstTokenMs: 9_000, totalMs: 2_000 } as const;
  const reading = readAll(await createChatModel(settings, accessTo(server), { clock }));
  await expect.poll(() => server.requests.length, PATIENT).toBe(1);
  clock.pass(2_000);
  expect((await reading).fault?.code).toBe('MODEL_TIMEOUT');
});

it('keeps its deadline by the real clock', async () => {
  const server = await startModelServer(hang());
  const settings = { provider: 'openai', model: 'm', firstTokenMs: 30, totalMs: 60 } as const;
  const model = await createChatModel(settings, accessTo(server), { clock: systemClock });
  expect((await readAll(model)).fault?.code).toBe('MODEL_TIMEOUT');
});

it.each(PROVIDERS)('ends the request to %s when the asker leaves', async (provider) => {
  const { model, server } = await scriptedModel(hang('Sales '), { provider });
  const asker = new AbortController();
  const { pieces, fault } = await readAll(model, {
    signal: asker.signal,
    onPiece: () => asker.abort(),
  });
  expect([pieces, fault]).toEqual([['Sales '], null]);
  await server.requests[0]?.closed;
  expect(server.requests[0]?.aborted).toBe(true);
});

it('ends only the request whose asker leaves', async () => {
  const { opened, open } = createGate();
  const script = [hang('Costs '), reply('Sales ', opened, 'rose.')];
  const { model, server } = await scriptedModel(script, { provider: 'ollama' }); // its client ends all of its requests at once
  const asker = new AbortController();
  const left = readAll(model, { signal: asker.signal });
  await expect.poll(() => server.requests.length, PATIENT).toBe(1);
  const stays = readAll(model, { onPiece: () => asker.abort() });
  expect((await left).fault).toBe(null);
  open();
  expect(await stays).toEqual({ pieces: ['Sales ', 'rose.'], fault: null });
});

it('asks nothing for an asker who has left already', async () => {
  const { model, server } = await scriptedModel(works);
  expect(await readAll(model, { signal: AbortSignal.abort() })).toEqual({
    pieces: [],
    fault: null,
  });
  expect(server.requests).toEqual([]);
});

it('ends the request when the reader stops reading', async () => {
  const { model, server } = await scriptedModel(hang('Sales '));
  for await (const _ of model.stream(
    [{ role: 'user', content: '?' }],
    new AbortController().signal,
  ))
    break;
  await server.requests[0]?.closed;
  expect(server.requests[0]?.aborted).toBe(true);
});

it.each(PROVIDERS)('follows no redirect of %s', async (provider) => {
  const thief = await startModelServer(works);
  const { model } = await scriptedModel(redirect(`${thief.url}/v1/chat/completions`), { provider });
  const { fault } = await readAll(model);
  expect(fault?.code).toBe('MODEL_REFUSED');
  expect(fault?.message).toContain('redirects are not followed');
  expect(thief.requests).toEqual([]);
});

it.each(PROVIDERS)('cuts off a response of 100 MB from %s', async (provider) => {
  const { model, server } = await scriptedModel(flood(100), { provider });
  expect((await readAll(model)).fault?.code).toBe('MODEL_REPLY_TOO_LARGE');
  await server.requests[0]?.closed;
  expect(server.requests[0]?.aborted).toBe(true);
});

it('cuts off a reply that does not end', async () => {
  const { model } = await scriptedModel(reply(...Array(30).fill('and '.repeat(2_500))));
  const { pieces, fault } = await readAll(model);
  expect(fault?.code).toBe('MODEL_REPLY_TOO_LARGE');
  expect(pieces.join('')).toHaveLength(250_000); // what fits under 256,000
});

it('replaces bytes that are not UTF-8', async () => {
  const event = (choice: object) => `data: ${JSON.stringify({ choices: [choice] })}\n\n`;
  const events =
    event({ delta: { content: 'Sales ?? rose' } }) + event({ delta: {}, finish_reason: 'stop' });
  const bytes = Buffer.from(events).map((byte) => (byte === '?'.charCodeAt(0) ? 0xff : byte));
  const { model } = await scriptedModel(raw(bytes));
  expect(await readAll(model)).toEqual({ pieces: ['Sales \ufffd\ufffd rose'], fault: null });
});

it.each(['openai', 'anthropic'] as const)('shows the key of %s to nobody', async (provider) => {
  const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  );
  onTestFinished(() => void vi.restoreAllMocks());
  const prose = `Wrong key ${KEY}`;
  const echoes: Behaviour[] = [
    status(401, {}, JSON.stringify({ error: { message: prose, code: KEY, type: KEY } })),
    status(500, { 'x-request-id': KEY }, prose),
    redirect(`http://127.0.0.1/?key=${KEY}`),
    raw(`data: {"error":{"message":"${prose}"}}\n\n`),
    raw(`data: ${prose}\n\n`),
    breakOff(KEY),
  ];
  const shown: unknown[] = [];
  for (const echo of echoes) {
    const { model } = await scriptedModel(echo, { provider });
    const { fault } = await readAll(model);
    expect(fault).not.toBe(null);
    shown.push(inspect(fault, { depth: 9, showHidden: true }), JSON.stringify(fault));
  }
  shown.push(
    inspect(
      logs.flatMap(({ mock }) => mock.calls),
      { depth: 9 },
    ),
  );
  expect(shown.join('\n')).not.toContain(KEY);
});

it('tells the provider\u2019s own code for what is wrong', async () => {
  const { model } = await scriptedModel(status(404, {}, '{"error":{"code":"model_not_found"}}'));
  expect((await readAll(model)).fault?.message).toBe(
    "openai:scripted answered 404 (model_not_found): check the model's name and the provider's address in the settings",
  );
});

it('says that nobody answers at an address', async () => {
  const closed = await closedAddress();
  const settings = {
    provider: 'openai',
    model: 'm',
    firstTokenMs: 15_000,
    totalMs: 60_000,
  } as const;
  const model = await createChatModel(settings, accessTo({ url: closed }), {
    clock: createHurriedClock(),
  });
  const { fault } = await readAll(model);
  expect([fault?.code, fault?.message]).toEqual([
    'MODEL_UNAVAILABLE',
    'openai:m cannot be reached (ECONNREFUSED)',
  ]);
});

it.each(['anthropic', 'ollama'] as const)('names the package that %s needs', async (provider) => {
  const importer = async (name: string) => {
    throw Object.assign(new Error(`Cannot find package '${name}'`), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
  };
  const settings = { provider, model: 'm', firstTokenMs: 15_000, totalMs: 60_000 };
  await expect(
    createChatModel(settings, accessTo({ url: '' }), { importer }),
  ).rejects.toMatchObject({
    code: 'PACKAGE_MISSING',
    message: expect.stringMatching(
      `^CHAT_MODEL=${provider}:m needs .* run .npm install @langchain/${provider}@\\d`,
    ),
  });
});

it('sends no prompt to LangSmith, whatever the environment says', async () => {
  const tracer = await startModelServer(status(200));
  vi.stubEnv('LANGSMITH_TRACING', 'true');
  vi.stubEnv('LANGSMITH_ENDPOINT', tracer.url);
  vi.stubEnv('LANGSMITH_API_KEY', 'ls-key');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { model } = await scriptedModel(works);
  expect((await readAll(model)).pieces).toEqual(['Sales ', 'rose.']);
  await awaitAllCallbacks(); // would send what a tracer gathered
  expect(tracer.requests).toEqual([]);
});

/** A promise and what fulfils it. */
function createGate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Where a server was and is no more. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}
