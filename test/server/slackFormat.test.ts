import { describe, expect, it } from 'vitest';
import { readEvents } from '../support/readEvents.js';
import { send, startServer } from '../support/startServer.js';
import { ANSWER, DEPS } from './fakes.js';

const ask = async (body: object, accept = 'application/json') => {
  const server = await startServer(DEPS);
  const headers = { 'Content-Type': 'application/json', Accept: accept };
  const path = '/api/chat';
  const response = await send(server, {
    method: 'POST',
    path,
    headers,
    body: JSON.stringify({ question: 'Why?', ...body }),
  });
  return { body: response.body, url: server.url };
};

describe('POST /api/chat with "format": "slack"', () => {
  it('adds a message that is ready to post, with links that lead here', async () => {
    const { body, url } = await ask({ format: 'slack' });
    const { slack, ...answer } = JSON.parse(body);
    expect(answer).toEqual(ANSWER);
    expect(slack.blocks).toHaveLength(2);
    expect(slack.text).toContain('"Sales grew 20%." [1]');
    expect(slack.unfurl_links).toBe(false);
    expect(JSON.stringify(slack.blocks)).toContain(`<${url}/c/ACME-2025-Q3:aaaaaaaa?v=`);
  });

  it('adds it to the answer of a stream too', async () => {
    const { body } = await ask({ format: 'slack' }, 'text/event-stream');
    expect(readEvents(body).at(-1)).toMatchObject({
      event: 'answer',
      payload: { ...ANSWER, slack: { blocks: [{ type: 'section' }, { type: 'context' }] } },
    });
  });

  it.each([{}, { format: 'json' }, { format: ['slack'] }])('adds nothing for %j', async (body) => {
    expect(JSON.parse((await ask(body)).body)).toEqual(ANSWER);
  });
});
