import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { ingestCorpus, loadCorpus, type OnRecord, openOnRecord } from '../../src/assemble.js';
import { readQuestions } from '../../src/evaluation/questions.js';
import { createBuiltinEmbedder } from '../../src/models/builtinEmbedder.js';

const CALL = 'AMZN-2025-Q3';
const script = new URL('../../dist/src/models/builtinWorker.js', import.meta.url);

let onRecord: OnRecord;
let indexDir: string;

beforeAll(async () => {
  indexDir = await mkdtemp(join(tmpdir(), 'onrecord-trust-'));
  const embedder = createBuiltinEmbedder(script, 2);
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

const codesOf = ({ warnings }: Answer): string[] => warnings.map(({ code }) => code);

describe('with the real encoder, over corpus/', () => {
  it.each([
    ['Why did AWS growth slow down?', 'highest level since 2022'],
    ['How did AWS reach 25% growth?', '20.2%'],
    ['Why did advertising shrink this quarter?', 'significant growth'],
    ['Why will Whole Foods close stores?', 'will expand physical store scale'],
    ['What explains the decline in Rufus users?', 'increased by 140%'],
  ])('a premise that is not so is answered with what was said: %s', async (question, words) => {
    const answer = await answerTo(question);
    expect(codesOf(answer)).toContain('PREMISE_NOT_SUPPORTED');
    expect(answer.citations[0]?.quote).toContain(words);
  });

  it.each([
    ['How many towns have free same-day delivery?', '"Over 1,000 towns" and "1,000 cities"'],
    ['When will AWS power capacity double?', '"by 2027" and "by the end of 2027"'],
  ])('statements that differ are both shown: %s', async (question, words) => {
    const answer = await answerTo(question);
    expect(answer.warnings[0]?.message).toContain(words);
    expect(answer.citations.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['What was the growth of AWS and of advertising?', ['On AWS: ', 'On advertising: ']],
    [
      'What did they say about Kuiper, Zoox and Alexa+?',
      ['On Kuiper: ', 'On Zoox: ', 'On Alexa+: '],
    ],
    ['How many robots and satellites are there?', ['On robots: ', 'On satellites: ']],
  ])('what is asked of several things is answered thing by thing: %s', async (question, leads) => {
    const answer = await answerTo(question);
    expect(answer.answer.match(/^On [^:]+: /gm)).toEqual(leads);
    expect(codesOf(answer)).not.toContain('PART_NOT_ANSWERED');
  });

  it('a part that the calls do not answer is named, the other answered', async () => {
    const answer = await answerTo('What is the growth of AWS and the tax rate?');
    expect(answer.answer).toMatch(
      /^On growth of AWS: .+\nThe calls do not say: what is the tax rate\.$/s,
    );
    expect(codesOf(answer)).toEqual(['PART_NOT_ANSWERED']);
  });

  it('no premise of a fair question is doubted', { timeout: 60_000 }, async () => {
    const source = onRecord.catalogue().source(CALL) ?? '';
    const questions = await readQuestions('test/evaluation/questions.jsonl', source);
    const doubted: string[] = [];
    for (const { question } of questions) {
      if (codesOf(await answerTo(question)).includes('PREMISE_NOT_SUPPORTED'))
        doubted.push(question);
    }
    expect(questions).toHaveLength(300);
    expect(doubted).toEqual([]);
  });
});
