import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer.js';
import { answerLines } from '../../../src/answers/answerLines.js';
import { createAsk } from '../../../src/answers/ask.js';
import { createCatalogue } from '../../../src/citations/catalogue.js';
import { answerText } from '../../../src/mcp/inWords.js';
import { sourcesBehind } from '../../../src/openai/content.js';
import { createState } from '../../../src/state/state.js';
import type { ParsedCall } from '../../../src/types.js';
import { embed, parseMinutes, spaceOf } from '../../search/minutes.js';
import { DEPS } from '../../server/fakes.js';
import { temporaryFolder } from '../../store/temporaryFolder.js';
import { send, startServer } from '../../support/startServer.js';

const CALL = `Nordwind (Minutes): ferries in the wind
The following is compiled by Dolphin Research$Nordwind(NORD.US) 2025 Q3 Earnings Call Minutes
II. Detailed Information from the Earnings Call
2.1 Key Statements and Strategic Outlook from Executives
1. Ferries
Revenue: Total revenue was $2.4 billion, up 12% year over year.
Fleet: We opened 14 new routes and carried 31 million passengers.
Outlook: For the full year we now expect revenue of $9.1 billion to $9.3 billion.
Cash: We repurchased $120 million of shares and paid a dividend of $0.20.
2.2 Q&A
Q: What keeps you from hedging more of the diesel that you buy?
A: We hedge half of our diesel for twelve months. Beyond that the premium is too dear.
<End of Text>
`;

const parsed = parseMinutes(CALL, 'NORD', 'Nordwind');
const NORDWIND: ParsedCall = {
  ...parsed,
  turns: parsed.turns.map((turn) => ({
    ...turn,
    speaker:
      turn.kind === 'question'
        ? { name: 'Ida "Kit" Okafor', role: 'Analyst', organization: 'Harbourline Securities' }
        : { name: 'Anna Voss', role: 'CFO', organization: null },
  })),
};

async function doors() {
  const space = spaceOf(NORDWIND);
  const ask = createAsk({
    ...{ space: () => space, embedQuestion: async (text) => embed(text) },
    ...{ linkBase: '', writer: null },
  });
  const catalogue = createCatalogue(space.generation, '');
  const state = createState(await temporaryFolder());
  const server = await startServer({ ...DEPS, ask, state, catalogue: () => catalogue });
  const post = async (path: string, body: object) => {
    const reply = await send(server, {
      ...{ method: 'POST', path, body: JSON.stringify(body) },
      headers: { 'Content-Type': 'application/json' },
    });
    return reply;
  };
  return {
    post,
    get: (path: string) => send(server, { path }),
    ask: async (question: string): Promise<Answer> =>
      JSON.parse((await post('/api/chat', { question })).body),
  };
}

const QUOTING = [
  ['Summarize the call', 'overview'],
  ['What did analysts ask about hedging?', 'analysts'],
] as const;

describe.each(QUOTING)('the answer to %j', (question, form) => {
  it('is shared as it was answered', async () => {
    const { ask, post, get } = await doors();
    const answer = await ask(question);
    expect(answer.form).toBe(form);
    const shared = await post('/api/conversations', { exchanges: [{ question, answer }] });
    expect([shared.status, shared.body]).toEqual([201, expect.anything()]);
    const { id } = JSON.parse(shared.body);
    const [exchange] = JSON.parse((await get(`/api/conversations/${id}`)).body).exchanges;
    expect(exchange.answer).toMatchObject({ form, sentences: answer.sentences });
  });

  it('leaves as Markdown, with a footnote for each quote', async () => {
    const { ask, post } = await doors();
    const answer = await ask(question);
    const { status, body } = await post('/api/export', { form: 'markdown', question, answer });
    expect(status).toBe(200);
    for (const { quote } of answer.citations) expect(body.replaceAll('\\', '')).toContain(quote);
    expect(body.match(/^\[\^\d+\]: /gm)).toHaveLength(answer.citations.length);
  });

  it('fits into a message of Slack', async () => {
    const { post } = await doors();
    const { body } = await post('/api/chat', { question, format: 'slack' });
    const { slack, answer, citations } = JSON.parse(body);
    expect(slack.text).toContain(answer.split(/[\n"]/)[0].trim().slice(0, 12));
    expect(JSON.stringify(slack.blocks)).toContain(citations[0].quote.slice(0, 20));
  });

  it('is told to assistants, programs and terminals in words', async () => {
    const { ask } = await doors();
    const answer = await ask(question);
    const [cited] = answer.citations;
    for (const words of [
      answerText(answer),
      answerLines(answer),
      sourcesBehind(answer, 'http://a.test'),
    ])
      expect(words).toContain(`[${cited?.marker}]`);
  });
});

describe('talk', () => {
  it('is answered at every door without sources', async () => {
    const { ask, post } = await doors();
    const answer = await ask('What calls do you have?');
    expect(answerText(answer)).toBe(answer.answer);
    expect(answerLines(answer)).toBe(answer.answer);
    expect(sourcesBehind(answer, 'http://a.test')).toBe('');
    const { slack } = JSON.parse(
      (await post('/api/chat', { question: 'help', format: 'slack' })).body,
    );
    expect(JSON.stringify(slack.blocks)).toContain('exact words');
    const exported = await post('/api/export', { form: 'markdown', question: 'help', answer });
    expect(exported.status).toBe(200);
  });

  it('is left out of what is shared, for nothing bears it out', async () => {
    const { ask, post, get } = await doors();
    const question = 'What did analysts ask about hedging?';
    const hello = { question: 'hello', answer: await ask('hello') };
    const asked = { question, answer: await ask(question) };
    const alone = await post('/api/conversations', { exchanges: [hello] });
    expect([alone.status, JSON.parse(alone.body).error.field]).toEqual([400, 'exchanges']);
    const { body } = await post('/api/conversations', { exchanges: [hello, asked] });
    const shown = JSON.parse((await get(`/api/conversations/${JSON.parse(body).id}`)).body);
    expect(shown.exchanges.map((one: { question: string }) => one.question)).toEqual([question]);
  });

  it('carries no claim into a shared conversation', async () => {
    const { ask, post } = await doors();
    const answer = await ask('What did analysts ask about hedging?');
    const forged = answer.sentences.map((one) => ({ ...one, heading: 'Nordwind is bankrupt' }));
    const { status } = await post('/api/conversations', {
      exchanges: [{ question: 'What?', answer: { ...answer, sentences: forged } }],
    });
    expect(status).toBe(400);
  });
});
