import { access } from 'node:fs/promises';
import { type Logger, pino } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import {
  createEmbedder,
  embedderOfIndex,
  hasIndex,
  ingestCorpus,
  isStale,
  loadCorpus,
  type OnRecord,
  openOnRecord,
  openState,
} from './assemble.js';
import { type Config, readConfig } from './config.js';
import { OnRecordError } from './errors.js';
import { noteLines, skippedLine } from './ingest/reportLines.js';
import { showProgress } from './ingest/showProgress.js';
import { transcriptProcess } from './ingest/transcriptProcess.js';
import { createMcpDoor } from './mcp/httpDoor.js';
import type { Embedder } from './models/embedder.js';
import { createOpenAiDoor } from './openai/openAiDoor.js';
import { createOpenApiDoor } from './openapi/openApiDoor.js';
import { type Operated, openOperation } from './operation/openOperation.js';
import { createApp } from './server/app.js';
import { createEntrance } from './server/keys/entrance.js';
import { createKeyring } from './server/keys/keyring.js';
import { listen } from './server/listen.js';
import type { SlackDeps } from './slack/asking.js';
import { openSlack } from './slack/openSlack.js';
import type { State } from './state/state.js';

/** The chat page, compiled beside this file. */
const WEB = new URL('./web/', import.meta.url);
/** Runs in a process of its own. */
const ADDING = new URL('./addProcess.js', import.meta.url);
const LOCAL_LINKS =
  'Slack is on without PUBLIC_URL: its links lead to localhost, and Slack cannot call this server';
/** Long enough for an answer that is being written. */
const GRACE_MS = 5_000;

/** Ingests if the corpus changed, serves, and stops when it is told to. */
export async function start(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<void> {
  const config = readConfig(env);
  const logger = pino({ level: config.logLevel });
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const telling = { logger, registry, say, terminal: process.stdout };
  const { onRecord, flush } = await openFresh(config, telling);
  const { publicUrl, apiKeys, publicCitations, rateLimit } = config;
  // Without keys the server is on loopback, and who sees what it prints may add.
  const entrance = apiKeys.length === 0 ? createEntrance() : null;
  const keyring = createKeyring(apiKeys, entrance?.key);
  const guard = { keyring, publicCitations, rateLimit, entrance };
  const taking = transcriptProcess(ADDING, config);
  const state = openState(config);
  const slack =
    config.slack && (await openSlack(config.slack, slackDeps(onRecord, state, logger, config)));
  if (slack && publicUrl === null) say(LOCAL_LINKS);
  const app = createApp({
    ...onRecord,
    mcp: createMcpDoor(onRecord),
    openAi: createOpenAiDoor(onRecord),
    openApi: createOpenApiDoor(publicUrl),
    ...(slack && { slack: slack.handler }),
    ...{ ...taking, state, logger, metrics: registry, publicUrl, guard, web: WEB },
  });
  const server = await listen(app, config);
  say(`OnRecord answers at ${server.url} (${describe(onRecord)})`);
  if (entrance) say(`To add transcripts in a browser, open once: ${server.url}${entrance.path}`);
  const stop = async (): Promise<void> => {
    await Promise.all([server.stop(GRACE_MS), slack?.drain(GRACE_MS)]);
    await Promise.all([onRecord.close(), flush()]);
    process.exit(0);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/**
 * Serves one assistant over standard input and output, until it leaves. Standard output belongs to the protocol: the log
 * and what there is to say go to standard error.
 */
export async function startMcp(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const logger = pino({ level: config.logLevel }, process.stderr);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const telling = { logger, registry: new Registry(), say, terminal: process.stderr };
  const { onRecord, flush } = await openFresh(config, telling);
  const { serveMcp } = await import('./mcp/stdioDoor.js');
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const pipes = { input: process.stdin, output: process.stdout };
  await serveMcp({ ...onRecord, logger }, pipes, stopping.signal);
  await Promise.all([onRecord.close(), flush()]);
}

/** Where a start tells what it does. */
interface Telling {
  readonly logger: Logger;
  readonly registry: Registry;
  readonly say: (line: string) => void;
  readonly terminal: NodeJS.WriteStream;
}

/** The index of the corpus as it is now, which tells of its work. */
async function openFresh(config: Config, telling: Telling): Promise<Operated<OnRecord>> {
  const embedder = await createEmbedder(config, { known: await embedderOfIndex(config) });
  await refresh(config, embedder, telling);
  const onRecord = await openOnRecord(config, embedder, (error) =>
    telling.logger.error({ error: String(error) }, 'newer index refused'),
  );
  warmUp(onRecord); // before anybody counts
  return openOperation(onRecord, config, telling);
}

/** Slack's links must be absolute; without PUBLIC_URL they lead to the reader's own machine, which is good for a try. */
function slackDeps(
  onRecord: OnRecord,
  { threads, saveFeedback }: State,
  logger: Logger,
  { publicUrl, port }: Config,
): SlackDeps {
  const base = publicUrl ?? `http://localhost:${port}`;
  const linkOf = (url: string) => new URL(url, base).href;
  return { ...onRecord, logger, linkOf, threads, saveFeedback };
}

/** An index is enough: without a corpus, or where the index cannot be written, the one there is is served. */
async function refresh(
  config: Config,
  embedder: Embedder,
  { say, terminal }: Telling,
): Promise<void> {
  if (!(await exists(config.corpusDir))) return;
  const corpus = await loadCorpus(config);
  if (!(await isStale(corpus, config, embedder))) return;
  for (const line of [...corpus.skipped.map(skippedLine), ...noteLines(corpus)]) say(line);
  const progress = showProgress(terminal);
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
 * The first question would wait for what is made once, the first quote for the index of all words: ask for one of each that
 * nobody waits for, then read the calls that they did not look at.
 */
function warmUp({ search, verify, readAhead }: OnRecord): void {
  const question = 'How fast did revenue grow?';
  search({ question, filters: {}, limit: 1 }, new AbortController().signal)
    .then(() => verify({ quote: question, filters: {} }))
    .then(readAhead)
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
