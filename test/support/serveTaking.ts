import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import {
  createBuiltin,
  createParser,
  ingestCorpus,
  loadCorpus,
  openOnRecord,
  takeIn,
} from '../../src/assemble.js';
import type { KeyDigest } from '../../src/config/keys.js';
import { createAddTranscript } from '../../src/ingest/addTranscript.js';
import { createPreview } from '../../src/ingest/previewTranscript.js';
import { createApp } from '../../src/server/app.js';
import { createEntrance } from '../../src/server/keys/entrance.js';
import { createKeyring } from '../../src/server/keys/keyring.js';
import { listen } from '../../src/server/listen.js';
import { nodeFiles, readingOnly } from '../../src/store/files.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { wordRanker } from './learned.js';
import { WEB } from './startServer.js';

/** The corpus that the product ships with: something must be served before the first file comes. */
const SHIPPED = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** A server of a copy of a corpus, which takes transcripts in: what `main.ts` puts together, in this process. */
export async function serveTaking(keys: readonly KeyDigest[] = []) {
  const folder = await temporaryFolder();
  const config = { corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'index') };
  await mkdir(config.corpusDir);
  await cp(SHIPPED, config.corpusDir, { recursive: true });
  const embedder = await createBuiltin();
  await ingestCorpus(await loadCorpus(config), config, embedder, () => {});
  const onRecord = await openOnRecord(
    { ...config, publicUrl: null },
    embedder,
    () => {},
    wordRanker,
  );
  const add = createAddTranscript({
    take: (paths, details) => takeIn({ paths, details, removal: null }, config, () => {}),
    load: () => loadCorpus(config),
    ingest: (corpus) => ingestCorpus(corpus, config, embedder, () => {}),
  });
  const parse = await createParser(config.indexDir, readingOnly(nodeFiles));
  const preview = createPreview(config.corpusDir, parse);
  const entrance = keys.length === 0 ? createEntrance() : null;
  const keyring = createKeyring(keys, entrance?.key);
  const guard = { keyring, publicCitations: false, rateLimit: null, entrance };
  const logger = pino({ level: 'silent' });
  const app = createApp({ ...onRecord, add, preview, guard, web: WEB, logger });
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await server.stop(200);
    await onRecord.close();
  });
  return {
    url: server.url,
    /** What is printed at the start of a server without keys. */
    link: `${server.url}${entrance?.path ?? ''}`,
    /** Everything that lies in the corpus and in the index, by its path. */
    files: () => filesIn(folder),
    /** What `calls.json` says. */
    rows: async (): Promise<readonly Record<string, unknown>[]> =>
      JSON.parse(await readFile(join(config.corpusDir, 'calls.json'), 'utf8')),
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
