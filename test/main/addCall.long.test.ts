import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';
import { addressOf, runProgram } from './runProgram.js';

const INGEST = 'ingest-0123456789abcdef';
const Q3 = MINUTES.replace('2031 Q2', '2031 Q3').replace('Costs fell.', 'Costs rose a little.');

interface Said {
  readonly call: string;
  readonly file: string;
  readonly isKnown: boolean;
  readonly error: { readonly code: string; readonly message: string };
}
interface Listed {
  readonly calls: readonly { readonly id: string }[];
}

/** A server over one call, and how a transcript is sent to it. */
async function serverOfOneCall() {
  const folder = await temporaryFolder();
  const settings = { CORPUS_DIR: join(folder, 'corpus'), INDEX_DIR: join(folder, 'index') };
  const file = join(folder, 'q2.txt');
  await writeFile(file, MINUTES);
  expect(await runProgram('ingest', settings, { args: [file] }).ended).toBe(0);
  const program = runProgram('start', { ...settings, API_KEYS: `ingest:${INGEST}` });
  const url = await addressOf(program);
  const headers = { Authorization: `Bearer ${INGEST}` };
  const send = async (name: string, body: string) => {
    const response = await fetch(`${url}/api/calls?file=${name}`, {
      method: 'POST',
      headers,
      body,
    });
    return { status: response.status, body: (await response.json()) as Said };
  };
  const look = async (name: string, body: string) => {
    const address = `${url}/api/calls/preview?file=${name}`;
    const response = await fetch(address, { method: 'POST', headers, body });
    return ((await response.json()) as { readonly calls: readonly object[] }).calls;
  };
  const calls = async () =>
    ((await (await fetch(`${url}/api/calls`, { headers })).json()) as Listed).calls.map(
      ({ id }) => id,
    );
  return { send, look, calls, corpus: settings.CORPUS_DIR };
}

describe('a transcript sent to a running server', { timeout: 60_000 }, () => {
  it('is served when the answer is there, lies in the corpus as it was sent, and is known then', async () => {
    const { send, calls, corpus } = await serverOfOneCall();
    const { status, body } = await send('q3.txt', Q3);
    expect([status, body.call, body.isKnown]).toEqual([201, 'ACME-2031-Q3', false]);
    expect(await calls()).toEqual(expect.arrayContaining(['ACME-2031-Q2', 'ACME-2031-Q3']));
    expect(await readFile(join(corpus, body.file), 'utf8')).toBe(Q3);
    expect(await send('again.txt', Q3)).toMatchObject({ status: 200, body: { isKnown: true } });
  });

  it('is shown before it is sent to stay, and two at a time both come in', async () => {
    const { send, look, calls } = await serverOfOneCall();
    expect(await look('q3.txt', Q3)).toMatchObject([
      { id: 'ACME-2031-Q3', place: { kind: 'new' }, statements: 12 },
    ]);
    expect(await calls()).toEqual(['ACME-2031-Q2']);
    const Q4 = Q3.replace('2031 Q3', '2031 Q4');
    const both = await Promise.all([send('q3.txt', Q3), send('q4.txt', Q4)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(await calls()).toHaveLength(3);
  });

  it('is refused with the command’s codes and without a word of where it lay', async () => {
    const { send, calls } = await serverOfOneCall();
    const { status, body } = await send('bad.txt', '\0\x01\x02 binary \0');
    expect(status).toBe(400);
    expect(body.error.code).toBe('BINARY');
    expect(body.error.message).not.toMatch(/onrecord-added|\/tmp/);
    expect(await calls()).toEqual(['ACME-2031-Q2']);
  });
});
