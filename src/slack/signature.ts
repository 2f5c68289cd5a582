import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedRequest {
  /** The bytes as they came: a parsed body written anew is another one. */
  readonly rawBody: Uint8Array;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** Seconds that a request may be old, or ahead of this clock: later ones are played again by somebody. */
const MAX_AGE = 300;

/**
 * Whether Slack signed this request a moment ago.
 *
 * @param now in seconds since 1970
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function isFromSlack(
  { rawBody, timestamp, signature }: SignedRequest,
  secret: string,
  now = Date.now() / 1000,
): boolean {
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Math.floor(now) - Number(timestamp)) > MAX_AGE) return false;
  const expected = Buffer.from(signatureOf(rawBody, timestamp, secret));
  const given = Buffer.from(signature ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signatureOf(rawBody: Uint8Array, timestamp: string, secret: string): string {
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(rawBody);
  return `v0=${digest.digest('hex')}`;
}
