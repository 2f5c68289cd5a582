import { describe, expect, it } from 'vitest';
import { direct, mention, openDoor } from './door.js';

describe('a mention in a channel', () => {
  it('is answered in its thread, sentence by sentence, with its source', async () => {
    const { slack, deliver, settled } = await openDoor();
    expect(await deliver(mention('How fast did sales grow?', { ts: '5.5' }))).toBe(200);
    await settled();
    expect(slack.faults).toEqual([]);
    expect(slack.shown).toHaveLength(1);
    const [shown] = slack.shown;
    expect(shown).toMatchObject({ channel: 'C1', thread: '5.5', isDone: true });
    expect(shown?.words).toContain('"Sales grew **20%**." [1]');
    expect(shown?.words).toContain('<https://onrecord.example/c/ACME-2025-Q3:aaaaaaaa?v=');
    expect(slack.calls.map(({ method }) => method)).toEqual([
      'auth.test',
      'assistant.threads.setStatus',
      'chat.startStream',
      'chat.stopStream',
    ]);
  });
});

describe('a direct message', () => {
  it('is answered in a thread of its own', async () => {
    const { slack, deliver, settled } = await openDoor();
    await deliver(direct('How fast?', { ts: '6.6' }));
    await settled();
    expect(slack.shown).toMatchObject([{ channel: 'D1', thread: '6.6' }]);
  });
});
