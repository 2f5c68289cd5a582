import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { startCollector } from '../support/collector.js';
import { startModelServer, status } from '../support/modelServer.js';
import { MINUTES } from '../transcripts/minutes.js';
import { addressOf, runProgram } from './runProgram.js';

const READ = 'read-0123456789abcdef';
const INGEST = 'ingest-0123456789abcdef';
const PROVIDER = 'sk-provider-key';
const COLLECTOR = 'collector-key';
const QUESTION = 'How fast did zebras grow?';

/** The program with keys everywhere, a model that fails, a collector, and a log that holds all it can. */
async function startGuarded(more: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder();
  const CORPUS_DIR = join(folder, 'corpus');
  await mkdir(join(CORPUS_DIR, 'transcripts'), { recursive: true });
  await writeFile(join(CORPUS_DIR, 'transcripts/acme.txt'), MINUTES);
  const model = await startModelServer(status(401));
  const collector = await startCollector();
  const program = runProgram('start', {
    CORPUS_DIR,
    INDEX_DIR: join(folder, 'index'),
    LOG_LEVEL: 'trace',
    API_KEYS: `read:${READ},ingest:${INGEST}`,
    CHAT_MODEL: 'openai:any',
    OPENAI_API_KEY: PROVIDER,
    OPENAI_BASE_URL: `${model.url}/v1`,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: `api-key=${COLLECTOR}`,
    ...more,
  });
  const url = await addressOf(program);
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${READ}` };
  const post = (path: string, body: object, more: Record<string, string> = headers) =>
    fetch(`${url}${path}`, { method: 'POST', headers: more, body: JSON.stringify(body) });
  const logged = () =>
    program.printed.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  return { url, program, post, logged, collector, headers };
}

describe('a program in operation', { timeout: 60_000 }, () => {
  it('counts, logs and traces a question, and keeps every key and word of it to itself', async () => {
    const { url, program, post, logged, collector, headers } = await startGuarded();
    const session = await post('/api/session', { key: READ });
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await post('/api/session', { key: 'wrong-key-0123456' })).status).toBe(401);
    expect((await post('/api/chat', { question: QUESTION })).status).toBe(200);
    const byPage = { 'Content-Type': 'application/json', Cookie: cookie, Origin: url };
    const { status: paged } = await post('/api/chat', { question: QUESTION, limit: 0 }, byPage);
    expect(paged).toBe(400);
    const upload = { ...headers, Authorization: `Bearer ${INGEST}` };
    expect((await post('/api/calls?file=x.txt', {}, upload)).status).toBe(400);

    expect((await fetch(`${url}/metrics`)).status).toBe(401);
    const metrics = await (await fetch(`${url}/metrics`, { headers })).text();
    expect(metrics).toMatch(/^onrecord_questions_total\{status="\w+",engine="extractive"} 1$/m);
    expect(metrics).toMatch(/^onrecord_generation_age_seconds \d/m);
    expect(metrics).toMatch(/^onrecord_generation_size\{kind="statements"} 12$/m);
    expect(metrics).not.toMatch(/^onrecord_verifications_total\{/m); // nobody asked for one
    expect(metrics).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);

    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    const lines = logged();
    const question = lines.find(({ msg }) => msg === 'question');
    const request = lines.find(({ req }) => req?.path === '/api/chat');
    expect(question).toMatchObject({ requestId: request.req.id, engine: 'extractive' });
    expect(collector.spans().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['question', 'scope', 'embed', 'search', 'write']),
    );
    expect(collector.requests[0]?.headers).toMatchObject({ 'api-key': COLLECTOR });

    const told = [program.printed.stdout, program.printed.stderr, metrics];
    const all = [...told, ...collector.requests.map(({ text }) => text)].join('\n');
    const [, value = ''] = cookie.split('=');
    expect(value).toMatch(/^[\da-f]{64}$/);
    for (const secret of [READ, INGEST, PROVIDER, COLLECTOR, 'wrong-key', value, 'zebras'])
      expect(all).not.toContain(secret);
  });

  it('logs questions where that is switched on', async () => {
    const { program, post, logged } = await startGuarded({
      LOG_QUESTIONS: 'true',
      CHAT_MODEL: '',
      OTEL_EXPORTER_OTLP_ENDPOINT: '',
    });
    await post('/api/chat', { question: QUESTION });
    program.child.kill('SIGTERM');
    await program.ended; // by then all of the log has come through
    expect(logged()).toContainEqual(expect.objectContaining({ question: QUESTION }));
  });
});
