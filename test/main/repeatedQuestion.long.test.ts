import { expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { ingestCorpus, openOnRecord } from '../../src/assemble.js';
import { repeatsIn } from '../../src/ingest/repeats.js';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { createFakeEmbedder } from '../ingest/fakeEmbedder.js';
import { randomFrom } from '../store/random.js';
import { temporaryFolder } from '../store/temporaryFolder.js';

const CALLS = 200;
const TOPICS = 50;
const QUESTION = 'How many anvils did the foundry in Tulsa make?';
const TRUE = 'The foundry in Tulsa made 41,000 anvils in the quarter.';

const below = randomFrom(20);
const pick = (letters: string): string => letters[below(letters.length)] ?? '';
const inventedWord = (): string =>
  Array.from({ length: 3 }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('');
const QUESTION_WORDS = ['foundry', 'anvils', 'many', 'make', 'made', 'in', 'the'];

/** Words of the question stand everywhere, so that no rare word finds the answer by itself. */
const remark = (): string =>
  `We ${Array.from({ length: 14 }, () =>
    below(4) === 0 ? QUESTION_WORDS[below(QUESTION_WORDS.length)] : inventedWord(),
  ).join(' ')}.`;

const minutes = (number: number, remarks: readonly string[]): string =>
  [
    `Compiled by Dolphin Research$Company${number}(C${number}.US) 2031 Q2 Earnings Call Minutes`,
    '2.1 Key Statements from Executives',
    ...remarks.flatMap((words, at) => [`${at + 1}. ${inventedWord()}`, words]),
    '2.2 Q&A',
  ].join('\n');

/** 10,000 passages of 200 calls: one answers the question, five in as many calls repeat it. */
const SOURCES = Array.from({ length: CALLS }, (_, number) => {
  const remarks = Array.from({ length: TOPICS }, remark);
  if (number === 100) remarks[25] = TRUE;
  if (number % 40 === 7) remarks[30] = QUESTION;
  const file = `${String(number).padStart(3, '0')}.txt`;
  const bytes = Buffer.from(minutes(number, remarks));
  return { file, bytes, row: { file, ticker: `C${number}`, period: '2031-Q2' }, named: true };
});

it('five passages that repeat the question hide no answer among 10,000, and are reported', {
  timeout: 60_000,
}, async () => {
  const corpus = await parseCorpus({ sources: SOURCES, skipped: [] });
  expect(repeatsIn(corpus.calls)).toEqual({
    calls: [],
    passages: [{ words: QUESTION, statements: Array(5).fill(expect.any(String)) }],
  });

  const indexDir = await temporaryFolder();
  const embedder = createFakeEmbedder();
  const report = await ingestCorpus(corpus, { indexDir }, embedder, () => {});
  expect(report.passages).toBe(CALLS * TOPICS);
  const onRecord = await openOnRecord({ indexDir, publicUrl: null }, embedder, () => {});
  let answer: Answer | undefined;
  for await (const event of onRecord.ask(
    { question: QUESTION, filters: {}, limit: 8 },
    new AbortController().signal,
  ))
    if (event.type === 'answer') answer = event.answer;
  await onRecord.close();
  expect(answer?.citations.map(({ quote }) => quote)).toContain(TRUE);
  expect(answer?.answer).toContain('**41,000**');
});
