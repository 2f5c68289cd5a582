import { ChatOpenAI } from '@langchain/openai';
import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../../src/answer.js';
import { CLOSEST } from '../../src/answers/notFound.js';
import { API_KEYS } from '../../src/config/keys.js';
import { EmbeddingInvalidError } from '../../src/errors.js';
import { createOpenAiDoor } from '../../src/openai/openAiDoor.js';
import type { AppDeps } from '../../src/server/app.js';
import { createKeyring } from '../../src/server/keys/keyring.js';
import {
  ANSWER,
  BECAUSE,
  COSTS,
  catalogue,
  DEPS,
  inPlace,
  recorder,
  SALES,
} from '../server/fakes.js';
import { startServer } from '../support/startServer.js';

const TWO: Answer = {
  ...ANSWER,
  answer: '"Sales grew **20%**." [1]\n"Because — “we” hired." [2]',
  citations: [
    { ...inPlace(SALES), marker: 1 },
    { ...inPlace(BECAUSE), marker: 2 },
  ],
};

/** What stands behind the answer above, from a server at this address. */
const sourcesOf = (url: string): string =>
  [
    '\n\nSources, the cited words in bold:\n',
    `- [1] [${SALES.attribution}, Acme 2025-Q3](${url}${SALES.url}): **Sales grew 20%.** Costs fell.`,
    `- [2] [Ann Lee, CFO, Acme 2025-Q3](${url}${BECAUSE.url})`, // all of its words are in the answer
  ].join('\n');

const saying = (answer: Answer): Ask =>
  async function* () {
    yield { type: 'token', text: 'never to be seen' };
    yield { type: 'answer', answer };
  };

async function serve(ask: Ask = saying(TWO), more: Partial<AppDeps> = {}) {
  const openAi = createOpenAiDoor({ ask, catalogue });
  const { url } = await startServer({ ...DEPS, openAi, ...more });
  const apiKey = 'read-0123456789abcdef';
  return { url, client: new OpenAI({ apiKey, baseURL: `${url}/v1`, maxRetries: 0 }) };
}

const QUESTION = { model: 'onrecord', messages: [{ role: 'user' as const, content: 'Why?' }] };

describe('/v1/chat/completions, asked by the official client', () => {
  it('gives the answer, its citations as links and all of it under a field of ours', async () => {
    const { url, client } = await serve();
    const completion = await client.chat.completions.create(QUESTION);
    const [choice] = completion.choices;
    expect(choice?.message.content).toBe(`${TWO.answer}${sourcesOf(url)}`);
    expect(choice?.finish_reason).toBe('stop');
    const cited = choice?.message.annotations?.map(
      ({ url_citation: { start_index, end_index, ...more } }) => ({
        words: TWO.answer.slice(start_index, end_index),
        ...more,
      }),
    );
    expect(cited).toEqual([
      {
        words: '[1]',
        url: `${url}${SALES.url}`,
        title: `${SALES.attribution}, Acme: third quarter`,
      },
      { words: '[2]', url: `${url}${BECAUSE.url}`, title: 'Ann Lee, CFO, Acme: third quarter' },
    ]);
    expect((completion as unknown as { onrecord: Answer }).onrecord).toEqual(TWO);
  });

  it('streams whole sentences and no draft, and ends with the citations', async () => {
    const { url, client } = await serve();
    const pieces: string[] = [];
    let last: unknown;
    for await (const chunk of await client.chat.completions.create({ ...QUESTION, stream: true })) {
      pieces.push(chunk.choices[0]?.delta.content ?? '');
      last = chunk;
    }
    expect(pieces.filter((piece) => piece !== '')).toEqual([
      '"Sales grew **20%**." [1]',
      '\n"Because — “we” hired." [2]',
      sourcesOf(url),
    ]);
    expect(last).toMatchObject({
      choices: [{ finish_reason: 'stop', delta: { annotations: [{}, {}] } }],
      onrecord: TWO,
    });
  });

  it.each([true, false])(
    'shows what comes closest where nothing answers (stream: %s)',
    async (stream) => {
      const said = 'The calls do not say: nothing answers this.';
      const related = [inPlace(COSTS)];
      const notFound: Answer = {
        ...ANSWER,
        status: 'not_found',
        answer: said,
        citations: [],
        related,
      };
      const { url, client } = await serve(saying(notFound));
      let content = '';
      const reply = await client.chat.completions.create({ ...QUESTION, stream });
      if ('choices' in reply) content = reply.choices[0]?.message.content ?? '';
      else for await (const chunk of reply) content += chunk.choices[0]?.delta.content ?? '';
      expect(content).toBe(
        `${said}\n\n${CLOSEST}:\n\n- [${COSTS.attribution}, Acme 2025-Q3](${url}${COSTS.url}): Sales grew 20%. **Costs fell.**`,
      );
    },
  );

  it('shows beside an answer only its sources', async () => {
    const { url, client } = await serve(saying({ ...TWO, related: [inPlace(COSTS)] }));
    const { choices } = await client.chat.completions.create(QUESTION);
    expect(choices[0]?.message.content).toBe(`${TWO.answer}${sourcesOf(url)}`);
  });

  it('leaves out of a conversation what stood behind its answers', async () => {
    const { requests, ask } = recorder();
    const { client } = await serve(ask);
    const { choices } = await client.chat.completions.create(QUESTION);
    const said = choices[0]?.message.content ?? '';
    expect(said).toContain('**Sales grew 20%.** Costs fell.');
    const messages = [
      ...QUESTION.messages,
      { role: 'assistant' as const, content: said },
      { role: 'user' as const, content: `So? ${said}` },
    ];
    await client.chat.completions.create({ ...QUESTION, messages });
    expect(requests.at(-1)).toMatchObject({
      question: `So? ${said}`,
      history: [{ role: 'user' }, { role: 'assistant', content: ANSWER.answer }],
    });
  });

  it('leaves sources out where a client could not send them back', async () => {
    const text = 'word '.repeat(500);
    const citations = Array.from({ length: 50 }, (_, at) => {
      const excerpt = { text, start: 0, end: text.length, highlights: [] };
      return { ...SALES, excerpt, marker: at + 1 };
    });
    const { client } = await serve(saying({ ...ANSWER, citations }));
    const { choices } = await client.chat.completions.create(QUESTION);
    const content = choices[0]?.message.content ?? '';
    expect(content).toContain('- [5] ');
    expect(content.length).toBeLessThan(20_000);
  });

  it('asks with the conversation, the filters and the limit', async () => {
    const { requests, ask } = recorder();
    const { client } = await serve(ask);
    await client.chat.completions.create({
      model: 'onrecord',
      messages: [
        { role: 'system', content: 'Answer in rhyme.' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'How did' },
            { type: 'text', text: 'sales do?' },
          ],
        },
        { role: 'assistant', content: '"Sales grew 20%." [1]' },
        { role: 'user', content: ' Why? ' },
      ],
      temperature: 0.2,
      max_tokens: 100,
      n: 1,
      tools: [],
      ...{ onrecord: { filters: { tickers: ['ACME'] }, limit: 3 } },
    });
    expect(requests).toEqual([
      {
        question: 'Why?',
        filters: { tickers: ['ACME'] },
        limit: 3,
        history: [
          { role: 'user', content: 'How did\nsales do?' },
          { role: 'assistant', content: '"Sales grew 20%." [1]' },
        ],
      },
    ]);
  });

  it('lists the one model that it is', async () => {
    const { client } = await serve();
    expect((await client.models.list()).data.map(({ id }) => id)).toEqual(['onrecord']);
    expect(await client.models.retrieve('onrecord')).toMatchObject({ object: 'model' });
    await expect(client.models.retrieve('gpt-4o')).rejects.toMatchObject({
      status: 404,
      code: 'model_not_found',
    });
  });

  it('says in its own shape that a key is missing', async () => {
    const keyring = createKeyring(API_KEYS.parse('read:another-0123456789'));
    const { client } = await serve(undefined, {
      guard: { keyring, publicCitations: false, rateLimit: null },
    });
    await expect(client.chat.completions.create(QUESTION)).rejects.toMatchObject({
      status: 401,
      type: 'authentication_error',
      code: 'UNAUTHORIZED',
    });
  });

  it.each([true, false])('ends with an error where asking fails (stream: %s)', async (stream) => {
    const { client } = await serve(async function* () {
      yield { type: 'token', text: 'Sales' };
      throw new EmbeddingInvalidError('The embedder gave no vector');
    });
    const reading = async () => {
      const reply = await client.chat.completions.create({ ...QUESTION, stream });
      if (stream) for await (const _ of reply as AsyncIterable<unknown>);
    };
    await expect(reading()).rejects.toMatchObject({ code: 'EMBEDDING_INVALID' });
  });
});

describe('/v1/chat/completions, asked by ChatOpenAI of LangChain', () => {
  const modelAt = (url: string) =>
    new ChatOpenAI({
      model: 'onrecord',
      apiKey: 'none',
      maxRetries: 0,
      configuration: { baseURL: `${url}/v1` },
    });

  it('answers', async () => {
    const { url } = await serve();
    expect((await modelAt(url).invoke('Why?')).text).toBe(`${TWO.answer}${sourcesOf(url)}`);
  });

  it('streams', async () => {
    const { url } = await serve();
    let words = '';
    for await (const piece of await modelAt(url).stream('Why?')) words += piece.text;
    expect(words).toBe(`${TWO.answer}${sourcesOf(url)}`);
  });
});

describe('a request that this door cannot do', () => {
  const post = async (body: unknown) => {
    const { url } = await serve();
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as { error: object }) };
  };
  const many = (count: number) => [
    ...Array.from({ length: count }, (_, at) => ({
      role: at % 2 === 0 ? 'user' : 'assistant',
      content: 'So?',
    })),
    { role: 'user', content: 'Why?' },
  ];
  const IMAGE = [{ type: 'image_url', image_url: { url: 'https://x.example/a.png' } }];

  it.each([
    ['tools', { ...QUESTION, tools: [{ type: 'function' }] }, 'tools'],
    ['functions', { ...QUESTION, functions: [{}] }, 'functions'],
    ['five answers', { ...QUESTION, n: 5 }, 'n'],
    ['sound', { ...QUESTION, audio: {} }, 'audio'],
    ['logprobs', { ...QUESTION, logprobs: true }, 'logprobs'],
    ['JSON', { ...QUESTION, response_format: { type: 'json_object' } }, 'response_format'],
    [
      'an image',
      { ...QUESTION, messages: [{ role: 'user', content: IMAGE }] },
      'messages[0].content',
    ],
    ['200 messages', { ...QUESTION, messages: many(199 + 1) }, 'messages'],
    ['no messages', { model: 'onrecord' }, 'messages'],
    ['an empty list', { ...QUESTION, messages: [] }, 'messages'],
    ['an empty question', { ...QUESTION, messages: [{ role: 'user', content: ' ' }] }, 'messages'],
    [
      'a long question',
      { ...QUESTION, messages: [{ role: 'user', content: 'a'.repeat(2001) }] },
      'messages',
    ],
    [
      'an answer last',
      { ...QUESTION, messages: [{ role: 'assistant', content: 'Because.' }] },
      'messages',
    ],
    [
      'a tool message',
      { ...QUESTION, messages: [{ role: 'tool', content: 'x' }] },
      'messages[0].role',
    ],
    ['a number for a message', { ...QUESTION, messages: [7] }, 'messages[0]'],
    ['no model', { messages: QUESTION.messages }, 'model'],
    ['stream as a word', { ...QUESTION, stream: 'yes' }, 'stream'],
    [
      'an unknown filter',
      { ...QUESTION, onrecord: { filters: { ticker: ['A'] } } },
      'onrecord.filters',
    ],
    ['a list', [], null],
  ])('has %s', async (_, body, param) => {
    expect(await post(body)).toEqual({
      status: 400,
      error: {
        message: expect.stringMatching(/\w{3}/),
        type: 'invalid_request_error',
        param,
        code: expect.stringMatching(/^[a-z_]+$/),
      },
    });
  });

  it('names another model', async () => {
    expect(await post({ ...QUESTION, model: 'gpt-4o' })).toMatchObject({
      status: 404,
      error: { code: 'model_not_found', param: 'model' },
    });
  });

  it.each([
    ['{broken', 400, 'BAD_JSON'],
    [`{"model":"${'x'.repeat(1024 * 1024)}"}`, 413, 'TOO_LARGE'],
  ])('is %.8s…', async (body, status, code) => {
    expect(await post(body)).toMatchObject({
      status,
      error: { code, type: 'invalid_request_error' },
    });
  });

  it('goes to another address', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/v1/embeddings`, { method: 'POST' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
  });
});
