import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createBuiltin, ingestCorpus, loadCorpus, openOnRecord } from '../../src/assemble.js';
import { createMcpDoor } from '../../src/mcp/httpDoor.js';
import type { Embedder } from '../../src/models/embedder.js';
import { createOpenAiDoor } from '../../src/openai/openAiDoor.js';
import { createApp } from '../../src/server/app.js';
import { listen, type RunningServer } from '../../src/server/listen.js';
import { createState } from '../../src/state/state.js';
import type { Citation } from '../../src/types.js';
import { wordRanker } from './learned.js';
import { add, preview, WEB } from './startServer.js';

export interface ServedCorpus {
  readonly url: string;
  /** The one statement in the corpus that begins with these words. */
  statement(words: string): Citation;
  /** Goes away, as a server that is stopped does. */
  stop(): Promise<void>;
  /** Comes back at the same address, if it is away. */
  start(): Promise<void>;
  /** Goes away for good, with its index. */
  close(): Promise<void>;
}

/** Ingests a corpus folder into an index of its own and serves it on a free port, in this process; what answers is what a reader would say by the words. */
export async function serveCorpus(corpusDir: string, given?: Embedder): Promise<ServedCorpus> {
  const indexDir = await mkdtemp(join(tmpdir(), 'onrecord-index-'));
  const embedder = given ?? (await createBuiltin());
  await ingestCorpus(await loadCorpus({ corpusDir }), { indexDir }, embedder, () => {});
  const settings = { indexDir, publicUrl: null };
  const onRecord = await openOnRecord(settings, embedder, () => {}, wordRanker);
  const stateDir = await mkdtemp(join(tmpdir(), 'onrecord-state-'));
  const state = createState(stateDir);
  const app = createApp({
    ...onRecord,
    add,
    preview,
    mcp: createMcpDoor(onRecord),
    openAi: createOpenAiDoor(onRecord),
    state,
    web: WEB,
    logger: pino({ level: 'silent' }),
  });
  let server: RunningServer | null = await listen(app, { port: 0, host: '127.0.0.1' });
  const { url, port } = server;
  const stop = async () => {
    await server?.stop(200);
    server = null;
  };
  return {
    url,
    statement(words) {
      const { calls, statements } = onRecord.catalogue();
      const all = calls().flatMap(({ id }) => statements(id) ?? []);
      const [only, ...others] = all.filter(({ quote }) => quote.startsWith(words));
      if (!only || others.length > 0)
        throw new Error(`${only ? 'Several' : 'No'} statements begin with "${words}"`);
      return only;
    },
    stop,
    async start() {
      server ??= await listen(app, { port, host: '127.0.0.1' });
    },
    async close() {
      await stop();
      await onRecord.close();
      await rm(indexDir, { recursive: true });
      await rm(stateDir, { recursive: true });
    },
  };
}
