import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbedder, ingestCorpus, loadCorpus } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { enlarge } from '../src/evaluation/enlarge.js';
import { measureIngestRate } from '../src/evaluation/ingestRate.js';
import { reportFault } from '../src/main.js';

/** Enough that what happens once, at the beginning and the end, weighs little. */
const PASSAGES = 1_000;

async function run(): Promise<void> {
  const corpus = await loadCorpus(readConfig(process.env));
  const calls = enlarge(corpus.calls, PASSAGES);
  const indexDir = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  const rate = await measureIngestRate(calls, {
    threads: availableParallelism(),
    createEmbedder,
    runIngest: (these, embedder) =>
      ingestCorpus({ ...corpus, calls: these }, { indexDir }, embedder, () => {}),
  }).finally(() => rm(indexDir, { recursive: true, force: true }));
  console.log(`Ingest of ${calls.length} call(s), ${rate.texts} texts embedded`);
  console.log(`  encoder on one thread     ${rate.oneThread.toFixed(1)} texts/s`);
  console.log(`  ingest on ${rate.threads} thread(s)     ${rate.ingest.toFixed(1)} texts/s`);
  console.log(`  of what the threads could ${rate.ratio.toFixed(2)}`);
}

run().catch((error: unknown) => {
  reportFault(error);
  process.exit(1);
});
