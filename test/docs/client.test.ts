import { describe, expect, it } from 'vitest';
import { createClient, inPlace } from '../../docs/examples/client.js';
import {
  ANSWER,
  ask,
  DEPS,
  passages,
  recorder,
  SALES,
  scope,
  VERIFICATION,
} from '../server/fakes.js';
import { startServer } from '../support/startServer.js';

async function all<T>(events: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

describe('the example of a client', () => {
  it('asks, and gets the answer with its citations', async () => {
    const { requests, ...deps } = recorder();
    const { url } = await startServer(deps);
    const answer = await createClient(url).ask('Why?', { tickers: ['ACME'] });
    expect(answer).toEqual(ANSWER);
    expect(requests).toEqual([{ question: 'Why?', filters: { tickers: ['ACME'] }, limit: 8 }]);
  });

  it('marks the cited words in those around them', () => {
    const [citation] = ANSWER.citations;
    expect(citation && inPlace(citation.excerpt)).toBe('[Sales grew 20%.] Costs fell.');
  });

  it('reads the stream to the same events as the server sends', async () => {
    const { url } = await startServer(DEPS);
    const request = { question: 'Why?', filters: {}, limit: 8 };
    const sent = await all(ask(request, new AbortController().signal));
    expect(await all(createClient(url).stream('Why?'))).toEqual(sent);
  });

  it('searches and verifies', async () => {
    const { url } = await startServer(DEPS);
    expect(await createClient(url).search('sales & costs')).toEqual({ scope, passages });
    expect(await createClient(url).verify(SALES.quote, 'Acme')).toEqual(VERIFICATION);
  });

  it('throws what the server refuses, with its code', async () => {
    const { url } = await startServer(DEPS);
    await expect(createClient(url).ask(' ')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(createClient(url).ask('a', { roles: [''] })).rejects.toMatchObject({
      code: 'BAD_FILTER',
    });
  });
});
