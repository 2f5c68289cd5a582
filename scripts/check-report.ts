import { readFile, writeFile } from 'node:fs/promises';
import { createEmbedder, embedderOfIndex, openOnRecord } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { readCheckCommand } from '../src/reports/commandLine.js';
import { formOfFile, readReportFile } from '../src/reports/reportFile.js';
import { reportLines } from '../src/reports/reportLines.js';
import { needsWork } from '../src/reports/summary.js';

const linkOf = (url: string) => url; // PUBLIC_URL makes the links absolute

/** Exit code: 0 when all stands, 1 when something does not, 2 when nothing could be checked. */
async function run(args: readonly string[]): Promise<number> {
  const { file, filters, isJson, isStrict, out } = readCheckCommand(args);
  const report = await readReportFile(await readFile(file), formOfFile(file));
  const config = readConfig(process.env);
  const known = await embedderOfIndex(config);
  const embedder = await createEmbedder(config, { known });
  const onRecord = await openOnRecord(config, embedder, () => {});
  const request = { ...report, filters, linkOf };
  const checked = await onRecord
    .checkReport(request, new AbortController().signal)
    .finally(onRecord.close);
  if (out !== null) await writeFile(out, await report.annotate(checked, linkOf));
  console.log(isJson ? JSON.stringify(checked, null, 2) : reportLines(checked, report.text));
  return needsWork(checked.summary, isStrict) ? 1 : 0;
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
