import { describe, expect, it } from 'vitest';
import type { Answer, Ask, AskRequest } from '../../src/answer.js';
import { CLOSEST } from '../../src/answers/notFound.js';
import { IndexMissingError } from '../../src/errors.js';
import type { SlackDeps } from '../../src/slack/asking.js';
import { createMemoryThreads } from '../../src/state/memoryThreads.js';
import type { Threads } from '../../src/state/thread.js';
import { ANSWER, ask, BECAUSE, COSTS, inPlace, SALES } from '../server/fakes.js';
import { direct, mention, openDoor } from './door.js';

/** Answers everything so, after it has kept what was asked. */
function answering(answer: Partial<Answer>, requests: AskRequest[] = []): Ask {
  return async function* (request) {
    requests.push(request);
    yield { type: 'answer', answer: { ...ANSWER, ...answer } };
  };
}

/** Threads in memory, whose keys can be seen. */
function remembering(): Threads & { readonly keys: Set<string> } {
  const threads = createMemoryThreads();
  const keys = new Set<string>();
  return {
    keys,
    read: threads.read,
    append: (key, ...messages) => {
      keys.add(key);
      return threads.append(key, ...messages);
    },
  };
}

/** What people see after this one event. */
async function afterwards(event: object, deps: Partial<SlackDeps> = {}) {
  const door = await openDoor(deps);
  expect(await door.deliver(event)).toBe(200);
  await door.settled();
  expect(door.slack.faults).toEqual([]);
  return {
    ...door,
    shown: door.slack.shown,
    methods: door.slack.calls.map(({ method }) => method),
  };
}

describe('a mention in a channel', () => {
  it('is answered in its thread, with its source, after a sign that somebody reads', async () => {
    const { shown, methods } = await afterwards(mention('How fast did sales grow?', { ts: '5.5' }));
    expect(shown).toMatchObject([{ channel: 'C1', thread: '5.5', isDone: true }]);
    expect(shown[0]?.words).toContain('"Sales grew **20%**." [1]');
    expect(shown[0]?.words).toContain('<https://onrecord.example/c/ACME-2025-Q3:aaaaaaaa?v=');
    expect(methods).toEqual([
      'auth.test',
      'assistant.threads.setStatus',
      'chat.startStream',
      'chat.stopStream',
    ]);
  });

  it('within a thread is answered there, and asks without the name of the bot', async () => {
    const requests: AskRequest[] = [];
    const event = mention('Why &amp; how?', { ts: '7.7', thread_ts: '5.5' });
    const { shown } = await afterwards(event, { ask: answering({}, requests) });
    expect(shown).toMatchObject([{ thread: '5.5' }]);
    expect(requests).toEqual([{ question: 'Why & how?', filters: {}, limit: 8, history: [] }]);
  });

  it('without a question gets help', async () => {
    const { shown } = await afterwards(mention('  '));
    expect(shown.map(({ words }) => words)).toEqual([expect.stringContaining('Ask me about')]);
  });

  it('gets each source as its own, also of one call', async () => {
    const citations = [
      { ...inPlace(SALES), marker: 1 },
      { ...inPlace(BECAUSE), marker: 2 },
    ];
    const answer = '"Sales grew 20%." [1]\n"Because — “we” hired." [2]';
    const { shown } = await afterwards(mention('Why?'), { ask: answering({ answer, citations }) });
    expect(shown[0]?.words.match(/\*\[\d\]\* <[^|]*/g)).toEqual([
      `*[1]* <https://onrecord.example${SALES.url}`,
      `*[2]* <https://onrecord.example${BECAUSE.url}`,
    ]);
    expect(shown[0]?.words).toContain('Ann Lee, CFO> · Acme 2025-Q3');
  });

  it('gets beside an answer only its sources', async () => {
    const { shown } = await afterwards(mention('Why?'), {
      ask: answering({ related: [inPlace(COSTS)] }),
    });
    const alone = await afterwards(mention('Why?'), { ask: answering({}) });
    expect(shown[0]?.words).toBe(alone.shown[0]?.words);
  });

  it('is told plainly that nothing was found', async () => {
    const said = 'The calls do not say: nothing that was said in Acme 2025-Q3 answers this.';
    const notFound = { status: 'not_found', answer: said, citations: [], sentences: [] } as const;
    const related = [inPlace(COSTS)];
    const { shown, slack } = await afterwards(mention('Why?'), {
      ask: answering({ ...notFound, related }),
    });
    expect(shown[0]?.words).toContain(
      `${said}\n*${CLOSEST}*\nSales grew 20%. *Costs fell.*\n<https://onrecord.example/c/`,
    );
    expect(slack.faults).toEqual([]);
  });

  it('pings nobody with what was said on a call', async () => {
    const hostile =
      '<!channel> <@U123> <!subteam^S1> @here <https://evil.example|click> & <script>';
    const hurting = inPlace({ ...SALES, quote: hostile, attribution: '<!here> Ann' });
    const citations = [{ ...hurting, marker: 1 }];
    const answer = `"${hostile}" [1]`;
    const { shown, slack } = await afterwards(mention('Why?'), {
      ask: answering({ answer, citations, warnings: [{ code: 'X', message: '<!everyone>' }] }),
    });
    expect(shown[0]?.words).toContain('&lt;!channel&gt;');
    expect(JSON.stringify(slack.calls)).not.toMatch(/<[!@#]|<script|<https:\/\/evil/);
  });
});

describe('a direct message', () => {
  it('is answered in a thread of its own, which is named after the question', async () => {
    const { shown, slack } = await afterwards(direct('How fast?', { ts: '6.6' }));
    expect(shown).toMatchObject([{ channel: 'D1', thread: '6.6' }]);
    const titled = slack.calls.find(({ method }) => method === 'assistant.threads.setTitle');
    expect(titled?.args).toMatchObject({ channel_id: 'D1', thread_ts: '6.6', title: 'How fast?' });
  });

  it('of two events is answered once', async () => {
    const door = await openDoor();
    await door.deliver(direct('<@UBOT> why?', { ts: '6.6' }));
    await door.deliver(mention('why?', { ts: '6.6', channel: 'D1' }));
    await door.settled();
    expect(door.slack.shown).toHaveLength(1);
  });
});

describe('what asks nothing', () => {
  it.each([
    ['a message of a bot', direct('Why?', { bot_id: 'B2' })],
    ['a mention by a bot', mention('Why?', { bot_id: 'B2' })],
    ['a message of its own', direct('Why?', { user: 'UBOT' })],
    ['a mention of its own', mention('Why?', { user: 'UBOT' })],
    ['an edit', direct('Why?', { subtype: 'message_changed', message: { text: 'Why?' } })],
    ['an edited message', direct('Why?', { edited: { user: 'U1', ts: '1' } })],
    ['an edited mention', mention('Why?', { edited: { user: 'U1', ts: '1' } })],
    ['a deletion', direct('Why?', { subtype: 'message_deleted', deleted_ts: '1' })],
    ['a notice', direct('Why?', { subtype: 'channel_join' })],
    ['a message in a channel', direct('Why?', { channel_type: 'channel', channel: 'C1' })],
    ['a message in a group', direct('Why?', { channel_type: 'mpim', channel: 'G1' })],
    ['another event', { ...mention('Why?'), event: { type: 'reaction_added', user: 'U1' } }],
  ])('is %s', async (_, event) => {
    const { shown } = await afterwards(event);
    expect(shown).toEqual([]);
  });

  it('is not a message with a file', async () => {
    const { shown } = await afterwards(direct('Why?', { subtype: 'file_share' }));
    expect(shown).toHaveLength(1);
  });
});

describe('a thread', () => {
  it('keeps its questions and answers for the next one, and no other thread does', async () => {
    const requests: AskRequest[] = [];
    const threads = remembering();
    const door = await openDoor({ ask: answering({}, requests), threads });
    for (const [text, ts] of [
      ['First?', '1.1'],
      ['Second?', '1.2'],
    ])
      await door.deliver(mention(text ?? '', { ts, thread_ts: '1.1' }));
    await door.deliver(mention('Elsewhere?', { ts: '2.1' }));
    await door.settled();
    const history = Object.fromEntries(requests.map((one) => [one.question, one.history]));
    expect(history).toEqual({
      'First?': [],
      'Second?': [
        { role: 'user', content: 'First?' },
        {
          role: 'assistant',
          content: ANSWER.answer,
          citations: [{ marker: 1, id: 'ACME-2025-Q3:aaaaaaaa' }],
        },
      ],
      'Elsewhere?': [],
    });
    expect([...threads.keys]).toEqual(['T1:C1:1.1', 'T1:C1:2.1']);
  });

  it('is answered without its history where that cannot be read or kept', async () => {
    const fail = () => Promise.reject(new Error('the disk'));
    const { shown, logged } = await afterwards(mention('Why?'), {
      threads: { read: fail, append: fail },
    });
    expect(shown).toHaveLength(1);
    expect(logged.filter(({ msg }) => String(msg).includes('a thread could not'))).toHaveLength(2);
  });
});

describe('a question that fails', () => {
  const failing = (error: Error): Ask =>
    // biome-ignore lint/correctness/useYield: it fails before it has anything to yield
    async function* () {
      throw error;
    };

  it('is told why in its thread, in the words of the error', async () => {
    const error = new IndexMissingError('There is no index: run `npm run ingest`');
    const { shown } = await afterwards(mention('Why?', { ts: '5.5' }), { ask: failing(error) });
    expect(shown).toMatchObject([{ channel: 'C1', thread: '5.5' }]);
    expect(shown[0]?.words).toContain('There is no index: run `npm run ingest`');
  });

  it('through a fault of ours is told a number that stands in the log, and nothing else', async () => {
    const { shown, logged } = await afterwards(mention('Why?'), {
      ask: failing(new TypeError('secret.path is undefined')),
    });
    const words = shown[0]?.words ?? '';
    expect(words).toMatch(/^Something failed here; the server's log names it by [\w-]{36}\.$/);
    expect(logged.some(({ id }) => typeof id === 'string' && words.includes(id))).toBe(true);
  });

  it('because it is too long is told so', async () => {
    const { shown } = await afterwards(mention('x'.repeat(2001)));
    expect(shown[0]?.words).toContain('longer than 2000 characters');
  });

  it('does not keep the next one of its thread from being answered', async () => {
    let times = 0;
    const once: Ask = (request, signal) => {
      times += 1;
      if (times === 1) throw new Error('the first');
      return ask(request, signal);
    };
    const door = await openDoor({ ask: once });
    await door.deliver(mention('First?', { ts: '1.1' }));
    await door.deliver(mention('Second?', { ts: '1.2', thread_ts: '1.1' }));
    await door.settled();
    expect(door.slack.shown.map(({ words }) => /Sales grew/.test(words))).toEqual([false, true]);
  });

  it('is logged without the question', async () => {
    const { logged } = await afterwards(mention('the-secret-question'), {
      ask: failing(new TypeError('broken')),
    });
    expect(JSON.stringify(logged)).not.toContain('the-secret-question');
  });
});
