import { access } from 'node:fs/promises';
import { type Logger, pino } from 'pino';
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
import type { SlackDeps } from './slack/asking.js';
import { openSlack } from './slack/openSlack.js';

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
  const slack =
    config.slack && (await openSlack(config.slack, slackDeps(onRecord, logger, config)));
  if (slack && publicUrl === null)
    say(
      'Slack is on without PUBLIC_URL: its links lead to localhost, and Slack cannot call this server',
    );
  const app = createApp({ ...onRecord, logger, publicUrl, slack: slack?.handler ?? null });
  const server = await listen(app, config);
  say(`OnRecord answers at ${server.url} (${describe(onRecord)})`);
  warmUp(onRecord);
  const stop = async (): Promise<void> => {
    await Promise.all([server.stop(GRACE_MS), slack?.drain(GRACE_MS)]);
    await onRecord.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** Slack's links must be absolute; without PUBLIC_URL they lead to the reader's own machine, which is good for a try. */
function slackDeps(onRecord: OnRecord, logger: Logger, { publicUrl, port }: Config): SlackDeps {
  const base = publicUrl ?? `http://localhost:${port}`;
  const linkOf = (url: string) => new URL(url, base).href;
  return { ...onRecord, logger, linkOf, threads: null, saveFeedback: null };
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

/** The first question would wait for the encoder's thread and the dictionary's files: ask one that nobody waits for. */
function warmUp({ search }: OnRecord): void {
  const question = 'How fast did revenue grow?';
  search({ question, filters: {}, limit: 1 }, new AbortController().signal).catch(() => {});
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
