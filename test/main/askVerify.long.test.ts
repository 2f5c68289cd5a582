import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBuiltin, ingestCorpus, loadCorpus } from '../../src/assemble.js';
import { runProgram } from './runProgram.js';

let INDEX_DIR = '';

beforeAll(async () => {
  INDEX_DIR = await mkdtemp(join(tmpdir(), 'onrecord-'));
  const embedder = await createBuiltin();
  const { id, dimensions } = embedder;
  await embedder.close();
  // The program only looks whose vectors they are: they need not be true for what is found by its words.
  const vector = Array.from({ length: dimensions }, (_, at) => Number(at === 0));
  await ingestCorpus(
    await loadCorpus({ corpusDir: 'corpus' }),
    { indexDir: INDEX_DIR },
    {
      ...{ id, dimensions, pace: embedder.pace, close: async () => {} },
      embeddings: {
        embedQuery: async () => vector,
        embedDocuments: async (texts) => texts.map(() => vector),
      },
    },
    () => {},
  );
  return () => rm(INDEX_DIR, { recursive: true });
});

async function ask(...args: readonly string[]) {
  const settings = { INDEX_DIR, CORPUS_DIR: resolve('corpus') };
  const program = runProgram('ask', settings, { args });
  return { code: await program.ended, ...program.printed };
}

const BACKLOG = 'the unfulfilled contract balance reached $200 billion';

describe('npm run ask -- --verify', () => {
  it('says where words were said, and exits with 0', async () => {
    const { code, stdout, stderr } = await ask('--verify', BACKLOG);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^exact: Said to the letter: Amazon executives .*\n\n"the unfulfilled/);
    expect(stdout).toMatch(/AMZN-2025-Q3 {2}\/c\/AMZN-2025-Q3:\w{8}\?v=\w{12}\n$/);
  });

  it('marks what was changed, and what cannot be confirmed of a speaker', async () => {
    const { stdout } = await ask('--verify', BACKLOG.replace('200', '300'));
    expect(stdout).toMatch(/^altered: .*\n.*\[-200-\] \{\+300\+\}/);
    const named = await ask('--verify', BACKLOG, '--speaker', 'Andy Jassy');
    expect(named.stdout).toContain('(SPEAKER_NOT_NAMED) ');
  });

  it('gives the JSON of the contract, narrowed to calls', async () => {
    const { stdout } = await ask('--verify', BACKLOG, '--call', 'MSFT-2025-Q3', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'exact_elsewhere',
      matches: [{ call: { id: 'AMZN-2025-Q3' } }],
      warnings: [{ code: 'NO_SUCH_CALL' }],
    });
  });

  it.each<[string, string[], number, RegExp]>([
    ['an empty quote', ['--verify', ''], 1, /^BAD_REQUEST: "quote" holds no word/],
    ['a quote of marks', ['--verify', ' "…" %'], 1, /^BAD_REQUEST: "quote" holds no word/],
    ['20,000 words', ['--verify', 'words '.repeat(20_000)], 1, /^BAD_REQUEST: "quote" is longer/],
    ['an empty speaker', ['--verify', 'x', '--speaker', ' '], 1, /^BAD_REQUEST: "speaker" is/],
    ['a question too', ['--verify', 'x', 'Why?'], 2, /^Use: npm run ask/],
    ['no quote behind it', ['--verify'], 2, /Use: npm run ask/],
  ])('refuses %s', async (_, args, expected, message) => {
    const { code, stdout, stderr } = await ask(...args);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(message);
  });
});

describe('npm run ask', () => {
  it('shows what answers or comes closest, each source with its call and its link', async () => {
    const { code, stdout, stderr } = await ask('How many satellites does Kuiper have?');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^(?:\[\d+\]|-) Amazon executives .*, AMZN-2025-Q3 {2}\/c\/AMZN-2025-Q3:/m,
    );
  });
});
