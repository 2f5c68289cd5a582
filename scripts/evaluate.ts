import { writeFile } from 'node:fs/promises';
import { createEmbedder, openOnRecord } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { evaluate } from '../src/evaluation/evaluate.js';
import { reportFault } from '../src/main.js';

const SETS = [
  { name: 'gold', path: '../shared/data/gold/amzn-2025-q3.jsonl', call: 'AMZN-2025-Q3' },
  { name: 'own', path: 'test/evaluation/questions.jsonl', call: 'AMZN-2025-Q3' },
];

async function run(): Promise<void> {
  const onRecord = await openOnRecord(readConfig(process.env), createEmbedder(1), () => {});
  const evaluations = await evaluate(SETS, onRecord);
  for (const { set, scores } of evaluations)
    if (!scores) console.log(`${set.name}: ${set.path} is not here`);
  console.table(
    Object.fromEntries(evaluations.map(({ set, scores }) => [set.name, round(scores ?? {})])),
  );
  for (const { outcomes } of process.argv.includes('--misses') ? evaluations : []) {
    for (const { question, answer, rightAt } of outcomes) {
      if (question.spans.length > 0 ? rightAt !== 1 : answer.status === 'answered') {
        console.log(
          `${question.id} ${rightAt} ${question.question}\n    ${answer.answer.replaceAll('\n', '\n    ')}`,
        );
      }
    }
  }
  await writeFile(
    'evaluation.json',
    JSON.stringify(
      evaluations.map(({ set, scores }) => ({ ...set, scores })),
      null,
      2,
    ),
  );
  await onRecord.close();
}

const round = (scores: object): object =>
  Object.fromEntries(
    Object.entries(scores).map(([name, value]) => [name, Math.round(Number(value) * 1000) / 1000]),
  );

run().catch((error: unknown) => {
  reportFault(error);
  process.exit(1);
});
