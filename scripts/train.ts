import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFeatures } from '../src/evaluation/questions/exportFeatures.js';
import {
  offTopicRows,
  type QuestionRow,
  readRows,
  SETS,
} from '../src/evaluation/questions/rows.js';
import { reportFault } from '../src/main.js';
import { readWordVectors } from '../src/models/readWeights.js';

const SHARED = '../shared';
const WEIGHTS = 'src/models/weights';
const FOLDS = 'test/evaluation/folds';

/** `npm run train`: the word vectors (some 30 minutes), then the ranker (some 10); `npm run train -- ranker` the ranker alone. */
async function run(): Promise<void> {
  if (process.argv[2] !== 'ranker') python('words.py', `${SHARED}/data`, `${WEIGHTS}/words.bin`);
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-train-'));
  const vectors = await readWordVectors(`${WEIGHTS}/words.bin`);
  const sets: [string, QuestionRow[]][] = [];
  for (const [name, files] of Object.entries(SETS))
    sets.push([name, (await Promise.all(files.map((file) => readRows(rowsOf(file))))).flat()]);
  const offTopic = (await readFile('scripts/train/offTopic.txt', 'utf8')).trim().split('\n');
  sets.push([
    'offTopic',
    offTopicRows(
      sets.flatMap(([, rows]) => rows),
      offTopic,
    ),
  ]);
  for (const [name, rows] of sets) {
    await exportFeatures({ sharedDir: SHARED, rows, out: join(folder, 'sets', name), vectors });
    console.log(`features of ${name}`);
  }
  python('rank.py', join(folder, 'sets'), folder);
  await rm(FOLDS, { recursive: true, force: true });
  await rename(join(folder, 'folds'), FOLDS);
  await rename(join(folder, 'ranker.json'), `${WEIGHTS}/ranker.json`);
  await rm(folder, { recursive: true });
}

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
