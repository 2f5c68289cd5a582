import { describe, expect, it } from 'vitest';
import { createCallStore } from '../../../src/web/reader/callStore.js';

/** Answers with the versions in turn, and lists what was asked for. */
function fakeApi(...versions: readonly (string | Error)[]) {
  const asked: string[] = [];
  const answer = async (path: string) => {
    const version = versions[Math.min(asked.length, versions.length - 1)];
    asked.push(path);
    if (version instanceof Error) throw version;
    return { id: 'A', textSha256: version };
  };
  return {
    asked,
    api: {
      get: <T>(path: string) => answer(path) as Promise<T>,
      getText: async (path: string) => JSON.stringify(await answer(path)),
    },
  };
}

describe('the calls of a page', () => {
  it('are fetched once', async () => {
    const { api, asked } = fakeApi('one');
    const store = createCallStore(api);
    await Promise.all([store.call('A b'), store.call('A b', 'one')]);
    await store.call('A b', 'one');
    expect(asked).toEqual(['api/calls/A%20b']);
  });

  it('are known once they are there, in their version alone', async () => {
    const store = createCallStore(fakeApi('one').api);
    expect(store.known('A', 'one')).toBeUndefined();
    const call = await store.call('A');
    expect(store.known('A', 'one')).toBe(call);
    expect(store.known('A', 'two')).toBeUndefined();
  });

  it('are fetched again where they were replaced', async () => {
    const { api, asked } = fakeApi('one', 'two');
    const store = createCallStore(api);
    await store.call('A');
    expect((await store.call('A', 'two')).textSha256).toBe('two');
    await store.call('A', 'two');
    expect(asked).toHaveLength(2);
  });

  it('are asked for again after a failure', async () => {
    const { api, asked } = fakeApi(new Error('away'), 'one');
    const store = createCallStore(api);
    await expect(store.call('A')).rejects.toThrow('away');
    expect((await store.call('A')).textSha256).toBe('one');
    expect(asked).toHaveLength(2);
  });

  it('are let go, the oldest first', async () => {
    const { api, asked } = fakeApi('one');
    const store = createCallStore(api);
    for (const id of 'ABCDEFGHI') await store.call(id);
    await store.call('I');
    await store.call('A');
    expect(asked.map((path) => path.slice(-1)).join('')).toBe('ABCDEFGHIA');
  });

  it('have the text of their version', async () => {
    const { api, asked } = fakeApi('one');
    const store = createCallStore(api);
    const version = { id: 'A', textSha256: '0123456789abcdef' };
    await store.source(version);
    await store.source(version);
    expect(asked).toEqual(['api/calls/A/source?v=0123456789ab']);
  });
});
