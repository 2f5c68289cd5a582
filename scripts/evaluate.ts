import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmbedder, ingestCorpus, type OnRecord, openOnRecord } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import type { RankerDeps } from '../src/evaluation/documents.js';
import { readEctQa, scoreEctQa } from '../src/evaluation/ectqa.js';
import { type Evaluation, evaluate } from '../src/evaluation/evaluate.js';
import { evaluateExchanges, evaluateSciFact } from '../src/evaluation/retrieval.js';
import { readSpeakerPlaces, scoreSpeakers } from '../src/evaluation/speakers.js';
import { reportFault } from '../src/main.js';
import { createLexicon } from '../src/search/lexicon.js';
import { openEmbeddingCache } from '../src/store/embeddingCache.js';
import { type ParsedCorpus, parseCorpus } from '../src/transcripts/parseCorpus.js';
import { readCorpus, type SourceFile } from '../src/transcripts/readCorpus.js';

const DATA = '../shared/data';
const CALL = 'AMZN-2025-Q3';
const SETS = [
  { name: 'gold', path: `${DATA}/gold/amzn-2025-q3.jsonl`, call: CALL },
  { name: 'own', path: 'test/evaluation/questions.jsonl', call: CALL },
];
const TRANSCRIPTS = `${DATA}/transcripts`;

const config = readConfig(process.env);
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** What can be measured, each by its name; without a name all that is on this machine. */
const SUITES: Readonly<Record<string, () => Promise<object>>> = {
  /** The shipped call, as it is served. */
  amazon: async () => scoresOf(await withIndex(config.indexDir, null, (on) => evaluate(SETS, on))),
  /** The shipped call among all transcripts: the others must not be in its way. */
  together: async () => {
    const shipped = await readCorpus(config.corpusDir);
    const sources = [...shipped.sources, ...(await transcriptFiles())];
    const corpus = await parseCorpus({ sources, skipped: [] });
    return scoresOf(await withIndex(evaluationDir('together'), corpus, (on) => evaluate(SETS, on)));
  },
  speakers: async () => {
    const corpus = await parseCorpus({ sources: await transcriptFiles(true), skipped: [] });
    const calls = new Map(corpus.calls.map((call) => [call.transcript.file, call]));
    const places = await readSpeakerPlaces('test/evaluation/speakers.jsonl');
    const { byFormat, failures, ...all } = scoreSpeakers(places, (file) => calls.get(file));
    for (const { place, shown } of failures)
      console.log(`${place.file}:${place.line} ${place.kind} by ${place.speaker}: ${shown}`);
    return { ...byFormat, all };
  },
  exchanges: async () =>
    evaluateExchanges(`${DATA}/exchanges/exchanges.jsonl`, await rankerDeps('exchanges')),
  scifact: async () => evaluateSciFact(`${DATA}/scifact`, await rankerDeps('scifact')),
  ectqa: async () => {
    const ectQa = await readEctQa(`${DATA}/ectqa`);
    const corpus = await parseCorpus({ sources: ectQa.sources, skipped: [] });
    return withIndex(evaluationDir('ectqa'), corpus, async (on) => ({
      ectqa: await scoreEctQa(ectQa, on),
    }));
  },
};

async function run(): Promise<void> {
  const unknown = named.filter((name) => !(name in SUITES));
  if (unknown.length > 0)
    throw new Error(`${unknown} is none of ${Object.keys(SUITES).join(', ')}`);
  const measured: Record<string, object> = {};
  for (const name of named.length > 0 ? named : Object.keys(SUITES)) {
    if (name !== 'amazon' && !existsSync(DATA)) {
      console.log(`${name}: ${DATA} is not here`);
      continue;
    }
    measured[name] = (await SUITES[name]?.()) ?? {};
    console.log(name);
    console.table(rounded(measured[name]));
  }
  await writeFile('evaluation.json', JSON.stringify(measured, null, 2));
}

/** Opens an index, made anew of the corpus where one is given; vectors that are known are not made again. */
async function withIndex<T>(
  indexDir: string,
  corpus: ParsedCorpus | null,
  work: (onRecord: OnRecord) => Promise<T>,
): Promise<T> {
  if (corpus) {
    const embedder = await createEmbedder(config);
    const { passages, embedded } = await ingestCorpus(corpus, { indexDir }, embedder, () => {});
    await embedder.close();
    console.log(`${corpus.calls.length} calls, ${passages} passages, ${embedded} embedded`);
  }
  const onRecord = await openOnRecord(
    { indexDir, publicUrl: null },
    await createEmbedder(config, { threads: 1 }),
    () => {},
  );
  return work(onRecord).finally(() => onRecord.close());
}

/** Embedder and lexicon of the product, and a cache of its own: the encoder takes minutes for a benchmark. */
async function rankerDeps(name: string): Promise<RankerDeps> {
  const indexDir = evaluationDir(name);
  await mkdir(indexDir, { recursive: true });
  const embedder = await createEmbedder(config);
  return {
    embedder,
    cache: await openEmbeddingCache(indexDir, embedder),
    lexicon: createLexicon(),
  };
}

const evaluationDir = (name: string): string => join(config.indexDir, 'evaluation', name);

/** The real transcripts, by their own names; each alone, where every source of a call is wanted. */
async function transcriptFiles(isEach = false): Promise<SourceFile[]> {
  const files = (await readdir(TRANSCRIPTS, { recursive: true }))
    .filter((file) => /\/.+\.\w+$/.test(file))
    .sort();
  return Promise.all(
    files.map(async (file) => ({
      file,
      bytes: await readFile(join(TRANSCRIPTS, file)),
      row: isEach ? { file, id: file.replace(/[^\w.-]+/g, '-').slice(-80) } : { file },
      named: isEach,
    })),
  );
}

function scoresOf(evaluations: readonly Evaluation[]): object {
  for (const { set, scores } of evaluations)
    if (!scores) console.log(`${set.name}: ${set.path} is not here`);
  if (process.argv.includes('--misses'))
    for (const { outcomes } of evaluations) showMisses(outcomes);
  return Object.fromEntries(evaluations.map(({ set, scores }) => [set.name, scores ?? {}]));
}

function showMisses(outcomes: Evaluation['outcomes']): void {
  for (const { question, answer, rightAt } of outcomes) {
    if (question.spans.length > 0 ? rightAt !== 1 : answer.status === 'answered') {
      console.log(
        `${question.id} ${rightAt} ${question.question}\n    ${answer.answer.replaceAll('\n', '\n    ')}`,
      );
    }
  }
}

/** Tables of figures to three places. */
function rounded(table: object): object {
  return Object.fromEntries(
    Object.entries(table).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : rounded(Object(value)),
    ]),
  );
}

run().catch((error: unknown) => {
  reportFault(error);
  process.exit(1);
});
