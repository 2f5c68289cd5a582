import { describe, expect, it } from 'vitest';
import type { Answer, AskRequest } from '../../src/answer.js';
import { IndexMissingError, WithdrawnError } from '../../src/errors.js';
import {
  ANSWER,
  BECAUSE,
  COSTS,
  catalogue,
  DEPS,
  inPlace,
  passages,
  recorder,
  SALES,
  scope,
  VERIFICATION,
  WHY,
} from '../server/fakes.js';
import { assistant } from './connect.js';

describe('the tools', () => {
  it('are five, say that they only read, and refuse unknown arguments', async () => {
    const { client } = await assistant();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'ask',
      'search_statements',
      'get_statement',
      'verify_quote',
      'list_calls',
    ]);
    for (const { name, annotations, inputSchema, outputSchema, description } of tools) {
      expect(annotations, name).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(inputSchema, name).toMatchObject({ type: 'object', additionalProperties: false });
      expect(outputSchema, name).toMatchObject({ type: 'object' });
      expect(description?.length, name).toBeGreaterThan(50);
    }
    expect(client.getInstructions()).toContain('verify_quote');
  });

  it('tell what each argument means', async () => {
    const { client } = await assistant();
    const { tools } = await client.listTools();
    for (const { name, inputSchema } of tools)
      for (const [field, schema] of Object.entries(inputSchema.properties ?? {}))
        expect(schema, `${name} ${field}`).toHaveProperty('description');
  });
});

describe('ask', () => {
  it('gives the checked answer as JSON and in words, with its sources', async () => {
    const { call } = await assistant();
    const { text, structured, isError } = await call('ask', { question: 'How fast?' });
    expect([structured, isError]).toEqual([ANSWER, false]);
    expect(text).toBe(
      '"Sales grew **20%**." [1]\n\n[1] "**Sales grew 20%.** Costs fell." (Acme executives (speaker not named in the source), Acme 2025-Q3) onrecord://statement/ACME-2025-Q3:aaaaaaaa',
    );
  });

  it('gives what else comes close beside an answer as JSON, and not in words', async () => {
    const answer = { ...ANSWER, related: [inPlace(COSTS)] };
    const { call } = await assistant({
      ask: async function* () {
        yield { type: 'answer', answer };
      },
    });
    const { text, structured } = await call('ask', { question: 'How fast?' });
    expect(structured).toEqual(answer);
    expect(text).toBe((await (await assistant()).call('ask', { question: 'How fast?' })).text);
  });

  it('shows no words of a source twice', async () => {
    const { call } = await assistant({
      ask: async function* () {
        const citations = [{ ...inPlace(BECAUSE), marker: 1 }];
        yield {
          type: 'answer',
          answer: { ...ANSWER, answer: `"${BECAUSE.quote}" [1]`, citations },
        };
      },
    });
    const { text } = await call('ask', { question: 'Why?' });
    expect(text).toBe(
      `"Because — “we” hired." [1]\n\n[1] (Ann Lee, CFO, Acme 2025-Q3) onrecord://statement/${BECAUSE.id}`,
    );
  });

  it('shows warnings, what only resembles an answer, and links that lead somewhere', async () => {
    const answer: Answer = {
      ...ANSWER,
      status: 'not_found',
      answer: 'The calls do not say.',
      sentences: [],
      citations: [],
      related: [{ ...inPlace(WHY), url: 'https://onrecord.example/c/x' }, inPlace(COSTS)],
      warnings: [{ code: 'NO_SUCH_CALL', message: 'No call of Acme for 2024.' }],
    };
    const { call } = await assistant({
      ask: async function* () {
        yield { type: 'answer', answer };
      },
    });
    const { text, structured } = await call('ask', { question: 'Dividend?' });
    expect(structured).toEqual(answer);
    expect(text.split('\n')).toEqual([
      'The calls do not say.',
      '(NO_SUCH_CALL) No call of Acme for 2024.',
      '',
      'Closest statements – they may not answer:',
      `- "**Why?**" (${WHY.attribution}, asking, Acme 2025-Q3) https://onrecord.example/c/x`,
      expect.stringMatching(/^- "Sales grew 20%\. \*\*Costs fell\.\*\*" \(Acme executives/),
    ]);
  });

  it('hands on question, conversation, filters and limit as the HTTP contract reads them', async () => {
    const { requests, ...deps } = recorder();
    const { call } = await assistant(deps);
    const history = [
      { role: 'user', content: 'Sales?' },
      { role: 'assistant', content: '"Sales grew." [1]', citations: [{ marker: 1, id: SALES.id }] },
    ];
    await call('ask', {
      question: ' Why? ',
      history,
      filters: { roles: ['CFO'], calls: [] },
      limit: 3,
    });
    await call('ask', { question: 'Why?', history: [] });
    expect(requests).toEqual<AskRequest[]>([
      { question: 'Why?', history, filters: { roles: ['CFO'] }, limit: 3 } as AskRequest,
      { question: 'Why?', filters: {}, limit: 8 },
    ]);
  });

  it('tells how far it is to a client that wants to know, and never what a draft says', async () => {
    const { client } = await assistant();
    const told: string[] = [];
    const steps: number[] = [];
    await client.callTool({ name: 'ask', arguments: { question: 'How fast?' } }, undefined, {
      onprogress: ({ progress, message }) => {
        steps.push(progress);
        told.push(message ?? '');
      },
    });
    expect(told).toEqual([
      'Searching 1 call(s)',
      'Found 1 passage(s)',
      'Writing',
      'Checked citation [1]',
    ]);
    expect(steps).toEqual([1, 2, 3, 4]); // as the protocol asks: always more
  });
});

describe('the other tools', () => {
  it('search_statements gives passages', async () => {
    const { requests, ...deps } = recorder();
    const { call } = await assistant(deps);
    const filters = { sections: ['remarks'] };
    const { structured, text } = await call('search_statements', {
      query: 'sales',
      filters,
      limit: 2,
    });
    expect(structured).toEqual({ scope, passages });
    expect(text).toMatch(/^1\. "Sales grew 20%\." \(Acme executives .*aaaaaaaa$/);
    expect(requests).toEqual([{ question: 'sales', filters, limit: 2 }]);
  });

  it('search_statements says that nothing was found', async () => {
    const { call } = await assistant({ search: async () => ({ scope, passages: [] }) });
    const { structured, text } = await call('search_statements', { query: 'sales' });
    expect(structured).toEqual({ scope, passages: [] });
    expect(text).toBe('Nothing was found in the calls searched');
  });

  it('get_statement gives a statement in its place, with the question that it answers', async () => {
    const { call } = await assistant();
    const { structured, text } = await call('get_statement', { id: BECAUSE.id });
    expect(structured).toMatchObject({
      ...BECAUSE,
      neighbours: { previous: WHY.id, next: null },
      turn: [BECAUSE],
      version: { current: true },
      warnings: [],
    });
    expect(text).toBe(
      `"Because — “we” hired." (Ann Lee, CFO, Acme 2025-Q3) onrecord://statement/${BECAUSE.id}\nIn reply to Bo Day: "Why?"`,
    );
  });

  it('get_statement says that a link was made for another version', async () => {
    const { call } = await assistant();
    const { structured, text } = await call('get_statement', {
      id: SALES.id,
      version: '0123456789ab',
    });
    expect(structured).toMatchObject({ id: SALES.id, warnings: [{ code: 'OTHER_VERSION' }] });
    expect(text).toContain('(OTHER_VERSION) ');
  });

  it('verify_quote gives the verdict, the places and the diff', async () => {
    const { call } = await assistant();
    const { structured, text } = await call('verify_quote', {
      quote: 'Sales grew 20%.',
      speaker: 'Acme',
    });
    expect(structured).toEqual(VERIFICATION);
    expect(text).toMatch(/^exact: Said to the letter\n/);
  });

  it('verify_quote shows what resembles words that nobody said', async () => {
    const found = { ...VERIFICATION, verdict: 'not_found', matches: [], nearest: [SALES] } as const;
    const { call } = await assistant({ verify: async () => found });
    const { structured, text } = await call('verify_quote', { quote: 'Sales sank' });
    expect(structured).toEqual(found);
    expect(text).toContain('(not these words) "Sales grew 20%." (');
  });

  it('list_calls gives the calls', async () => {
    const { call } = await assistant();
    const { structured, text } = await call('list_calls');
    expect(structured).toEqual({ calls: catalogue().calls() });
    expect(text).toBe('ACME-2025-Q3: Acme, ACME, 2025-Q3, 4 statements');
  });
});

describe('wrong arguments', () => {
  const ASKED = { question: 'Why?' };
  const long = (count: number) => 'x'.repeat(count);
  const SPOKEN = { role: 'user', content: '' };

  it.each<[string, string, Record<string, unknown>, RegExp]>([
    ['no question', 'ask', {}, /"question" must be one string/],
    ['a number', 'ask', { question: 7 }, /"question" must be one string/],
    ['a list', 'ask', { question: ['Why?'] }, /"question" must be one string/],
    ['null', 'ask', { question: null }, /"question" must be one string/],
    ['what nobody sees', 'ask', { question: '\u200b ' }, /"question" is empty/],
    ['2,001 characters', 'ask', { question: long(2001) }, /longer than 2000 characters/],
    ['200,000 characters', 'ask', { question: long(200_000) }, /longer than 2000 characters/],
    ['limit 0', 'ask', { ...ASKED, limit: 0 }, /"limit" must be a whole number from 1 to 50/],
    ['limit 1.5', 'ask', { ...ASKED, limit: 1.5 }, /"limit" must be/],
    ['limit "5"', 'ask', { ...ASKED, limit: '5' }, /"limit" must be/],
    ['limit 1e9', 'ask', { ...ASKED, limit: 1e9 }, /"limit" must be/],
    ['a list of filters', 'ask', { ...ASKED, filters: [] }, /"filters" must be an object/],
    ['no list', 'ask', { ...ASKED, filters: { tickers: 'A' } }, /strings at filters\.tickers/],
    ['no filter', 'ask', { ...ASKED, filters: { firm: [] } }, /is no filter; there are calls,/],
    ['101 calls', 'ask', { ...ASKED, filters: { calls: Array(101).fill('x') } }, /at most 100/],
    ['a section', 'ask', { ...ASKED, filters: { sections: ['x'] } }, /remarks and qa only/],
    ['21,000', 'ask', { ...ASKED, filters: { calls: Array(21_000).fill(0) } }, /maximum of 20000/],
    ['a history', 'ask', { ...ASKED, history: 'before' }, /"history" must be a list/],
    ['51 messages', 'ask', { ...ASKED, history: Array(51).fill(SPOKEN) }, /at most 50 messages/],
    ['a role', 'ask', { ...ASKED, history: [{ ...SPOKEN, role: 'x' }] }, /user or assistant/],
    ['a stray argument', 'ask', { ...ASKED, company: 'Acme' }, /Unrecognized key: "company"/],
    ['no query', 'search_statements', { q: 'Why?' }, /"query" must be one string/],
    ['limit 51', 'search_statements', { query: 'Why?', limit: 51 }, /"limit" must be/],
    ['an operator', 'get_statement', { id: { $ne: '' } }, /"id" must be one string/],
    ['a number', 'get_statement', { id: SALES.id, version: 7 }, /"version" must be one string/],
    ['no word', 'verify_quote', { quote: '…' }, /"quote" holds no word/],
    ['5,001 characters', 'verify_quote', { quote: long(5001) }, /longer than 5000 characters/],
    ['a list', 'verify_quote', { quote: 'Why?', speaker: [] }, /"speaker" must be one string/],
    ['a stray argument', 'list_calls', { limit: 1 }, /Unrecognized key: "limit"/],
    ['no such tool', 'shutdown', {}, /Tool shutdown not found/],
  ])('%s for %s are invalid params', async (_, name, args, message) => {
    const { call } = await assistant({}, { lists: false });
    const { isError, text } = await call(name, args);
    expect(isError).toBe(true);
    expect(text).toMatch(/^MCP error -32602: /); // the SDK's shape
    expect(text).toMatch(message);
    expect(text.length).toBeLessThan(600);
    expect(text).not.toMatch(/\bat .*:\d+:\d+/); // no stack
  });
});

describe('a fault', () => {
  const withdrawn = () => ({
    ...catalogue(),
    statement: () => {
      throw new WithdrawnError('ACME-2025-Q3 was withdrawn on 2025-01-02: an error');
    },
  });
  const missing = () => {
    throw new IndexMissingError('There is no index: run `npm run ingest`');
  };

  it.each<[string, object, string, Record<string, unknown>, object]>([
    [
      'an id that names nothing',
      {},
      'get_statement',
      { id: 'ACME-2025-Q3:zzzzzzzz' },
      { code: 'NOT_FOUND' },
    ],
    [
      'a path for an id',
      {},
      'get_statement',
      { id: '../../etc/passwd' },
      { code: 'BAD_REQUEST', field: 'id' },
    ],
    ['an empty id', {}, 'get_statement', { id: '' }, { code: 'BAD_REQUEST', field: 'id' }],
    [
      'a long id',
      {},
      'get_statement',
      { id: 'x'.repeat(300) },
      { code: 'BAD_REQUEST', field: 'id' },
    ],
    [
      'a range backwards',
      {},
      'get_statement',
      { id: `${BECAUSE.id}..${SALES.id}` },
      { code: 'BAD_REQUEST', field: 'id' },
    ],
    [
      'a withdrawn call',
      { catalogue: withdrawn },
      'get_statement',
      { id: SALES.id },
      { code: 'WITHDRAWN' },
    ],
    ['no index', { catalogue: missing }, 'list_calls', {}, { code: 'INDEX_MISSING' }],
  ])('of %s is a result with its stable code', async (_, deps, name, args, error) => {
    const { call, logged } = await assistant(deps);
    const { isError, text, structured } = await call(name, args);
    expect(isError).toBe(true);
    expect(structured).toMatchObject({ error });
    expect(text).toMatch(
      new RegExp(`^${structured?.error && 'code' in error ? error.code : ''}: .`),
    );
    expect(logged).toEqual([]);
  });

  it('of ours goes to the log, and names nothing of it to the client', async () => {
    const { call, logged } = await assistant({
      ask: async function* () {
        yield await Promise.reject(new Error('secret of /srv/index'));
      },
    });
    const { isError, text, structured } = await call('ask', { question: 'Why?' });
    expect([isError, structured]).toMatchObject([true, { error: { code: 'INTERNAL' } }]);
    expect(text).toMatch(/^INTERNAL: Something failed here; .* request id [\w-]+$/);
    expect(JSON.stringify([text, structured])).not.toContain('secret');
    expect(logged.join('')).toContain('secret of /srv/index');
    expect(logged.join('')).toContain(text.split(' ').at(-1));
  });

  it('is made of events that end without an answer, too', async () => {
    const { call } = await assistant({ ask: async function* () {} });
    expect((await call('ask', { question: 'Why?' })).structured).toMatchObject({
      error: { code: 'INTERNAL' },
    });
  });
});

it('one assistant may call twenty tools at once', async () => {
  const { call } = await assistant({
    ask: async function* ({ question }) {
      await new Promise((resolve) => setTimeout(resolve, Number(question) % 5));
      yield { type: 'answer', answer: { ...ANSWER, answer: question } };
    },
    search: DEPS.search,
  });
  const numbers = Array.from({ length: 20 }, (_, number) => String(number));
  const results = await Promise.all(numbers.map((question) => call('ask', { question })));
  expect(results.map(({ structured }) => structured?.answer)).toEqual(numbers);
});
