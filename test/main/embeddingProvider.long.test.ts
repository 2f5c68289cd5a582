import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Behaviour, embeddings, startModelServer, status } from '../support/modelServer.js';
import { addressOf, runProgram } from './runProgram.js';

const KEY = 'sk-never-to-be-seen-8a2c';
const CORPUS = join(import.meta.dirname, '../../corpus');

/** How often each vowel stands in a text: five dimensions, and no text without one. */
const vowels = (text: string): number[] =>
  [...'aeiou'].map((vowel) => text.toLowerCase().split(vowel).length - 1);

/** A program that embeds at a server, over an index folder of its own. */
async function embeddingProgram(behaviour: Behaviour) {
  const server = await startModelServer(behaviour);
  const indexDir = await mkdtemp(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rm(indexDir, { recursive: true, force: true }));
  const start = (settings: Record<string, string> = {}) =>
    runProgram('start', {
      CORPUS_DIR: CORPUS,
      INDEX_DIR: indexDir,
      EMBEDDINGS: 'openai:vowels',
      OPENAI_BASE_URL: `${server.url}/v1`,
      OPENAI_API_KEY: KEY,
      LOG_LEVEL: 'info',
      ...settings,
    });
  return { server, start, indexDir };
}

const ask = async (url: string): Promise<unknown> => {
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"question":"How many satellites does Kuiper have?"}',
  });
  return response.json();
};

it('embeds corpus and questions with the provider that is set, and shows its key to nobody', async () => {
  const { server, start, indexDir } = await embeddingProgram(embeddings(vowels));
  const first = start();
  expect(await ask(await addressOf(first))).toMatchObject({ status: 'answered' });
  expect(server.requests.at(-1)?.body.input).toContain('satellites');
  expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(
    new Set([`Bearer ${KEY}`]),
  );
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(first.printed.stdout + first.printed.stderr).not.toContain(KEY);
  for (const entry of await readdir(indexDir, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      expect(await readFile(join(entry.parentPath, entry.name), 'latin1')).not.toContain(KEY);
});

it('asks no provider anything before it serves an index that is there', async () => {
  const { server, start } = await embeddingProgram(embeddings(vowels));
  const first = start();
  await addressOf(first);
  first.child.kill('SIGKILL');
  await first.ended;
  const before = server.requests.length;
  await addressOf(start({ OPENAI_BASE_URL: 'http://127.0.0.1:1' })); // where nobody can be asked
  expect(server.requests).toHaveLength(before);
});

it('says what a provider refuses while it ingests, and keeps its key', async () => {
  const echo = JSON.stringify({
    error: { message: `No such key ${KEY}`, code: 'invalid_api_key' },
  });
  const { start } = await embeddingProgram(status(401, {}, echo));
  const program = start();
  expect(await program.ended).toBe(1);
  expect(program.printed.stderr).toBe(
    'MODEL_REFUSED: openai:vowels answered 401 (invalid_api_key): check the key in the settings\n',
  );
});

it('refuses the index of another embedder', async () => {
  const { start } = await embeddingProgram(embeddings(vowels));
  const first = start();
  await addressOf(first);
  first.child.kill('SIGKILL');
  await first.ended;
  const other = start({ EMBEDDINGS: 'openai:consonants' });
  expect(await other.ended).toBe(1);
  expect(other.printed.stderr).toMatch(/^EMBEDDER_MISMATCH: .*openai:vowels \(5 dimensions\)/);
});
