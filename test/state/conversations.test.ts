import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createConversations } from '../../src/state/conversations.js';
import { isId, newId } from '../../src/state/newId.js';
import { runScript } from '../store/runNode.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { SHARED } from './sampleState.js';

describe('shared conversations', () => {
  it('are found by an id of their own, also after a restart, in any case of letters', async () => {
    const folder = await temporaryFolder();
    const ids = await Promise.all([1, 2].map(() => createConversations(folder).keep(SHARED)));
    expect(new Set(ids).size).toBe(2); // the same conversation twice: neither link tells of the other
    for (const id of ids) {
      expect(await createConversations(folder).find(id)).toEqual(SHARED);
      expect(await createConversations(folder).find(id.toUpperCase())).toEqual(SHARED);
    }
    expect((await readdir(join(folder, 'conversations'))).sort()).toEqual(
      ids.map((id) => `${id}.json`).sort(),
    );
  });

  it.each([
    '',
    '../feedback',
    '..%2ffeedback',
    'a/b',
    '.',
    'x'.repeat(300),
    '\0',
    newId(),
    `${newId()}.json`,
  ])('are not found by %j', async (id) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'feedback.json'), '{"format":1,"conversation":{}}');
    const conversations = createConversations(folder);
    expect(await conversations.find(id)).toBeUndefined(); // where there is no folder yet
    await conversations.keep(SHARED);
    expect(await conversations.find(id)).toBeUndefined();
  });

  it('are no more than there is room for', async () => {
    const conversations = createConversations(await temporaryFolder(), undefined, 2);
    const [first = ''] = [await conversations.keep(SHARED), await conversations.keep(SHARED)];
    await expect(conversations.keep(SHARED)).rejects.toMatchObject({ code: 'NO_SPACE' });
    expect(await conversations.find(first)).toEqual(SHARED);
  });

  it('are no larger than a file may be', async () => {
    const title = 'é'.repeat(1024 * 1024);
    const conversations = createConversations(await temporaryFolder());
    await expect(conversations.keep({ ...SHARED, title })).rejects.toMatchObject({ status: 413 });
  });

  it.each(['', '{', '[]', 'null', '"x"', '{"format":2,"conversation":{}}'])(
    'whose file holds %j are refused',
    async (content) => {
      const folder = await temporaryFolder();
      const id = await createConversations(folder).keep(SHARED);
      await writeFile(join(folder, 'conversations', `${id}.json`), content);
      await expect(createConversations(folder).find(id)).rejects.toMatchObject({
        code: 'STATE_CORRUPT',
      });
    },
  );

  it('clears away what a killed process left, but not what another one is writing', async () => {
    const folder = await temporaryFolder();
    const inside = join(folder, 'conversations');
    await mkdir(inside);
    await writeFile(join(inside, '.old'), 'half');
    await utimes(join(inside, '.old'), 0, 0);
    await writeFile(join(inside, '.new'), 'half');
    const id = await createConversations(folder).keep(SHARED);
    expect((await readdir(inside)).sort()).toEqual(['.new', `${id}.json`]);
  });
});

describe('a server that is killed while it keeps a conversation', () => {
  const script = fileURLToPath(new URL('dyingKeep.mjs', import.meta.url));
  const places = [1, 2, 3, 4].flatMap((at) =>
    ['before', 'halfway', 'after'].map((moment) => [at, moment] as const),
  );

  it.each(places)('leaves a whole file or none (change %i, %s)', async (at, moment) => {
    const folder = await temporaryFolder();
    const before = await createConversations(folder).keep(SHARED);
    const { signal } = await runScript(script, folder, `${at}`, moment);
    expect(signal).toBe('SIGKILL');
    const names = await readdir(join(folder, 'conversations'));
    const ids = names.filter((name) => !name.startsWith('.')).map((name) => name.slice(0, -5));
    const isRenamed = at > 3 || (at === 3 && moment === 'after');
    expect(ids).toHaveLength(isRenamed ? 2 : 1);
    for (const id of ids) {
      const { title } = (await createConversations(folder).find(id)) ?? {};
      expect(title).toBe(id === before ? SHARED.title : 'new');
    }
  });

  it('changes the disk in four steps', async () => {
    const folder = await temporaryFolder();
    const { code, stdout } = await runScript(script, folder, '5', 'before');
    expect([code, isId(stdout)]).toEqual([0, true]);
  });
});

describe('a new id', () => {
  it('has 130 random bits as 26 digits that nobody mistakes', () => {
    expect(newId((bytes) => new Uint8Array(bytes))).toBe('0'.repeat(26));
    expect(newId((bytes) => new Uint8Array(bytes).fill(255))).toBe('z'.repeat(26));
    expect(Array.from({ length: 100 }, () => newId()).every(isId)).toBe(true);
  });

  it.each(['', '0'.repeat(25), '0'.repeat(27), `${'0'.repeat(25)}i`, `${'0'.repeat(25)}\n`, 'A'])(
    'is not %j',
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );
});
