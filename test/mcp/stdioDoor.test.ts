import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answer.js';
import type { McpDeps } from '../../src/mcp/mcpServer.js';
import { serveMcp } from '../../src/mcp/stdioDoor.js';
import { ANSWER, DEPS } from '../server/fakes.js';

const INITIALIZE = {
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'x', version: '1' },
  },
};
const asking = (question: unknown) => ({
  method: 'tools/call',
  params: { name: 'ask', arguments: { question } },
});

/** A door between two pipes; `send` numbers its messages from 1 where they want an answer. */
function serve(deps: Partial<McpDeps> = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const stop = new AbortController();
  const logger = pino({ level: 'silent' });
  let printed = '';
  output.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  const over = serveMcp({ ...DEPS, ...deps, logger }, { input, output }, stop.signal).then(
    () => turn(), // what was written last comes out of the pipe
  );
  let count = 0;
  const send = (message: object, wantsAnswer = true) => {
    if (wantsAnswer) count += 1;
    const id = wantsAnswer ? { id: count } : {};
    input.write(`${JSON.stringify({ jsonrpc: '2.0', ...id, ...message })}\n`);
    return count;
  };
  const answers = () =>
    printed
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  return { input, output, over, stop, send, answers };
}

/** Answers that come when the test lets them, each with its question. */
function held() {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const signals: AbortSignal[] = [];
  const ask: Ask = async function* ({ question }, signal) {
    signals.push(signal);
    await released;
    yield { type: 'answer', answer: { ...ANSWER, answer: question } };
  };
  const begun = async () => {
    while (signals.length === 0) await turn();
  };
  return { ask, release, signals, begun };
}

describe('the door between two pipes', () => {
  it('answers what was asked before the input ends, then ends', async () => {
    const { ask, release } = held();
    const { send, input, over, answers } = serve({ ask });
    send(INITIALIZE);
    send(asking('one'));
    send(asking('two'));
    input.end();
    release();
    await over;
    expect(answers().map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(answers()).toMatchObject([
      { result: { serverInfo: { name: 'onrecord' } } },
      { result: { structuredContent: { answer: 'one' } } },
      { result: { structuredContent: { answer: 'two' } } },
    ]);
  });

  it('does not wait for what was cancelled', async () => {
    const { ask, signals, begun } = held();
    const { send, input, over, answers } = serve({ ask });
    send(INITIALIZE);
    const requestId = send(asking('one'));
    await begun();
    send({ method: 'notifications/cancelled', params: { requestId } }, false);
    input.end();
    await over;
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(answers().map(({ id }) => id)).toEqual([1]);
  });

  it('ends what it works on with SHUTTING_DOWN when it is stopped', async () => {
    const { ask, begun } = held();
    const { send, over, stop, answers } = serve({ ask });
    send(INITIALIZE);
    send(asking('one'));
    await begun();
    stop.abort();
    await over;
    expect(answers()[1]).toMatchObject({
      result: { isError: true, structuredContent: { error: { code: 'SHUTTING_DOWN' } } },
    });
  });

  it('ends at once when it was stopped before it began', async () => {
    const pipes = { input: new PassThrough(), output: new PassThrough() };
    await serveMcp({ ...DEPS, logger: pino({ level: 'silent' }) }, pipes, AbortSignal.abort());
  });

  it('gives up when nobody reads any more', async () => {
    const { ask, signals, begun } = held();
    const { send, over, output } = serve({ ask });
    send(INITIALIZE);
    send(asking('one'));
    await begun();
    output.destroy(new Error('EPIPE'));
    await over;
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it.each([
    ['no JSON', 'nonsense\n'],
    ['no message', '{"hello":"world"}\n'],
    ['an empty line', '\n'],
  ])('goes on after %s', async (_, line) => {
    const { send, input, over, answers } = serve();
    input.write(line);
    send(INITIALIZE);
    input.end();
    await over;
    expect(answers()).toMatchObject([{ id: 1, result: {} }]);
  });

  it('refuses a question of a megabyte in few words, and goes on', async () => {
    const { send, input, over, answers } = serve();
    send(INITIALIZE);
    send(asking('x'.repeat(1_000_000)));
    send(asking('How fast?'));
    input.end();
    await over;
    expect(answers()[1].result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^.{0,200}longer than 2000 characters/) }],
    });
    expect(answers()[2].result.structuredContent).toEqual(ANSWER);
  });

  it('ends on a message that has no end', async () => {
    const { input, over } = serve();
    for (let megabyte = 0; megabyte < 11; megabyte += 1) input.write('x'.repeat(1_048_576));
    await over;
  });
});
