import { SingleBar } from 'cli-progress';
import { createEmbedder, ingestCorpus, loadCorpus } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { reportFault } from '../src/main.js';

async function run(): Promise<void> {
  if (process.argv.length > 2) {
    console.error(
      'npm run ingest takes no arguments yet: add the file and its row as corpus/README.md says',
    );
    process.exitCode = 2;
    return;
  }
  const config = readConfig(process.env);
  const corpus = await loadCorpus(config);
  for (const { file, code, reason } of corpus.skipped)
    console.error(`Skipped ${file} (${code}): ${reason}`);
  for (const note of corpus.notes) console.log(`Note: ${note}`);
  const embedder = createEmbedder();
  const bar = process.stdout.isTTY
    ? new SingleBar({ format: 'Embedding {bar} {value}/{total}' })
    : null;
  const started = Date.now();
  const report = await ingestCorpus(corpus, config, embedder, (done, whole) => {
    if (!bar) console.log(`Embedding ${done}/${whole}`);
    else if (done === 0) bar.start(whole, 0);
    else bar.update(done);
  }).finally(() => bar?.stop());
  await embedder.close();
  for (const { id, reason } of report.rejected)
    console.error(`No vector for the passage of ${id}: ${reason}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${report.calls} call(s), ${report.statements} statements, ${report.passages} passages, ${report.embedded} embedded, ${seconds} s: ${report.generation}`,
  );
}

run().catch((error: unknown) => {
  reportFault(error);
  process.exit(1);
});
