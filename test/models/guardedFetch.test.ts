import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { guardFetch } from '../../src/models/guardedFetch.js';
import { createHurriedClock } from '../support/hurriedClock.js';
import { type Behaviour, reply, startModelServer, status } from '../support/modelServer.js';

/** What a server that behaves so gives through the guard: the text, or the fault that the guard remembers. */
async function fetchGuarded(behaviour: Behaviour, secrets: readonly string[] = []) {
  const server = await startModelServer(behaviour);
  const guard = guardFetch(
    { name: 'openai:m', secrets },
    createHurriedClock(),
    new AbortController().signal,
  );
  const text = await guard
    .fetch(`${server.url}/v1/chat/completions`, { method: 'POST', body: '{}' })
    .then((response) => response.text())
    .catch(() => null);
  return { text, fault: guard.fault(), requests: server.requests };
}

const packed =
  (bytes: number): Behaviour =>
  (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(bytes, 'a')));

it('lets a reply through as it is', async () => {
  const { text, fault } = await fetchGuarded(reply('Sales rose.'));
  expect(JSON.parse(text ?? '').choices[0].message.content).toBe('Sales rose.');
  expect(fault).toBe(null);
});

it('takes a response of 4 MB and not a byte more, unpacked', async () => {
  const most = await fetchGuarded(packed(4 * 2 ** 20));
  expect([most.text?.length, most.fault]).toEqual([4 * 2 ** 20, null]);
  const bomb = await fetchGuarded(packed(4 * 2 ** 20 + 1)); // 4 kB on the wire
  expect([bomb.text, bomb.fault?.code]).toEqual([null, 'MODEL_REPLY_TOO_LARGE']);
});

it.each<[number, string, string | null, string]>([
  [429, '{"error":{"code":"insufficient_quota"}}', 'MODEL_RATE_LIMITED', '(insufficient_quota)'],
  [529, '{"error":{"type":"overloaded_error"}}', 'MODEL_UNAVAILABLE', '(overloaded_error)'],
  [408, '', 'MODEL_UNAVAILABLE', 'answered 408'],
  [403, '<html>', 'MODEL_REFUSED', 'check the key'],
  [400, '{"error":{"code":400,"type":"bad_request"}}', 'MODEL_REFUSED', '(bad_request)'],
  [404, '{"error":"model llama9 not found"}', 'MODEL_REFUSED', "check the model's name"], // Ollama's prose
  [302, '', 'MODEL_REFUSED', 'redirects are not followed'],
  [304, '', 'MODEL_REFUSED', 'redirects are not followed'],
])('makes of the status %i and %j the fault %s', async (code, body, fault, message) => {
  const found = await fetchGuarded(status(code, {}, body));
  expect(found.fault?.code).toBe(fault);
  expect(found.fault?.message).toContain(`openai:m answered ${code}`);
  expect(found.fault?.message).toContain(message);
});

it.each([
  '{"error":{"code":"my_secret"}}', // looks like a code, and is the key
  '{"error":{"code":"Your key sk-1 is wrong"}}',
  '{"error":{"code":["a"]}}',
  '{"error":"rate_limited"}',
  '[]',
  'null',
])('repeats nothing of the error %s', async (body) => {
  const { fault } = await fetchGuarded(status(401, {}, body), ['my_secret']);
  expect(fault?.message).toBe('openai:m answered 401: check the key in the settings');
});

it('reads no more of an error than a reason needs', async () => {
  const body = `{"error":{"code":"invalid_key"},"pad":"${'a'.repeat(70_000)}"}`;
  const { fault, requests } = await fetchGuarded(status(401, {}, body));
  expect(fault?.message).toBe('openai:m answered 401: check the key in the settings');
  await requests[0]?.closed;
});
