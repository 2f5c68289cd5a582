import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTEXT_WEIGHTS } from '../../src/ingest/addContext.js';
import type { Progress } from '../../src/ingest/progress.js';
import type { Embedder } from '../../src/models/embedder.js';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';
import { createFakeEmbedder } from './fakeEmbedder.js';
import { ingestFolder } from './ingestFolder.js';

/** A corpus and an index in a new folder. */
async function workplace() {
  const folder = await temporaryFolder();
  const index = join(folder, 'index');
  const store = createGenerationStore(index);
  await mkdir(join(folder, 'corpus/transcripts'), { recursive: true });
  const file = (name: string) => join(folder, 'corpus/transcripts', name);
  const write = (text: string, name = 'acme.txt') => writeFile(file(name), text);
  await write(MINUTES);
  const run = async (embedder: Embedder) => {
    const progress: Progress[] = [];
    const report = await ingestFolder(join(folder, 'corpus'), index, embedder, (step) =>
      progress.push(step),
    );
    return { ...report, progress };
  };
  return { store, write, run, remove: (name = 'acme.txt') => rm(file(name)) };
}

/** The vectors of a generation, a row each, by the first words of their passages. */
async function rowsOf({ store }: Awaited<ReturnType<typeof workplace>>) {
  const { calls, passages, vectors, embedder } = await store.load();
  return Object.fromEntries(
    passages.map(({ call, first }, row) => {
      const { transcript, statements } = calls[call] ?? { statements: [] };
      const { start, end } = statements[first] ?? { start: 0, end: 0 };
      const width = embedder.dimensions;
      return [
        transcript?.text.slice(start, end),
        [...vectors.slice(row * width, (row + 1) * width)],
      ];
    }),
  );
}

const IRON = 'Iron is short.';

describe('an ingest', () => {
  it('publishes what was said, questions too, and not what the operator says', async () => {
    const place = await workplace();
    const report = await place.run(createFakeEmbedder());
    const loaded = await place.store.load();
    expect(report).toMatchObject({
      calls: 1,
      statements: 12,
      passages: 7, // five of management, two of analysts
      embedded: 8, // each once, a question also where it stands before its answer, and the call
      rejected: [],
    });
    expect(report.progress).toEqual([
      { embedded: 0, toEmbed: 8, calls: 0, allCalls: 1 },
      { embedded: 8, toEmbed: 8, calls: 1, allCalls: 1 },
    ]);
    expect(loaded.name).toBe(report.generation);
    expect(loaded.manifest.embedder).toEqual({ id: 'fake:words', dimensions: 5 });
    expect(loaded.fusion).toEqual({ meaningWeight: 6, calibratedOn: 0 }); // two exchanges tell nothing
    expect(Object.keys(await rowsOf(place))).toEqual([
      'Anvils grew 20.2% in the U.S. and abroad.',
      IRON,
      'We test in Washington D.C. each day.',
      'How light will anvils get?',
      'Half as heavy by 2033.',
      'And the price?',
      'No.',
    ]);
  });

  it('shows the embedder topic and label before the words, and the call and the question too', async () => {
    const place = await workplace();
    const embedder = createFakeEmbedder();
    await place.run(embedder);
    for (const text of [
      `Anvil Business. Supply: ${IRON}`,
      'Acme, ACME, 2031-Q2',
      'And the price?\nWill it rise?',
    ])
      expect(embedder.seen).toContain(text);
    const words = unit([1, 0, 1, 0, 1]); // one anvil, one iron
    const call = unit([0, 0, 0, 0, 1]);
    const mixed = words.map((entry, at) => entry + CONTEXT_WEIGHTS.call * (call[at] ?? 0));
    const norm = Math.hypot(...mixed);
    (await rowsOf(place))[IRON]?.forEach((entry: number, at: number) => {
      expect(entry).toBeCloseTo((mixed[at] ?? 0) / norm, 5);
    });
  });

  it('embeds no text twice, and only what is new after a change', async () => {
    const place = await workplace();
    const embedder = createFakeEmbedder();
    const first = await place.run(embedder);
    const again = await place.run(embedder);
    expect([first.embedded, again.embedded, embedder.seen.length]).toEqual([8, 0, 8]);
    await place.write(MINUTES.replace('A: No.', 'A: Yes, a little.'));
    const changed = await place.run(embedder);
    expect([changed.embedded, embedder.seen.slice(8)]).toEqual([1, ['Yes, a little.']]);
  });

  it('embeds all anew for another embedder', async () => {
    const place = await workplace();
    await place.run(createFakeEmbedder());
    const other = { ...createFakeEmbedder(), id: 'fake:other' };
    expect((await place.run(other)).embedded).toBe(8);
    expect((await place.store.manifest())?.embedder.id).toBe('fake:other');
  });

  it('weighs meaning on the corpus’s own questions when there are enough', async () => {
    const place = await workplace();
    const asked = Array.from(
      { length: 45 },
      (_, at) => `Q: Is item${at} fine?\nA: Yes, item${at} is.\n`,
    );
    await place.write(MINUTES.replace('<End of Text>', `${asked.join('')}<End of Text>`));
    const report = await place.run(createFakeEmbedder());
    const { fusion } = await place.store.load();
    expect(fusion.calibratedOn).toBe(47);
    expect(fusion.meaningWeight).toBeLessThan(1); // words alone tell the items apart
    expect(report.embedded).toBe(5 + 45 + 47 + 1); // answers, questions, the call
  });
});

describe('an embedding that is unusable', () => {
  it.each<[string, (vector: number[]) => unknown]>([
    ['holds NaN', (vector) => [Number.NaN, ...vector.slice(1)]],
    ['holds Infinity', (vector) => [Number.POSITIVE_INFINITY, ...vector.slice(1)]],
    ['holds null', (vector) => [null, ...vector.slice(1)]],
    ['holds a string', (vector) => ['1', ...vector.slice(1)]],
    ['is null', () => null],
    ['is missing', () => undefined],
    ['is a string', () => 'vector'],
    ['is short', (vector) => vector.slice(1)],
    ['is empty', () => []],
    ['is zeros', (vector) => vector.map(() => 0)],
  ])('because it %s costs its passage the meaning and no other anything', async (_, spoil) => {
    const [place, sound] = [await workplace(), await workplace()];
    const report = await place.run(
      createFakeEmbedder((vector, text) => (text.includes(IRON) ? spoil(vector) : vector)),
    );
    await sound.run(createFakeEmbedder());
    const { calls } = await place.store.load();
    const iron = calls[0]?.statements.find(
      ({ start, end }) => calls[0]?.transcript.text.slice(start, end) === IRON,
    );
    expect(report.rejected).toEqual([
      { id: iron?.id, reason: expect.stringMatching(/embedding/i) },
    ]);
    expect(await rowsOf(place)).toEqual({ ...(await rowsOf(sound)), [IRON]: [0, 0, 0, 0, 0] });
  });

  it('is asked for again by the next ingest, and then it is whole', async () => {
    const place = await workplace();
    await place.run(createFakeEmbedder((vector, text) => (text.includes(IRON) ? null : vector)));
    const next = createFakeEmbedder();
    expect(await place.run(next)).toMatchObject({ embedded: 1, rejected: [] });
    expect(next.seen).toEqual([`Anvil Business. Supply: ${IRON}`]);
  });
});

describe('an ingest that cannot be done leaves the index as it was', () => {
  it('when there is nothing to ingest', async () => {
    const place = await workplace();
    const { generation } = await place.run(createFakeEmbedder());
    await place.remove();
    await expect(place.run(createFakeEmbedder())).rejects.toMatchObject({ code: 'BAD_CORPUS' });
    expect((await place.store.load()).name).toBe(generation);
  });

  it('when the embedder fails, and lets the next one in', async () => {
    const place = await workplace();
    const { generation } = await place.run(createFakeEmbedder());
    await place.write(`${MINUTES.replace('Costs fell.', 'Costs rose.')}`);
    const broken = createFakeEmbedder(() => {
      throw new Error('the provider is down');
    });
    await expect(place.run(broken)).rejects.toThrow('the provider is down');
    expect((await place.store.load()).name).toBe(generation);
    expect((await place.run(createFakeEmbedder())).generation).not.toBe(generation);
  });

  it('when another holds it', async () => {
    const place = await workplace();
    const held = await place.store.lock();
    await expect(place.run(createFakeEmbedder())).rejects.toMatchObject({ code: 'LOCKED' });
    await held();
    await expect(place.run(createFakeEmbedder())).resolves.toMatchObject({ calls: 1 });
  });
});

const unit = (vector: readonly number[]): number[] => [
  ...Float32Array.from(vector, (entry) => entry / Math.hypot(...vector)),
];
