import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mention } from '../slack/door.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { hang, startModelServer } from '../support/modelServer.js';
import { SECRET, signSlack } from '../support/signSlack.js';
import { startSlackServer, TOKEN } from '../support/slackServer.js';
import { MINUTES } from '../transcripts/minutes.js';
import { addressOf, runProgram } from './runProgram.js';

/** The program with Slack switched on, before a stand-in of Slack. */
async function startWithSlack(more: Record<string, string> = {}) {
  const folder = await temporaryFolder();
  const CORPUS_DIR = join(folder, 'corpus');
  await mkdir(join(CORPUS_DIR, 'transcripts'), { recursive: true });
  await writeFile(join(CORPUS_DIR, 'transcripts/acme.txt'), MINUTES);
  const slack = await startSlackServer();
  const program = runProgram('start', {
    CORPUS_DIR,
    INDEX_DIR: join(folder, 'index'),
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_API_URL: slack.apiUrl,
    PUBLIC_URL: 'https://onrecord.example/calls',
    ...more,
  });
  const url = await addressOf(program);
  const deliver = async (event: object) => {
    const body = JSON.stringify(event);
    const headers = { 'Content-Type': 'application/json', ...signSlack(body) };
    return (await fetch(`${url}/slack/events`, { method: 'POST', headers, body })).status;
  };
  return { slack, program, deliver };
}

describe('the program with Slack', () => {
  it('answers a mention with links to its public address, and ends in good order', async () => {
    const { slack, program, deliver } = await startWithSlack();
    expect(await deliver(mention('What was said about growth?'))).toBe(200);
    await slack.called('chat.stopStream');
    expect(slack.faults).toEqual([]);
    expect(slack.shown[0]?.words).toContain('<https://onrecord.example/calls/c/');
    program.child.kill('SIGTERM');
    expect([await program.ended, program.printed.stderr]).toEqual([0, '']);
  });

  it('says that an answer was cut when it is told to end', async () => {
    const model = await startModelServer(hang());
    const { slack, program, deliver } = await startWithSlack({
      CHAT_MODEL: 'openai:any',
      OPENAI_BASE_URL: `${model.url}/v1`,
    });
    expect(await deliver(mention('What was said about growth?'))).toBe(200);
    await slack.called('assistant.threads.setStatus');
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(slack.shown.map(({ words }) => words)).toEqual([expect.stringContaining('was cut')]);
  });
});
