import { createEmbedder, ingestCorpus, loadCorpus, takeIn } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { BadRequestError } from '../src/errors.js';
import { readCommand } from '../src/ingest/commandLine.js';
import { repeatsIn } from '../src/ingest/repeats.js';
import { noteLines, repeatLines, skippedLine } from '../src/ingest/reportLines.js';
import { showProgress } from '../src/ingest/showProgress.js';
import { doneLine, summaryTable } from '../src/ingest/summary.js';
import { reportFault } from '../src/main.js';

async function run(): Promise<void> {
  const started = performance.now();
  const command = readCommand(process.argv.slice(2));
  const config = readConfig(process.env);
  const { refused, taken } = await takeIn(command, config, console.log);
  for (const skipped of refused) console.error(skippedLine(skipped));
  if (refused.length > 0) process.exitCode = 1;
  if (refused.length > 0 && taken.length === 0) return;

  const corpus = await loadCorpus(config);
  for (const skipped of corpus.skipped) console.error(skippedLine(skipped));
  const embedder = await createEmbedder(config);
  const progress = showProgress(process.stdout);
  const report = await ingestCorpus(corpus, config, embedder, progress.show).finally(progress.stop);
  await embedder.close();

  console.log(summaryTable(corpus.calls));
  for (const line of [...noteLines(corpus), ...repeatLines(repeatsIn(corpus.calls))])
    console.log(line);
  for (const { id, reason } of report.rejected)
    console.error(`No vector for the passage of ${id}: ${reason}`);
  console.log(doneLine(report, (performance.now() - started) / 1000));
}

run().catch((error: unknown) => {
  reportFault(error);
  process.exit(error instanceof BadRequestError ? 2 : 1);
});
