import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import {
  createBuiltin,
  ingestCorpus,
  loadCorpus,
  type OnRecord,
  openOnRecord,
} from '../../src/assemble.js';
import { readQuestions } from '../../src/evaluation/questions.js';
import { checkConversation } from '../../src/state/checkConversation.js';

const CALL = 'AMZN-2025-Q3';

let onRecord: OnRecord;
let indexDir: string;

beforeAll(async () => {
  indexDir = await mkdtemp(join(tmpdir(), 'onrecord-trust-'));
  const embedder = await createBuiltin();
  await ingestCorpus(await loadCorpus({ corpusDir: 'corpus' }), { indexDir }, embedder, () => {});
  onRecord = await openOnRecord({ indexDir, publicUrl: null }, embedder, () => {});
}, 60_000);

afterAll(async () => {
  await onRecord.close();
  await rm(indexDir, { recursive: true, force: true });
});

async function answerTo(question: string): Promise<Answer> {
  const request = { question, filters: {}, limit: 8 };
  for await (const event of onRecord.ask(request, new AbortController().signal))
    if (event.type === 'answer') return event.answer;
  throw new Error('no answer');
}

const quotesOf = ({ citations }: Answer): string[] => citations.map(({ quote }) => quote);

/** What answers, and what is shown as close beside it. */
const shownBy = ({ citations, related }: Answer): string =>
  [...citations, ...related].map(({ quote }) => quote).join('\n');

describe('what ships, over corpus/', () => {
  it.each([
    ['How fast did AWS grow?', 'growth returning to 20.2%'],
    ['How many satellites does Kuiper have?', 'expanded to over 150'],
    ['How many towns have free same-day delivery?', 'Over 1,000 towns'],
    ['When will AWS power capacity double?', 'double again by 2027'],
  ])('answers a plain question: %s', async (question, words) => {
    expect(quotesOf(await answerTo(question))[0]).toContain(words);
  });

  it.each([
    ['Why did AWS growth slow down?', 'highest level since 2022'],
    ['How did AWS reach 25% growth?', '20.2%'],
    ['Why did advertising shrink this quarter?', 'significant growth'],
    ['Why will Whole Foods close stores?', 'will expand physical store scale'],
    ['What explains the decline in Rufus users?', 'increased by 140%'],
  ])('shows what was said of a premise that is not so: %s', async (question, words) => {
    expect(shownBy(await answerTo(question))).toContain(words);
  });

  it.each(['What is the tax rate?', 'How much was the dividend?'])(
    'says what the call does not say, and shows what is near: %s',
    async (question) => {
      const { status, citations, related } = await answerTo(question);
      expect([status, citations]).toEqual(['not_found', []]);
      expect(related).toHaveLength(3);
    },
  );

  it('shows what an analyst asked as his question, with the reply', async () => {
    const answer = await answerTo('What did analysts ask about Anthropic?');
    expect([answer.form, answer.status]).toEqual(['analysts', 'answered']);
    expect(answer.citations.map(({ kind }) => kind).slice(0, 2)).toEqual(['question', 'answer']);
    expect(answer.answer).toMatch(/^Analyst \(speaker not named in the source\) asked: "/);
  });

  it('every answer can be shared, and cites no analyst', { timeout: 60_000 }, async () => {
    const source = onRecord.catalogue().source(CALL) ?? '';
    const questions = await readQuestions('test/evaluation/questions.jsonl', source);
    expect(questions).toHaveLength(300);
    for (const { question } of questions) {
      const answer = await answerTo(question);
      const conversation = { title: null, exchanges: [{ question, answer }] };
      const shared = checkConversation(conversation, onRecord.catalogue(), new Date());
      expect(shared.exchanges).toEqual(conversation.exchanges);
      if (answer.form !== 'analysts')
        expect(answer.citations.map(({ kind }) => kind)).not.toContain('question');
    }
  });
});
