import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { createRunning } from '../../src/slack/running.js';
import { createTurns } from '../../src/slack/turns.js';
import { ask } from '../server/fakes.js';
import { command, mention, openDoor } from './door.js';

/** Never answers, and does not heed its signal. */
const hanging: Ask = async function* () {
  await new Promise(() => {});
  yield* [];
};

const answeringAfter = (ms: number): Ask =>
  async function* (request, signal) {
    await sleep(ms);
    yield* ask(request, signal);
  };

describe('a server that stops', () => {
  it('lets an answer that is being written finish', async () => {
    const door = await openDoor({ ask: answeringAfter(100) });
    await door.deliver(mention('Why?'));
    await door.door.drain(20_000);
    expect(door.slack.shown).toMatchObject([{ isDone: true }]);
  });

  it('says in each thread that an answer was cut, and to the one who gave a command', async () => {
    const door = await openDoor({ ask: hanging });
    await door.deliver(mention('Why?', { ts: '1.1' }));
    await door.deliver(mention('And why?', { ts: '1.2' }));
    await door.deliverForm(command('Why?', door.slack.responseUrl('C2')));
    await door.door.drain(1000);
    await vi.waitFor(
      () =>
        expect(door.slack.shown.map(({ channel, words }) => [channel, words]).sort()).toEqual(
          ['C1', 'C1', 'C2'].map((channel) => [channel, expect.stringContaining('was cut')]),
        ),
      { timeout: 20_000 },
    );
  });

  it('takes no new question: Slack sends it again later', async () => {
    const door = await openDoor();
    await door.door.drain(0);
    expect(await door.deliver(mention('Why?'))).toBe(503);
    expect(door.slack.shown).toEqual([]);
  });
});

describe('what runs', () => {
  it('has room for so much and no more', async () => {
    const running = createRunning(1);
    let finish = () => {};
    running.add(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    expect(running.hasRoom()).toBe(false);
    finish();
    await sleep(0);
    expect(running.hasRoom()).toBe(true);
  });

  it('is not waited for past the grace period', async () => {
    const running = createRunning();
    running.add(new Promise(() => {}));
    await running.drain(20);
    expect(running.signal.aborted).toBe(true);
  });
});

describe('turns', () => {
  it('are taken in order for one key, and side by side for two', async () => {
    const inTurn = createTurns();
    const done: string[] = [];
    const work = (name: string, ms: number) => async () => {
      await sleep(ms);
      done.push(name);
    };
    const failing = inTurn('a', () => Promise.reject(new Error('first'))).catch(() => {});
    await Promise.all([
      failing,
      inTurn('a', work('a1', 40)),
      inTurn('a', work('a2', 0)),
      inTurn('b', work('b', 0)),
    ]);
    expect(done).toEqual(['b', 'a1', 'a2']);
  });
});
