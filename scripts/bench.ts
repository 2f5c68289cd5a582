import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBuiltin, ingestCorpus, loadCorpus, openOnRecord } from '../src/assemble.js';
import { indexQuotes } from '../src/citations/verify/quoteIndex.js';
import { createVerify } from '../src/citations/verify/verifyQuote.js';
import { readConfig } from '../src/config.js';
import { enlarge } from '../src/evaluation/enlarge.js';
import { createHashedEmbedder } from '../src/evaluation/hashedEmbedder.js';
import { watchLoop } from '../src/evaluation/heldLoop.js';
import { SLOW_QUOTES } from '../src/evaluation/quotes/slowQuotes.js';
import { measureSearch } from '../src/evaluation/searchTimes.js';
import { reportFault } from '../src/main.js';
import type { ParsedCorpus } from '../src/transcripts/parseCorpus.js';

/** Enough that what happens once, at the beginning and the end, weighs little. */
const INGESTED = 1_000;
const SEARCHED = 20_000;
const QUESTIONS = 'test/evaluation/questions.jsonl';

async function run(): Promise<void> {
  const corpus = await loadCorpus(readConfig(process.env));
  await inFolder((indexDir) => benchIngest(corpus, indexDir));
  await inFolder((indexDir) => benchSearch(corpus, indexDir));
  await benchQuotes(corpus);
}

async function benchIngest(corpus: ParsedCorpus, indexDir: string): Promise<void> {
  const calls = enlarge(corpus.calls, INGESTED);
  const started = performance.now();
  const report = await ingestCorpus(
    { ...corpus, calls },
    { indexDir },
    await createBuiltin(),
    () => {},
  );
  const seconds = (performance.now() - started) / 1000;
  console.log(`Ingest of ${calls.length} call(s), ${report.statements} statements`);
  console.log(`  statements a second       ${(report.statements / seconds).toFixed(0)}`);
}

async function benchSearch(corpus: ParsedCorpus, indexDir: string): Promise<void> {
  const calls = enlarge(corpus.calls, SEARCHED);
  const embedder = createHashedEmbedder();
  const { passages } = await ingestCorpus({ ...corpus, calls }, { indexDir }, embedder, () => {});
  const questions = (await readFile(QUESTIONS, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): string => JSON.parse(line).question);
  const onRecord = await openOnRecord({ indexDir, publicUrl: null }, embedder, () => {});
  const { median, p95 } = await measureSearch(questions, onRecord.ask);
  await onRecord.close();
  console.log(`Search of ${passages} passages, ${questions.length} questions, without embedding`);
  console.log(`  median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
}

async function benchQuotes({ calls: own }: ParsedCorpus): Promise<void> {
  const calls = enlarge(own, SEARCHED);
  const { longestMs, value: index } = await watchLoop(() => indexQuotes(calls));
  console.log(`Quotes among ${index.said.words.length} words: the event loop is held at most`);
  console.log(`  while they are indexed    ${longestMs.toFixed(0)} ms`);
  const quoteIndex = () => Promise.resolve(index);
  const verify = createVerify({ generation: () => ({ calls }), quoteIndex, linkBase: '' });
  for (const [name, quote] of Object.entries(SLOW_QUOTES)) {
    const held = await watchLoop(() => verify({ quote, filters: {} }));
    console.log(`  ${name.padEnd(25)} ${held.longestMs.toFixed(0)} ms`);
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  await work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

run().catch((error: unknown) => {
  reportFault(error);
  process.exit(1);
});
