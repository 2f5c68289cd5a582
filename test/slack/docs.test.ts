import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('docs/slack-manifest.json', 'utf8'));
const guide = readFileSync('docs/slack.md', 'utf8');
const source = readdirSync('src/slack')
  .map((name) => readFileSync(`src/slack/${name}`, 'utf8'))
  .join('\n');
const named = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name]) => name);

describe("the app's manifest", () => {
  it('subscribes to the events that are listened to, and no others', () => {
    const events = named(/app\.event\('(\w+)'/g).map((name) =>
      name === 'message' ? 'message.im' : name,
    );
    expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual(events.sort());
  });

  it('has the commands that are answered', () => {
    const commands = manifest.features.slash_commands.map(
      (one: { command: string }) => one.command,
    );
    expect(commands).toEqual(named(/app\.command\('([^']+)'/g));
  });

  it('sends everything to the one route there is', () => {
    const { settings, features } = manifest;
    const urls = [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      ...features.slash_commands.map((one: { url: string }) => one.url),
    ];
    expect(new Set(urls)).toEqual(new Set(['https://onrecord.example/slack/events']));
  });

  it('asks for the rights that its calls and events need, and no others', () => {
    const needed: Record<string, boolean> = {
      'app_mentions:read': /app\.event\('app_mention'/.test(source),
      'assistant:write': /'assistant\.threads\./.test(source),
      'chat:write': /'chat\./.test(source),
      commands: /app\.command\(/.test(source),
      'im:history': /app\.event\('message'/.test(source),
    };
    expect(needed).toEqual(
      Object.fromEntries(manifest.oauth_config.scopes.bot.map((scope: string) => [scope, true])),
    );
  });

  it.each([
    ['a name', manifest.display_information.name, 35],
    ['a description', manifest.display_information.description, 140],
    ['a hint', manifest.features.slash_commands[0].usage_hint, 1000],
  ])('has %s that Slack takes', (_, text, most) => {
    expect(text.length).toBeLessThanOrEqual(most);
  });
});

describe('the guide', () => {
  it('shows a bot of twenty lines', () => {
    const [, bot = ''] = /```js\n(.*?)```/s.exec(guide) ?? [];
    expect(bot.trim().split('\n').filter(Boolean).length).toBeLessThanOrEqual(20);
    expect(bot).toContain("format: 'slack'");
  });

  it.each(['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'SLACK_API_URL', 'PUBLIC_URL', 'STATE_DIR'])(
    'names the setting %s',
    (setting) => expect(guide).toContain(setting),
  );
});
