import { access } from 'node:fs/promises';
import { pino } from 'pino';
import {
  createEmbedder,
  embedderOfIndex,
  hasIndex,
  ingestCorpus,
  isStale,
  loadCorpus,
  type OnRecord,
  openOnRecord,
} from './assemble.js';
import { type Config, readConfig } from './config.js';
import { OnRecordError } from './errors.js';
import { noteLines, skippedLine } from './ingest/reportLines.js';
import { showProgress } from './ingest/showProgress.js';
import type { Embedder } from './models/embedder.js';
import { createApp } from './server/app.js';
import { listen } from './server/listen.js';

/** Long enough for an answer that is being written. */
const GRACE_MS = 5_000;

/** Ingests if the corpus changed, serves, and stops when it is told to. */
export async function start(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<void> {
  const config = readConfig(env);
  const logger = pino({ level: config.logLevel });
  const embedder = await createEmbedder(config, { known: await embedderOfIndex(config) });
  await refresh(config, embedder, say);
  const onRecord = await openOnRecord(config, embedder, (error) =>
    logger.error({ error: String(error) }, 'newer index refused'),
  );
  const { publicUrl } = config;
  const server = await listen(createApp({ ...onRecord, logger, publicUrl }), config);
  say(`OnRecord answers at ${server.url} (${describe(onRecord)})`);
  warmUp(onRecord);
  const stop = async (): Promise<void> => {
    await server.stop(GRACE_MS);
    await onRecord.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** An index is enough: without a corpus, or where the index cannot be written, the one there is is served. */
async function refresh(
  config: Config,
  embedder: Embedder,
  say: (line: string) => void,
): Promise<void> {
  if (!(await exists(config.corpusDir))) return;
  const corpus = await loadCorpus(config);
  if (!(await isStale(corpus, config, embedder))) return;
  for (const line of [...corpus.skipped.map(skippedLine), ...noteLines(corpus)]) say(line);
  const progress = showProgress(process.stdout);
  try {
    say(`Ingesting ${corpus.calls.length} call(s) of ${config.corpusDir} …`);
    const report = await ingestCorpus(corpus, config, embedder, progress.show).finally(
      progress.stop,
    );
    say(`Ingested ${report.statements} statements in ${report.passages} passages`);
  } catch (error) {
    if (!(await hasIndex(config))) throw error;
    say(
      `The corpus changed but could not be ingested (${error instanceof Error ? error.message : error}); serving the index there is`,
    );
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function describe(onRecord: OnRecord): string {
  const calls = onRecord.catalogue().calls();
  const statements = calls.reduce((sum, call) => sum + call.statements, 0);
  return `${calls.length} call(s), ${statements} statements`;
}

/**
 * The first question would wait for the encoder's thread and the dictionary's files, the first quote for the index of all words:
 * ask for one of each that nobody waits for.
 */
function warmUp({ search, verify }: OnRecord): void {
  const question = 'How fast did revenue grow?';
  search({ question, filters: {}, limit: 1 }, new AbortController().signal)
    .then(() => verify({ quote: question, filters: {} }))
    .catch(() => {});
}

/** One clear line for what a person can mend; anything else is a fault of ours and shows its stack. */
export function reportFault(error: unknown): void {
  const known = error instanceof OnRecordError;
  process.stderr.write(
    known
      ? `${error.code}: ${error.message}\n`
      : `${error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = 1;
}
