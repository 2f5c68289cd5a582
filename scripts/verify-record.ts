import { readFile } from 'node:fs/promises';
import { checkRecord } from '../src/citations/checkRecord.js';
import { readRecord } from '../src/citations/citationRecord.js';
import { BadRequestError } from '../src/errors.js';

const USAGE = 'Use: npm run verify-record -- record.json transcript.txt';

/** Exit code: 0 when all holds, 1 when something does not, 2 when nothing could be checked. */
async function run([recordFile, transcriptFile, ...more]: readonly string[]): Promise<number> {
  if (recordFile === undefined || transcriptFile === undefined || more.length > 0)
    throw new BadRequestError(USAGE);
  const record = readRecord(await readFile(recordFile, 'utf8'));
  const checks = await checkRecord(record, await readFile(transcriptFile), transcriptFile);
  for (const { of, holds, says } of checks)
    console.log(`${holds ? 'ok   ' : 'WRONG'} ${of.padEnd(10)} ${says}`);
  const wrong = checks.filter(({ holds }) => !holds).map(({ of }) => of);
  const { attribution, permalink, call } = record.onrecord;
  const unchecked = [call.company, call.period, call.date, call.publisher].filter(Boolean);
  console.log(`      not checked, only the record says it: ${unchecked.join(', ')}`);
  console.log(
    wrong.length === 0
      ? `Verified: ${attribution}, ${permalink}`
      : `NOT verified (${wrong.join(', ')}): ${permalink}`,
  );
  return wrong.length === 0 ? 0 : 1;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
