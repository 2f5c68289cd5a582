import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/answer.js';
import { LIFETIME_MS, MAX_MESSAGES, type Threads } from '../../src/state/thread.js';
import { ASKED, TOLD } from './sampleState.js';

/** What every store of threads does. @param open a new one that goes by this clock and holds so many threads */
export function describeThreads(
  name: string,
  open: (now: () => number, maxThreads: number) => Promise<Threads>,
): void {
  const numbered = (count: number): Message[] =>
    Array.from({ length: count }, (_, at) => ({ role: 'user', content: `${at}` }));

  describe(`threads ${name}`, () => {
    it('give back what was said, oldest first, each thread its own', async () => {
      const threads = await open(Date.now, 10);
      expect(await threads.read('C1:1.5')).toEqual([]);
      await threads.append('C1:1.5', ASKED);
      await threads.append('C1:1.5', TOLD, ASKED);
      await threads.append('C1:1.6', TOLD);
      expect(await threads.read('C1:1.5')).toEqual([ASKED, TOLD, ASKED]);
      expect(await threads.read('C1:1.6')).toEqual([TOLD]);
    });

    it.each(['', '../../etc/passwd', '\0', '__proto__', 'é', 'e\u0301', 'x'.repeat(10_000)])(
      'have any text for a name: %j',
      async (key) => {
        const threads = await open(Date.now, 10);
        await threads.append('other', TOLD);
        await threads.append(key, ASKED);
        expect(await threads.read(key)).toEqual([ASKED]);
        expect(await threads.read(`${key}.`)).toEqual([]);
      },
    );

    it('keep the newest messages', async () => {
      const threads = await open(Date.now, 10);
      const all = numbered(MAX_MESSAGES + 20);
      for (const message of all) await threads.append('C1', message);
      expect(await threads.read('C1')).toEqual(all.slice(20));
      await threads.append('C2', ...all);
      expect(await threads.read('C2')).toEqual(all.slice(20));
    });

    it('lose nothing when many append at once', async () => {
      const threads = await open(Date.now, 10);
      const all = numbered(MAX_MESSAGES);
      await Promise.all(all.map((message) => threads.append('C1', message)));
      expect(await threads.read('C1')).toEqual(all);
    });

    it('are forgotten when they rested for too long', async () => {
      let now = Date.now();
      const threads = await open(() => now, 10);
      await threads.append('C1', ASKED);
      now += LIFETIME_MS;
      expect(await threads.read('C1')).toEqual([ASKED]);
      now += 1;
      expect(await threads.read('C1')).toEqual([]);
      await threads.append('C1', TOLD);
      expect(await threads.read('C1')).toEqual([TOLD]);
    });

    it('are no more than there is room for, and the newest stays', async () => {
      const threads = await open(Date.now, 10);
      for (let at = 0; at < 30; at += 1) await threads.append(`C${at}`, ASKED);
      const kept = await Promise.all(
        Array.from({ length: 30 }, async (_, at) => (await threads.read(`C${at}`)).length),
      );
      expect(kept.filter((count) => count > 0).length).toBeLessThanOrEqual(10);
      expect(kept.at(-1)).toBe(1);
    });
  });
}
