import { describe, expect, it } from 'vitest';
import type { Answer, Message } from '../../../src/answer.js';
import { createAsk } from '../../../src/answers/ask.js';
import type { Filters } from '../../../src/types.js';
import { embed, MINUTES, parseMinutes, saidBy, spaceOf } from '../../search/minutes.js';
import { DEPS } from '../../server/fakes.js';
import { send, startServer } from '../../support/startServer.js';

const ACME = saidBy('Ann Lee', 'CFO', parseMinutes(MINUTES));
const BOLT = parseMinutes(MINUTES.replaceAll('Acme', 'Bolt'), 'BOLT', 'Bolt');
const SPACE = spaceOf(ACME, BOLT);

/** A conversation over HTTP; whatever is searched is counted by the questions that are embedded. */
async function converse() {
  let searches = 0;
  const embedQuestion = async (text: string) => {
    searches += 1;
    return embed(text);
  };
  const ask = createAsk({ space: () => SPACE, embedQuestion, linkBase: '', writer: null });
  const server = await startServer({ ...DEPS, ask });
  const history: Message[] = [];
  return {
    searches: () => searches,
    ask: async (question: string, filters: Filters = {}): Promise<Answer> => {
      const { status, body } = await send(server, {
        method: 'POST',
        path: '/api/chat',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question, filters, history }),
      });
      expect(status).toBe(200);
      const answer: Answer = JSON.parse(body);
      history.push({ role: 'user', content: question });
      history.push({ role: 'assistant', content: answer.answer, citations: answer.citations });
      return answer;
    },
  };
}

describe('talk', () => {
  it.each([
    ['hello', /^Hello!\n2 calls are loaded: Acme, Bolt\.\n/],
    ['Hi there!', /^Hello!/],
    ['good morning', /^Hello!/],
    ['thanks, that helps', /^You're welcome/],
    ['cheers', /^You're welcome/],
    ['Great, thank you so much!', /^You're welcome/],
    ['What can you do?', /exact words.*\n.*quoted.*\nFor example: What .+\?\n2 calls are loaded/],
    ['help', /exact words/],
    ['How does this work?', /exact words/],
    [
      'what calls do you have?',
      /^2 calls are loaded of 2 companies:\n- Acme \(ACME\): 2025-Q3\n- Bolt \(BOLT\): 2025-Q3$/,
    ],
    ['Which transcripts are loaded?', /^2 calls/],
    ['list the companies and quarters', /- Bolt \(BOLT\): 2025-Q3/],
    ['Do you have any Bolt calls?', /^One call is loaded:\n- Bolt \(BOLT\): 2025-Q3$/],
    ["Who speaks in Acme's call?", /^Acme 2025-Q3:\n- Management: Ann Lee \(CFO\)$/],
    ['who was on the Bolt call?', /^Bolt 2025-Q3:\n- The source names no speaker\.$/],
    ['Who speaks in this call?', /^Which call\?/],
    ['cite your sources please', /^Every quote of an answer has its source/],
    ['Answer in one sentence.', /exact words/],
  ])('%j is answered as what it is, without a search', async (question, said) => {
    const { ask, searches } = await converse();
    const answer = await ask(question);
    expect(answer.answer).toMatch(said);
    expect(answer).toMatchObject({ form: 'talk', status: 'answered', citations: [], related: [] });
    expect(answer.sentences.map(({ text }) => text).join('\n')).toBe(answer.answer);
    expect(searches()).toBe(0);
  });

  it.each([
    'Who spoke about robots in the call?',
    'What do robots change in the warehouses?',
    'Which companies move their ovens?',
    'What help do customers get?',
  ])('%j is a question to the calls', async (question) => {
    expect((await (await converse()).ask(question)).form).not.toBe('talk');
  });

  it('knows which call is meant by its filter, and in a conversation by what was cited', async () => {
    const { ask } = await converse();
    const filtered = await ask('Who speaks in this call?', { calls: ['BOLT-2025-Q3'] });
    expect(filtered.answer).toMatch(/^Bolt 2025-Q3:/);
    await ask("How many robots are in Acme's fulfillment network?");
    expect((await ask('Who speaks in this call?')).answer).toMatch(/^Acme 2025-Q3:/);
  });

  it('ends nothing: what was spoken of before thanks is spoken of behind them', async () => {
    const { ask } = await converse();
    const first = await ask("How many robots are in Acme's fulfillment network?");
    expect(first.status).toBe('answered');
    await ask('Thanks, that helps!');
    const next = await ask('and in the case of Bolt?');
    expect(next.scope).toMatchObject({ resolvedFrom: 'history', calls: ['BOLT-2025-Q3'] });
  });

  it('shows the sources of the last answer again, with their numbers', async () => {
    const { ask } = await converse();
    const first = await ask("How many robots are in Acme's fulfillment network?");
    await ask('great, thanks');
    for (const question of ['cite your sources please', 'where is that from?', 'Source?']) {
      const again = await ask(question);
      expect(again.citations.map(({ id, marker }) => [id, marker])).toEqual(
        first.citations.map(({ id, marker }) => [id, marker]),
      );
      expect(again.answer).toContain('Ann Lee, CFO (Acme 2025-Q3): "');
    }
  });

  it('sets words to the bot aside, so that they change no answer', async () => {
    const { ask } = await converse();
    const question = "How many robots are in Acme's fulfillment network?";
    const plain = (await (await converse()).ask(question)).answer;
    const polite = await ask(
      `Use only the transcripts. ${question} Answer in one sentence, please.`,
    );
    expect(polite.answer).toBe(plain);
  });
});

describe('a question in another language', () => {
  it.each([
    [
      'Wie viele Roboter hat Acme im Netz von Lagern?',
      /^Die Telefonkonferenzen liegen auf Englisch vor/,
    ],
    ['¿Cuántos satélites tiene Acme en el proyecto Kuiper?', /^Las conferencias están en inglés/],
    [
      "Combien de satellites y a-t-il dans le projet Kuiper d'Acme ?",
      /^Les conférences sont en anglais/,
    ],
    ['Quantos satélites tem a Acme no projeto Kuiper?', /^As teleconferências estão em inglês/],
    ['Acme 的 Kuiper 卫星有多少颗？', /^电话会议记录为英文/],
    ['Acme の Kuiper 衛星はいくつありますか？', /^決算説明会の記録は英語/],
  ])('%j is told so first, in that language', async (question, note) => {
    const { warnings, citations, related } = await (await converse()).ask(question);
    expect(warnings[0]).toMatchObject({
      code: 'QUESTION_LANGUAGE',
      message: expect.stringMatching(note),
    });
    expect(citations.length + related.length).toBeGreaterThan(0);
  });

  it('is told nothing where it is in English', async () => {
    const { warnings } = await (await converse()).ask('How many satellites has Acme?');
    expect(warnings.map(({ code }) => code)).not.toContain('QUESTION_LANGUAGE');
  });
});
