import { writeFile } from 'node:fs/promises';
import { createBuiltin, ingestCorpus, openOnRecord } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { MEASURES } from '../src/evaluation/measures.js';
import { productChecks } from '../src/evaluation/productChecks.js';
import { renderReport } from '../src/evaluation/report/renderReport.js';
import { runEvaluation } from '../src/evaluation/runEvaluation.js';
import { SUITES } from '../src/evaluation/suites/suites.js';
import { reportFault } from '../src/main.js';

async function run(): Promise<void> {
  const { corpusDir, indexDir } = readConfig(process.env);
  const checks = productChecks(corpusDir, 'test/evaluation/drafts');
  const product = { createEmbedder: createBuiltin, ingestCorpus, openOnRecord, ...checks };
  const evaluation = await runEvaluation(process.argv.slice(2), {
    suites: SUITES,
    measures: MEASURES,
    place: { corpusDir, indexDir, dataDir: '../shared/data', product, say: console.log },
    table: console.table,
  });
  await writeFile('evaluation.json', JSON.stringify(evaluation, null, 2));
  await writeFile('evaluation.html', renderReport(evaluation, new Date()));
  console.log('evaluation.json and evaluation.html hold all of it');
  if (evaluation.isBelowFloor) process.exitCode = 1;
}

run().catch((error: unknown) => {
  if (error instanceof TypeError) console.error(error.message);
  else reportFault(error);
  process.exit(error instanceof TypeError ? 2 : 1);
});
