import { describe, expect, it } from 'vitest';
import { createKept } from '../../src/slack/kept.js';
import { click, command, openDoor } from './door.js';

/** The blocks' buttons, by what they do. */
const buttonsOf = (
  blocks: readonly unknown[],
): { action_id: string; value: string; type: string }[] =>
  blocks.flatMap((block) => {
    const { type, elements } = Object(block);
    return type === 'actions' ? elements : [];
  });

async function askedBy(text: string) {
  const door = await openDoor();
  const url = door.slack.responseUrl('C1');
  expect(await door.deliverForm(command(text, url))).toBe(200);
  await door.slack.called('response');
  const [share] = buttonsOf(door.slack.shown[0]?.blocks ?? []);
  return { ...door, url, share };
}

describe('/onrecord', () => {
  it('answers only the one who asked, with the source and a way to share it', async () => {
    const { slack, share } = await askedBy('How fast did sales grow?');
    expect(slack.shown).toMatchObject([{ channel: 'C1', isEphemeral: true }]);
    expect(slack.shown[0]?.words).toContain('"Sales grew *20%*." [1]');
    expect(slack.shown[0]?.words).toContain('<https://onrecord.example/c/ACME-2025-Q3:aaaaaaaa');
    expect(share).toMatchObject({ type: 'button', action_id: 'onrecord_share' });
    expect(slack.faults).toEqual([]);
  });

  it('without a question gives help', async () => {
    const { slack } = await askedBy(' ');
    expect(slack.shown).toMatchObject([
      { isEphemeral: true, words: expect.stringMatching(/^Ask/) },
    ]);
  });

  it('says to the one who asked why there is no answer', async () => {
    const { slack } = await askedBy('x'.repeat(2001));
    expect(slack.shown).toMatchObject([
      { isEphemeral: true, words: expect.stringContaining('longer than 2000') },
    ]);
  });

  it('that comes again is answered once', async () => {
    const door = await openDoor();
    const form = command('Why?', door.slack.responseUrl('C1'));
    for (let times = 0; times < 5; times += 1) expect(await door.deliverForm(form)).toBe(200);
    await door.settled();
    expect(door.slack.shown).toHaveLength(1);
  });
});

describe('sharing to the channel', () => {
  it('shows all the same answer with its question, once however often it is clicked', async () => {
    const door = await askedBy('How fast &lt;did&gt; sales grow?');
    const { slack, url, share } = door;
    if (!share) throw new Error('there is no button');
    const again = click(share, url);
    await door.deliverForm(again);
    await door.deliverForm(again); // the same click, sent again
    await door.deliverForm(click(share, url)); // another click
    await door.settled();
    expect(slack.shown.map(({ isEphemeral, words }) => [isEphemeral, words])).toEqual([
      [true, expect.stringContaining('Sales grew')],
      [false, expect.stringMatching(/^ann asked: How fast &lt;did&gt; sales grow\?\n"Sales grew/)],
      [true, expect.stringContaining('shared already')],
    ]);
    expect(slack.faults).toEqual([]);
  });

  it('can be tried again where Slack did not take it', async () => {
    const door = await askedBy('Why?');
    const { slack, url, share } = door;
    if (!share) throw new Error('there is no button');
    slack.refuse('response', { status: 500 });
    await door.deliverForm(click(share, url));
    await slack.called('response', 2);
    await door.deliverForm(click(share, url));
    await door.settled();
    expect(slack.shown.filter(({ isEphemeral }) => !isEphemeral)).toHaveLength(1);
  });

  it('of an answer that nobody knows says so', async () => {
    const door = await openDoor();
    const share = { type: 'button', action_id: 'onrecord_share', value: 'unknown' };
    await door.deliverForm(click(share, door.slack.responseUrl('C1')));
    await door.settled();
    expect(door.slack.shown).toMatchObject([
      { isEphemeral: true, words: expect.stringContaining('ask again') },
    ]);
  });
});

describe('what is kept', () => {
  it('is the newest few', () => {
    const kept = createKept<number>(2);
    for (const [at, key] of ['a', 'b', 'c'].entries()) kept.keep(key, at);
    kept.forget('b');
    expect(['a', 'b', 'c'].map(kept.find)).toEqual([undefined, undefined, 2]);
  });
});
