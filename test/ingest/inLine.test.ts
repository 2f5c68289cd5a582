import { describe, expect, it } from 'vitest';
import { inLine } from '../../src/ingest/inLine.js';

describe('work in line', () => {
  it('is done one after the other, and refused where too many wait', async () => {
    const enter = inLine(1, () => new Error('full'));
    const done: string[] = [];
    let letGo = () => {};
    const first = enter(
      () =>
        new Promise<void>((resolve) => {
          letGo = () => {
            done.push('first');
            resolve();
          };
        }),
    );
    const second = enter(async () => done.push('second'));
    await expect(enter(async () => done.push('third'))).rejects.toThrow('full');
    expect(done).toEqual([]);
    letGo();
    await Promise.all([first, second]);
    expect(done).toEqual(['first', 'second']);
    await enter(async () => done.push('later'));
    expect(done.at(-1)).toBe('later');
  });

  it('goes on behind what failed', async () => {
    const enter = inLine(3, () => new Error('full'));
    const failing = enter(async () => {
      throw new Error('this one');
    });
    const next = enter(async () => 'done');
    await expect(failing).rejects.toThrow('this one');
    expect(await next).toBe('done');
  });
});
