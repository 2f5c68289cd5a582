import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { openSlack } from '../../src/slack/openSlack.js';
import { createState } from '../../src/state/state.js';
import { ask, catalogue } from '../server/fakes.js';
import { SECRET } from '../support/signSlack.js';
import { startSlackServer, TOKEN } from '../support/slackServer.js';
import { mention, openDoor } from './door.js';

/** For a machine that is busy. */
const PATIENT = { timeout: 10_000 };

describe('openSlack', () => {
  it('says in the log that the token is wrong, without the token, and still opens', async () => {
    const slack = await startSlackServer();
    const lines: string[] = [];
    const { pino } = await import('pino');
    const logger = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
    const linkOf = (url: string) => url;
    const deps = { ask, catalogue, logger, linkOf, ...createState(null) };
    const settings = { signingSecret: SECRET, botToken: 'xoxb-wrong', apiUrl: slack.apiUrl };
    expect(await openSlack(settings, deps)).toHaveProperty('handler');
    await vi.waitFor(
      () => expect(lines.join('')).toContain('Slack does not know SLACK_BOT_TOKEN'),
      PATIENT,
    );
    expect(lines.join('')).toContain('invalid_auth');
    expect(lines.join('')).not.toContain('xoxb');
  });

  it('answers also where Slack could not say who the bot is, and asks again', async () => {
    const door = await openDoor({}, (slack) => slack.refuse('auth.test', { status: 500 }));
    await vi.waitFor(
      () => expect(JSON.stringify(door.logged)).toContain('SLACK_BOT_TOKEN'),
      PATIENT,
    );
    await door.deliver(mention('How fast?'));
    await door.settled();
    expect(door.slack.shown).toHaveLength(1);
    expect(door.slack.calls.filter(({ method }) => method === 'auth.test')).toHaveLength(2);
  });

  it('sends the token to nobody but Slack', async () => {
    const door = await openDoor();
    await door.deliver(mention('How fast?'));
    await door.settled();
    expect(JSON.stringify([door.logged, door.slack.shown])).not.toContain(TOKEN);
  });

  it("loads Slack's packages when it opens, and not before", () => {
    const source = readdirSync('src/slack').map((name) =>
      readFileSync(`src/slack/${name}`, 'utf8'),
    );
    const loading = /^import (?!type).*from '@slack/m;
    expect(source.filter((text) => loading.test(text))).toEqual([]);
    expect(source.join('\n')).toContain("await import('@slack/bolt')");
  });
});
