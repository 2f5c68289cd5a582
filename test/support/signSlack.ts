import { createHmac } from 'node:crypto';

export const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

/** The headers that Slack sends with a body: signed with the secret, at a time in seconds. */
export function signSlack(
  body: string,
  { secret = SECRET, timestamp = Math.floor(Date.now() / 1000) } = {},
): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'X-Slack-Request-Timestamp': String(timestamp),
    'X-Slack-Signature': `v0=${digest}`,
  };
}
