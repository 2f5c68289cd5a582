import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  getDefaultEnvironment,
  StdioClientTransport,
} from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';
import { connect, shown } from './connect.js';

const SETUP = fileURLToPath(new URL('../../dist/scripts/mcp.js', import.meta.url));

/** A small corpus whose index is not there yet. */
async function settingsOf(): Promise<Record<string, string>> {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  await mkdir(join(corpus, 'transcripts'), { recursive: true });
  await writeFile(join(corpus, 'transcripts/acme.txt'), MINUTES);
  return { ...getDefaultEnvironment(), CORPUS_DIR: corpus, INDEX_DIR: join(folder, 'index') };
}

/** The program, with its input open. */
function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [SETUP], { cwd: '/', env, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    printed.stderr += text;
  });
  return { child, printed, ended: once(child, 'close').then(([code]) => code) };
}

const line = (message: object) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`;
const INITIALIZE = line({
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'x', version: '1' },
  },
});

describe('npm run mcp', () => {
  it("serves the SDK's own client, which starts and ends it", async () => {
    const env = await settingsOf();
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [SETUP],
      env,
      stderr: 'pipe',
    });
    const client = await connect(transport);
    await client.listTools();
    const params = { name: 'ask', arguments: { question: 'How fast did anvils grow?' } };
    const results = await Promise.all(Array.from({ length: 20 }, () => client.callTool(params)));
    const [first] = results.map((result) => shown(result as CallToolResult));
    expect(first?.structured).toMatchObject({ status: 'answered' });
    expect(first?.text).toContain('onrecord://statement/');
    const wrong = shown(
      (await client.callTool({ name: 'ask', arguments: { question: 7 } })) as CallToolResult,
    );
    expect(wrong).toMatchObject({ isError: true, text: expect.stringContaining('-32602') });
    await client.close();
    expect(transport.pid).toBeNull();
  });

  it('prints nothing but messages, ingests aside, and answers all before its input ends', async () => {
    const { child, printed, ended } = run({ ...(await settingsOf()), LOG_LEVEL: 'trace' });
    child.stdin.end(
      INITIALIZE +
        line({ id: 2, method: 'tools/call', params: { name: 'list_calls' } }) +
        line({
          id: 3,
          method: 'tools/call',
          params: { name: 'ask', arguments: { question: 'Anvils?' } },
        }),
    );
    expect(await ended).toBe(0);
    const messages = printed.stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(messages.map(({ jsonrpc, id }) => [jsonrpc, id]).sort()).toEqual(
      [1, 2, 3].map((id) => ['2.0', id]),
    );
    expect(printed.stderr).toMatch(/Ingested 12 statements/);
    expect(printed.stderr).not.toContain('Anvils?');
  });

  it('ends with 0 when it is told to', async () => {
    const { child, ended } = run(await settingsOf());
    child.stdin.write(INITIALIZE);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says settings that cannot work on standard error, and ends with 1', async () => {
    const { printed, ended } = run({ ...(await settingsOf()), LOG_LEVEL: 'loud' });
    expect(await ended).toBe(1);
    expect(printed.stdout).toBe('');
    expect(printed.stderr).toMatch(/^BAD_CONFIG: /);
  });
});
