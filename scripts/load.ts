import { readFile } from 'node:fs/promises';
import { type Load, measureLoad, memoryOf } from '../src/evaluation/load.js';
import { reportFault } from '../src/main.js';

/** Use: start a server (`npm start`), then `node scripts/setup.mjs load [url] [minutes] [concurrent]`. */
const [url = 'http://127.0.0.1:3000', minutes = '1', concurrent = '200'] = process.argv.slice(2);
const QUESTIONS = 'test/evaluation/questions.jsonl';
const STEP_SECONDS = 20;

async function run(): Promise<void> {
  const lines = (await readFile(QUESTIONS, 'utf8')).split('\n').filter((line) => line !== '');
  const questions = lines.map((line): string => JSON.parse(line).question);
  const load = { concurrent: Number(concurrent), seconds: STEP_SECONDS };
  const steps = Math.ceil((Number(minutes) * 60) / STEP_SECONDS);
  for (let step = 0; step < steps; step++) {
    const measured = await measureLoad(url, questions, load);
    const { resident, heap } = await memoryOf(url);
    console.log(`${describe(measured)}  resident ${mega(resident)} MB, heap ${mega(heap)} MB`);
  }
}

function describe({ asked, faults, p50, p95, p99 }: Load): string {
  const times = [p50, p95, p99].map((time) => time.toFixed(0)).join(' / ');
  return `${asked} asked, faults ${JSON.stringify(faults)}, p50 / p95 / p99 ${times} ms`;
}

const mega = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

run().catch((error: unknown) => {
  reportFault(error);
  process.exit(1);
});
