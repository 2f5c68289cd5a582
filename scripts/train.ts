import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBackground } from '../src/evaluation/questions/background.js';
import { exportFeatures } from '../src/evaluation/questions/exportFeatures.js';
import { loadCalls } from '../src/evaluation/questions/loadCalls.js';
import {
  offTopicRows,
  type QuestionRow,
  readRows,
  SETS,
} from '../src/evaluation/questions/rows.js';
import { trainAgreement } from '../src/evaluation/questions/trainAgreement.js';
import { reportFault } from '../src/main.js';
import { readWordVectors } from '../src/models/readWeights.js';
import type { ParsedCall } from '../src/types.js';

const SHARED = '../shared';
const WEIGHTS = 'src/models/weights';
/** What was written for the training. */
const OWN = 'scripts/train';
const FOLDS = 'test/evaluation/folds';

/**
 * `npm run train`: the word vectors (some 30 minutes), then the ranker (some 60), then what agreement counts (some 3);
 * `npm run train -- ranker` the last two, `npm run train -- agreement` the last alone.
 */
async function run(): Promise<void> {
  if (process.argv[2] !== 'agreement') await trainRanker();
  const given = (await readSets()).filter(({ name }) => Object.hasOwn(SETS, name));
  const vectors = await readWordVectors(`${WEIGHTS}/words.bin`);
  const files = { folds: FOLDS, ranker: `${WEIGHTS}/ranker.json` };
  await trainAgreement(given, vectors, files, console.log);
}

async function trainRanker(): Promise<void> {
  if (process.argv[2] !== 'ranker') python('words.py', `${SHARED}/data`, `${WEIGHTS}/words.bin`);
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-train-'));
  const vectors = await readWordVectors(`${WEIGHTS}/words.bin`);
  for (const { name, rows, calls } of await readSets()) {
    await exportFeatures({ rows, calls, out: join(folder, 'sets', name), vectors });
    console.log(`features of ${name}`);
  }
  python('rank.py', join(folder, 'sets'), folder);
  await rm(FOLDS, { recursive: true, force: true });
  await rename(join(folder, 'folds'), FOLDS);
  await rename(join(folder, 'ranker.json'), `${WEIGHTS}/ranker.json`);
  await rm(folder, { recursive: true });
}

/** Rows with the calls that they ask about. */
interface RowSet {
  readonly name: string;
  readonly rows: readonly QuestionRow[];
  readonly calls: ReadonlyMap<string, ParsedCall>;
}

/** Those given, and those that lie beside this script: questions on calls of background, on invented minutes, and about something else. */
async function readSets(): Promise<RowSet[]> {
  const sets: RowSet[] = [];
  for (const [name, files] of Object.entries(SETS)) {
    const rows = (await Promise.all(files.map((file) => readRows(rowsOf(file))))).flat();
    sets.push({ name, rows, calls: await loadCalls(SHARED, rows) });
  }
  const asked = sets.flatMap(({ rows }) => rows);
  const calls = new Map(sets.flatMap((set) => [...set.calls]));
  sets.push({ name: 'offTopic', rows: offTopicRows(asked, await linesOf('offTopic.txt')), calls });
  sets.push({
    name: 'background',
    ...(await readBackground(SHARED, await linesOf('questions.jsonl'))),
  });
  const minutes = await readRows(`${OWN}/minutes.jsonl`);
  sets.push({ name: 'minutes', rows: minutes, calls: await loadCalls(OWN, minutes) });
  return sets;
}

const linesOf = async (file: string): Promise<string[]> =>
  (await readFile(`${OWN}/${file}`, 'utf8')).trim().split('\n');

const rowsOf = (file: string): string => `${SHARED}/data/questions/${file}.jsonl`;

/** Python with torch 2.4 or later and numpy (`pip install torch numpy`). */
function python(script: string, ...args: string[]): void {
  const { status, error } = spawnSync('python3', [`scripts/train/${script}`, ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`python3 ${script} failed: ${error ?? `exit ${status}`}`);
}

run().catch((error: unknown) => {
  reportFault(error);
  process.exit(1);
});
