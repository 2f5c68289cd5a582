import { describe, expect, it } from 'vitest';
import { isFromSlack } from '../../src/slack/signature.js';

/** The example of Slack's documentation. */
const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const BODY =
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
const TIMESTAMP = 1531420618;
const SIGNATURE = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';

const check = (more: object = {}, now = TIMESTAMP, secret = SECRET) =>
  isFromSlack(
    { rawBody: Buffer.from(BODY), timestamp: String(TIMESTAMP), signature: SIGNATURE, ...more },
    secret,
    now,
  );

describe('isFromSlack', () => {
  it("takes the example of Slack's documentation", () => {
    expect(check()).toBe(true);
  });

  it.each([
    ['five minutes late', 300, true],
    ['later', 301, false],
    ['five minutes early', -300, true],
    ['earlier', -301, false],
  ])('judges a request that is %s', (_, seconds, isSound) => {
    expect(check({}, TIMESTAMP + seconds)).toBe(isSound);
  });

  it.each([
    ['a changed byte', { rawBody: Buffer.from(BODY.replace('foobar', 'foobas')) }],
    ['another time', { timestamp: String(TIMESTAMP + 1) }],
    ['no time', { timestamp: undefined }],
    ['a time that is no number', { timestamp: 'now' }],
    ['a time with a sign', { timestamp: `+${TIMESTAMP}` }],
    ['no signature', { signature: undefined }],
    ['an empty signature', { signature: '' }],
    ['a short signature', { signature: SIGNATURE.slice(0, -1) }],
    ['another version', { signature: SIGNATURE.replace('v0', 'v1') }],
    ['upper case', { signature: SIGNATURE.toUpperCase() }],
  ])('refuses %s', (_, more) => {
    expect(check(more)).toBe(false);
  });

  it('refuses another secret', () => {
    expect(check({}, TIMESTAMP, `${SECRET}x`)).toBe(false);
  });
});
