import { describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { ask, DEPS } from '../server/fakes.js';
import { signSlack } from '../support/signSlack.js';
import { send, startServer } from '../support/startServer.js';
import { mention, openDoor } from './door.js';

const post = async (
  door: Awaited<ReturnType<typeof openDoor>>,
  body: string,
  headers: Record<string, string>,
) => {
  const all = { 'Content-Type': 'application/json', ...headers };
  return send(door.server, { method: 'POST', path: '/slack/events', headers: all, body });
};
const now = () => Math.floor(Date.now() / 1000);

describe('POST /slack/events', () => {
  it('says that Slack is off where it is', async () => {
    const server = await startServer(DEPS);
    const { status, body } = await send(server, { method: 'POST', path: '/slack/events' });
    expect(status).toBe(503);
    expect(JSON.parse(body).error).toMatchObject({ code: 'SLACK_OFF' });
  });

  it('answers the challenge with which Slack tries an address', async () => {
    const door = await openDoor();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const answer = await post(door, body, signSlack(body));
    expect(JSON.parse(answer.body)).toEqual({ challenge: 'abc' });
  });

  it.each<[string, (body: string) => Record<string, string>]>([
    ['a byte changed', (body) => signSlack(`${body} `)],
    ['a time 302 s ago', (body) => signSlack(body, { timestamp: now() - 302 })],
    ['a time 302 s ahead', (body) => signSlack(body, { timestamp: now() + 302 })],
    ['another secret', (body) => signSlack(body, { secret: 'another' })],
    ['no signature', () => ({ 'X-Slack-Request-Timestamp': String(now()) })],
    ['no time', (body) => ({ 'X-Slack-Signature': signSlack(body)['X-Slack-Signature'] ?? '' })],
    ['no header', () => ({})],
  ])('refuses a request with %s, and does nothing', async (_, headersOf) => {
    const door = await openDoor();
    const body = JSON.stringify(mention('Why?'));
    const { status, body: refusal } = await post(door, body, headersOf(body));
    expect(status).toBe(401);
    expect(JSON.parse(refusal).error).toMatchObject({ code: 'BAD_SIGNATURE' });
    await door.settled();
    expect(door.slack.calls.map(({ method }) => method)).toEqual(['auth.test']);
  });

  it.each([
    ['{broken', 'application/json', 'BAD_JSON'],
    ['"text"', 'application/json', 'BAD_JSON'],
    ['', 'application/json', 'BAD_JSON'],
    ['payload=%7Bbroken', 'application/x-www-form-urlencoded', 'BAD_JSON'],
    ['{"type":7}', 'application/json', 'BAD_REQUEST'],
    ['{"event_id":["a"]}', 'application/json', 'BAD_REQUEST'],
  ])('refuses the signed body %s of %s', async (body, type, code) => {
    const door = await openDoor();
    const answer = await post(door, body, { ...signSlack(body), 'Content-Type': type });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toMatchObject({ code });
    expect((await send(door.server, { path: '/healthz' })).status).toBe(200);
  });

  it.each([
    '{}',
    '{"type":"event_callback"}',
    '{"type":"event_callback","event_id":"E1"}',
    '{"type":"event_callback","event_id":"E1","event":{}}',
    '{"type":"event_callback","event_id":"E1","event":{"type":"app_mention"}}',
    '{"type":"event_callback","event_id":"E1","event":{"type":"message","channel_type":"im"}}',
    '{"type":"event_callback","event_id":"E1","event":{"type":"assistant_thread_started"}}',
    '{"type":"block_actions","trigger_id":"1"}',
    '{"type":"block_actions","trigger_id":"1","actions":[{"action_id":"onrecord_share"}]}',
    '{"command":"/onrecord","trigger_id":"1"}',
    '{"type":"view_submission","trigger_id":"1"}',
  ])('outlives the signed body %s', async (body) => {
    const door = await openDoor();
    expect((await post(door, body, signSlack(body))).status).toBe(200);
    await door.settled();
    expect(door.slack.shown).toEqual([]);
    expect((await send(door.server, { path: '/healthz' })).status).toBe(200);
  });

  it('refuses more than a megabyte', async () => {
    const door = await openDoor();
    const body = 'x'.repeat(1024 * 1024 + 1);
    expect((await post(door, body, signSlack(body))).status).toBe(413);
  });

  it('takes nothing more when it is full, so that Slack sends it again', async () => {
    const door = await openDoor();
    await door.door.drain(0);
    expect(await door.deliver(mention('Why?'))).toBe(503);
  });
});

describe('while fifty answers are being written', () => {
  it('each delivery is acknowledged, and each is answered in the end', async () => {
    let release = () => {};
    const written = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = 0;
    const waiting: Ask = async function* (request, signal) {
      asked += 1;
      await written;
      yield* ask(request, signal);
    };
    const door = await openDoor({ ask: waiting });
    const events = Array.from({ length: 50 }, () => mention('Why?'));
    await Promise.all(events.map((event) => door.deliver(event)));
    await vi.waitFor(() => expect(asked).toBe(50), { timeout: 10_000 });
    expect(await door.deliver(mention('And how?'))).toBe(200);
    expect(door.slack.shown).toEqual([]);
    release();
    await door.settled();
    expect(door.slack.shown).toHaveLength(51);
  });
});

describe('a delivery that comes again', () => {
  it('is acknowledged each time and answered once', async () => {
    const door = await openDoor();
    const events = Array.from({ length: 50 }, () => mention('How fast did sales grow?'));
    for (let retry = 0; retry < 20; retry += 1) {
      const headers = {
        'X-Slack-Retry-Num': String(retry),
        'X-Slack-Retry-Reason': 'http_timeout',
      };
      const statuses = events.map((event) => door.deliver(event, retry > 0 ? headers : {}));
      expect(new Set(await Promise.all(statuses))).toEqual(new Set([200]));
    }
    await door.settled();
    expect(door.slack.shown).toHaveLength(50);
    const threads = new Set(door.slack.shown.map(({ thread }) => thread));
    expect(threads.size).toBe(50);
  });

  it('is the same request played again', async () => {
    const door = await openDoor();
    const body = JSON.stringify(mention('Why?'));
    const headers = signSlack(body);
    expect((await post(door, body, headers)).status).toBe(200);
    expect((await post(door, body, headers)).status).toBe(200);
    await door.settled();
    expect(door.slack.shown).toHaveLength(1);
  });
});
