import { existsSync } from 'node:fs';
import { createEmbedder, openOnRecord } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { answerExamples, rankExamples } from '../src/evaluation/examples.js';
import { fitLogistic, fitSoftmax } from '../src/evaluation/fitWeights.js';
import { type EvaluationQuestion, readQuestions } from '../src/evaluation/questions.js';
import { reportFault } from '../src/main.js';

const CALL = 'AMZN-2025-Q3';
const FILES = ['../shared/data/gold/amzn-2025-q3.jsonl', 'test/evaluation/questions.jsonl'];

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const { retrieve, catalogue, close } = await openOnRecord(
    config,
    await createEmbedder(config, { threads: 1 }),
    () => {},
  );
  const source = catalogue().source(CALL) ?? '';
  const questions: EvaluationQuestion[] = [];
  for (const file of FILES.filter(existsSync))
    questions.push(...(await readQuestions(file, source)));
  const ranked = [];
  const answered = [];
  for (const question of questions) {
    const { generation, found } = await retrieve(question.question, { calls: [CALL] });
    if (question.spans.length > 0) ranked.push(rankExamples(question, found, generation));
    answered.push(...answerExamples(question, found));
  }
  console.log(`${questions.length} questions`);
  console.log('src/search/rerank.ts', round(fitSoftmax(ranked)));
  console.log('src/answers/answerable.ts', round(fitLogistic(answered)));
  await close();
}

const round = (weights: Record<string, number>): object =>
  Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 100) / 100]),
  );

run().catch((error: unknown) => {
  reportFault(error);
  process.exit(1);
});
