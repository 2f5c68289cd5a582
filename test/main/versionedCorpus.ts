import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ingestCorpus, loadCorpus, openOnRecord, takeIn } from '../../src/assemble.js';
import { readCommand } from '../../src/ingest/commandLine.js';
import { createFakeEmbedder } from '../ingest/fakeEmbedder.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { send, startServer } from '../support/startServer.js';

/** A corpus in a folder that is changed as by the command line, and served as it is then. */
export async function versionedCorpus() {
  const folder = await temporaryFolder();
  const config = { corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'index') };
  const said: string[] = [];

  const reindex = async (): Promise<void> => {
    await ingestCorpus(await loadCorpus(config), config, createFakeEmbedder(), () => {});
  };
  const ingest = async (...args: readonly string[]) => {
    const { refused } = await takeIn(readCommand(args), config, (line) => said.push(line));
    await reindex();
    return refused.map(({ code }) => code);
  };
  const take = async (text: string, ...args: readonly string[]) => {
    const path = join(folder, 'acme.txt');
    await writeFile(path, text);
    return ingest(path, ...args);
  };
  const serve = async () => {
    const onRecord = await openOnRecord(
      { ...config, publicUrl: null },
      createFakeEmbedder(),
      () => {},
    );
    onTestFinished(() => onRecord.close());
    const server = await startServer(onRecord);
    const page = (path: string) => send(server, { path, headers: { Accept: 'text/html' } });
    const text = (path: string) => send(server, { path, headers: { Accept: '*/*' } });
    const json = async (path: string) => {
      const { status, body } = await send(server, {
        path,
        headers: { Accept: 'application/json' },
      });
      return { status, body: JSON.parse(body) };
    };
    return { url: server.url, onRecord, page, text, json };
  };
  return { ...config, said, ingest, take, reindex, serve };
}
