import { describe, expect, it } from 'vitest';
import type { Answer, Ask, MarkedCitation } from '../../src/answer.js';
import type { StatementId } from '../../src/types.js';
import { ANSWER, inPlace, SALES } from '../server/fakes.js';
import { mention, openDoor, type TestDoor } from './door.js';

/** An answer of so many sentences, each with a source. */
function sentences(count: number, words = 'Number'): Answer {
  const citations = Array.from(
    { length: count },
    (_, at): MarkedCitation => ({
      ...inPlace({
        ...SALES,
        id: `ACME-2025-Q3:${at}` as StatementId,
        quote: `${words} ${at}.`,
      }),
      marker: at + 1,
    }),
  );
  const answer = citations.map(({ quote, marker }) => `"${quote}" [${marker}]`).join('\n');
  return { ...ANSWER, answer, citations };
}

const answering = (answer: Answer): Ask =>
  async function* () {
    yield { type: 'answer', answer };
  };

const methods = ({ slack }: TestDoor) =>
  slack.calls.map(({ method }) => method).filter((method) => method.startsWith('chat.'));

async function afterRefusal(
  refusals: readonly Parameters<TestDoor['slack']['refuse']>[],
  answer = sentences(3),
  events = [mention('Why?')],
) {
  const door = await openDoor({ ask: answering(answer) });
  for (const refusal of refusals) door.slack.refuse(...refusal);
  for (const event of events) await door.deliver(event);
  await door.settled();
  return door;
}

describe('a stream', () => {
  it('brings whole sentences in their order, and the sources at its end', async () => {
    const door = await afterRefusal([]);
    expect(methods(door)).toEqual([
      'chat.startStream',
      'chat.appendStream',
      'chat.appendStream',
      'chat.stopStream',
    ]);
    const texts = door.slack.calls.flatMap(({ args }) => args.markdown_text ?? []);
    expect(texts).toEqual(['"Number 0." [1]', '\n\n"Number 1." [2]', '\n\n"Number 2." [3]']);
    expect(door.slack.shown[0]?.blocks).toHaveLength(4); // three sources and the buttons
    expect(door.slack.faults).toEqual([]);
  });

  it('of fifty sentences takes few calls, for Slack counts them', async () => {
    const door = await afterRefusal([], sentences(50));
    expect(methods(door).length).toBeLessThanOrEqual(10);
    expect(door.slack.shown[0]?.words.match(/"Number \d+\." \[\d+\]/g)).toHaveLength(50);
    expect(door.slack.faults).toEqual([]);
  });

  it('holds no more than a message has room for, and says what is left', async () => {
    const door = await afterRefusal([], sentences(50, 'word '.repeat(150)));
    expect(door.slack.faults).toEqual([]);
    expect(door.slack.shown[0]?.words).toContain('more sentence(s)');
  });

  it('that breaks off in the middle is made whole at its end', async () => {
    const door = await afterRefusal([['chat.appendStream', { error: 'internal_error' }]]);
    expect(door.slack.shown).toHaveLength(1);
    expect(door.slack.shown[0]?.words).toMatch(/Number 0.*Number 1.*Number 2/s);
  });

  it('that cannot be ended is followed by the whole answer, and that is said', async () => {
    const door = await afterRefusal([
      ['chat.stopStream', { error: 'message_not_in_streaming_state' }],
    ]);
    expect(door.slack.shown.map(({ words }) => words)).toEqual([
      expect.stringContaining('Number 0'),
      expect.stringContaining('broke off'),
      expect.stringMatching(/Number 0.*Number 1.*Number 2/s),
    ]);
  });
});

describe('where Slack does not stream', () => {
  it.each(['unknown_method', 'not_allowed', 'missing_scope', 'channel_type_not_supported'])(
    'the answer is posted once (%s)',
    async (error) => {
      const door = await afterRefusal([['chat.startStream', { error }]]);
      expect(methods(door)).toEqual(['chat.startStream', 'chat.postMessage']);
      expect(door.slack.shown).toHaveLength(1);
      expect(door.slack.calls.at(-1)?.args).toMatchObject({
        unfurl_links: false,
        unfurl_media: false,
        link_names: false,
        parse: 'none',
        text: expect.stringContaining('"Number 0." [1]'),
      });
      expect(door.slack.faults).toEqual([]);
    },
  );

  it('at all, it is not tried again', async () => {
    const events = [
      mention('Why?', { ts: '1.1' }),
      mention('Why?', { ts: '1.2', thread_ts: '1.1' }),
    ];
    const door = await afterRefusal(
      [['chat.startStream', { error: 'unknown_method' }]],
      sentences(1),
      events,
    );
    expect(methods(door)).toEqual(['chat.startStream', 'chat.postMessage', 'chat.postMessage']);
  });

  it('because a sentence is too long, its beginning is posted', async () => {
    const door = await afterRefusal([], sentences(1, 'word '.repeat(4000)));
    expect(methods(door)).toEqual(['chat.postMessage']);
    expect(door.slack.faults).toEqual([]);
    expect(door.slack.shown[0]?.words).toContain('The sentence goes on');
  });
});

describe('a message that Slack refuses', () => {
  const noStream = ['chat.startStream', { error: 'unknown_method' }] as const;

  it('because of its blocks goes without them', async () => {
    const door = await afterRefusal([
      [...noStream],
      ['chat.postMessage', { error: 'invalid_blocks' }],
    ]);
    expect(door.slack.shown).toHaveLength(1);
    expect(door.slack.shown[0]?.words).toMatch(/"Number 2\." \[3\].*onrecord\.example/s);
  });

  it.each([
    ['is archived', { error: 'is_archived' }],
    ['may have taken it', { status: 500 }],
  ])('because it %s is not sent again', async (_, how) => {
    const door = await afterRefusal([[...noStream], ['chat.postMessage', how]]);
    expect(methods(door)).toEqual(['chat.startStream', 'chat.postMessage']);
    expect(door.slack.shown).toEqual([]);
    expect(door.logged.map(({ msg }) => msg)).toContain('Slack took no message');
    expect(JSON.stringify(door.logged)).not.toMatch(/xoxb|Number/); // neither the token nor the answer
  });

  it('for a time is sent when that is over', async () => {
    const door = await afterRefusal([['chat.startStream', { retryAfter: 30 }, 2]]);
    expect(door.waits).toEqual([30, 30]);
    expect(door.slack.shown).toHaveLength(1);
    expect(door.slack.shown[0]?.isDone).toBe(true);
  });
});
