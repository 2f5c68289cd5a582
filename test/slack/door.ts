import pino from 'pino';
import { onTestFinished } from 'vitest';
import type { RunningServer } from '../../src/server/listen.js';
import type { SlackDeps } from '../../src/slack/asking.js';
import { openSlack, type SlackDoor } from '../../src/slack/openSlack.js';
import { createState } from '../../src/state/state.js';
import { ask, catalogue, DEPS } from '../server/fakes.js';
import { SECRET, signSlack } from '../support/signSlack.js';
import { type SlackServer, startSlackServer, TOKEN } from '../support/slackServer.js';
import { send, startServer } from '../support/startServer.js';

export interface TestDoor {
  readonly slack: SlackServer;
  readonly server: RunningServer;
  readonly door: SlackDoor;
  /** Seconds that the door waited because Slack asked it to. */
  readonly waits: readonly number[];
  /** What was logged, a JSON object each. */
  readonly logged: readonly Record<string, unknown>[];
  /** Sends a body as Slack does, and gives the status of the acknowledgement. */
  readonly deliver: (body: object, headers?: Record<string, string>) => Promise<number>;
  readonly deliverForm: (form: Record<string, string>) => Promise<number>;
  /** Delivers it and waits until all that it started is done. */
  readonly settled: () => Promise<void>;
}

/** Our whole server with Slack's door in it, before a stand-in of Slack, which may refuse something from the start. */
export async function openDoor(
  deps: Partial<SlackDeps> = {},
  refuse: (slack: SlackServer) => void = () => {},
): Promise<TestDoor> {
  const slack = await startSlackServer();
  refuse(slack);
  const waits: number[] = [];
  const logged: Record<string, unknown>[] = [];
  const logger = pino({ level: 'debug' }, { write: (line) => void logged.push(JSON.parse(line)) });
  const all: SlackDeps = {
    ask,
    catalogue,
    logger,
    linkOf: (url) => `https://onrecord.example${url}`,
    ...createState(null),
    ...deps,
  };
  const settings = { signingSecret: SECRET, botToken: TOKEN, apiUrl: slack.apiUrl };
  const door = await openSlack(settings, all, async (seconds) => void waits.push(seconds));
  const server = await startServer({ ...DEPS, logger, slack: door.handler });
  onTestFinished(() => door.drain(100));
  const post = async (body: string, type: string, headers: Record<string, string> = {}) => {
    const signed = { 'Content-Type': type, ...signSlack(body), ...headers };
    const path = '/slack/events';
    return (await send(server, { method: 'POST', path, headers: signed, body })).status;
  };
  return {
    slack,
    server,
    door,
    waits,
    logged,
    deliver: (body, headers) => post(JSON.stringify(body), 'application/json', headers),
    deliverForm: (form) =>
      post(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded'),
    settled: () => door.drain(10_000),
  };
}

let events = 0;

/** An event of Slack's, in its envelope. */
export const envelope = (event: object, eventId = `Ev${++events}`) => ({
  type: 'event_callback',
  token: 'old',
  team_id: 'T1',
  api_app_id: 'A1',
  event_id: eventId,
  event_time: 1,
  authorizations: [{ team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true }],
  event,
});

export const mention = (text: string, more: object = {}) =>
  envelope({
    type: 'app_mention',
    user: 'U1',
    text: `<@UBOT> ${text}`,
    ts: `1700000001.${String(++events).padStart(6, '0')}`,
    channel: 'C1',
    event_ts: '1',
    ...more,
  });

export const direct = (text: string, more: object = {}) =>
  envelope({
    type: 'message',
    channel_type: 'im',
    user: 'U1',
    text,
    ts: `1700000002.${String(++events).padStart(6, '0')}`,
    channel: 'D1',
    event_ts: '1',
    ...more,
  });

export const command = (text: string, responseUrl: string, trigger = `tr${++events}`) => ({
  command: '/onrecord',
  text,
  user_id: 'U1',
  user_name: 'ann',
  team_id: 'T1',
  channel_id: 'C1',
  response_url: responseUrl,
  trigger_id: trigger,
});

/** A click on a button. */
export const click = (
  action: { readonly type: string; readonly action_id: string; readonly value: string },
  responseUrl: string,
  more: object = {},
) => ({
  payload: JSON.stringify({
    type: 'block_actions',
    user: { id: 'U1', team_id: 'T1' },
    team: { id: 'T1' },
    channel: { id: 'C1' },
    trigger_id: `tr${++events}`,
    response_url: responseUrl,
    actions: [{ block_id: 'b', ...action }],
    ...more,
  }),
});
