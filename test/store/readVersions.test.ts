import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { flipByte } from './flipByte.js';
import { sampleContent } from './sampleContent.js';
import { temporaryFolder } from './temporaryFolder.js';

const NONE = { calls: [], superseded: [] };

it('the versions of an index are those that were published', async () => {
  const store = createGenerationStore(await temporaryFolder());
  expect(await store.versions()).toEqual(NONE);
  const { calls, superseded } = sampleContent(1);
  await store.publish(sampleContent(1));
  expect(await store.versions()).toEqual({ calls, superseded });
});

it('an index that is damaged has none, so that the ingest that mends it goes on', async () => {
  const folder = await temporaryFolder();
  const store = createGenerationStore(folder);
  const name = await store.publish(sampleContent(1));
  await flipByte(join(folder, 'generations', name, 'superseded.jsonl'), 400, 1);
  await expect(store.load()).rejects.toMatchObject({ code: 'INDEX_CORRUPT' });
  expect(await store.versions()).toEqual(NONE);
  await store.publish(sampleContent(2));
  expect((await store.versions()).calls).toHaveLength(3);
});
