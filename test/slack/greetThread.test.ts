import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answer.js';
import type { CallRecord } from '../../src/catalogue.js';
import { IndexMissingError } from '../../src/errors.js';
import type { SlackDeps } from '../../src/slack/asking.js';
import { createPrompts } from '../../src/slack/prompts.js';
import { greeting } from '../../src/slack/words.js';
import { ANSWER, ask, catalogue } from '../server/fakes.js';
import { envelope, openDoor } from './door.js';

const started = envelope({
  type: 'assistant_thread_started',
  assistant_thread: { user_id: 'U1', channel_id: 'D1', thread_ts: '9.9', context: {} },
  event_ts: '1',
});

/** Answers what holds one of these words, and finds nothing for the rest. */
const knowing = (...words: readonly string[]): Ask =>
  async function* ({ question }) {
    const status = words.some((word) => question.includes(word)) ? 'answered' : 'not_found';
    yield { type: 'answer', answer: { ...ANSWER, status } };
  };

async function greeted(deps: Partial<SlackDeps> = {}) {
  const door = await openDoor(deps);
  await door.deliver(started);
  await door.settled();
  const suggested = door.slack.calls.find(({ method }) => method.endsWith('setSuggestedPrompts'));
  return { ...door, prompts: suggested?.args.prompts };
}

describe("a thread of the assistant's", () => {
  it('begins with whose calls are here, and with questions on their topics', async () => {
    const { slack, prompts } = await greeted({ ask: knowing('Growth', 'margins') });
    expect(slack.shown).toMatchObject([
      { channel: 'D1', thread: '9.9', words: expect.stringContaining('Here are Acme 2025-Q3.') },
    ]);
    const asked = ['Growth', 'margins'].map(
      (topic) => `What did Acme say about ${topic} in 2025-Q3?`,
    );
    expect(prompts).toEqual(asked.map((message) => ({ title: message, message })));
  });

  it('suggests nothing that the calls do not answer', async () => {
    const { slack, prompts } = await greeted({ ask: knowing() });
    expect(prompts).toBeUndefined();
    expect(slack.shown).toHaveLength(1);
  });

  it('says what is wrong where there is no index', async () => {
    const { slack } = await greeted({
      catalogue: () => {
        throw new IndexMissingError('There is no index');
      },
    });
    expect(slack.shown).toMatchObject([{ words: expect.stringContaining('There is no index') }]);
  });

  it('is greeted where Slack knows no prompts', async () => {
    const door = await openDoor();
    door.slack.refuse('assistant.threads.setSuggestedPrompts', { error: 'unknown_method' });
    await door.deliver(started);
    await door.settled();
    expect(door.slack.shown).toHaveLength(1);
  });
});

describe('the suggested prompts', () => {
  const { signal } = new AbortController();
  const served = catalogue();
  const record = (company: string, period: string): CallRecord => ({
    ...(served.calls()[0] as CallRecord),
    id: `${company}-${period}`,
    company,
    period,
  });
  const calls = [record('Acme', '2024-Q4'), record('Bolt', '2025-Q1'), record('Acme', '2025-Q2')];

  it('are on the newest call of each company, in turn', async () => {
    const prompts = createPrompts(ask, () => ({ ...served, calls: () => calls }));
    expect(await prompts(signal)).toEqual([
      'What did Acme say about revenue in 2025-Q2?',
      'What did Bolt say about revenue in 2025-Q1?',
      'What did Acme say about margins in 2025-Q2?',
      'What did Bolt say about margins in 2025-Q1?',
    ]);
  });

  it('are made once for an index, and anew for the next one', async () => {
    let asked = 0;
    let generation = 'g-1';
    const counting: Ask = (request, aborted) => {
      asked += 1;
      return ask(request, aborted);
    };
    const prompts = createPrompts(counting, () => ({ ...served, generation }));
    await Promise.all([prompts(signal), prompts(signal)]);
    expect(asked).toBe(4);
    generation = 'g-2';
    await prompts(signal);
    expect(asked).toBe(8);
  });

  it('are tried again where asking failed', async () => {
    let asked = 0;
    const failingOnce: Ask = (request, aborted) => {
      asked += 1;
      if (asked === 1) throw new Error('once');
      return ask(request, aborted);
    };
    const prompts = createPrompts(failingOnce, () => served);
    await expect(prompts(signal)).rejects.toThrow('once');
    expect(await prompts(signal)).toHaveLength(4);
  });

  it('name some of many calls in the greeting', () => {
    const many = Array.from({ length: 7 }, (_, at) => record('<Co>', `2025-Q${at}`));
    expect(greeting(many)).toMatch(/Here are &lt;Co&gt; 2025-Q0, .*2025-Q4 and 2 more\.$/);
  });
});
