import { describe, expect, it, vi } from 'vitest';
import { createTray } from '../../src/web/tray.js';
import { BECAUSE, COSTS, SALES } from '../server/fakes.js';

/** As much of a browser as a tray touches. */
function browser(kept: string | null = null) {
  let value = kept;
  const listeners: ((change: { key: string | null }) => void)[] = [];
  const window = {
    addEventListener: (_: 'storage', told: (change: { key: string | null }) => void) => {
      listeners.push(told);
    },
  };
  const storage = {
    getItem: () => value,
    setItem: (_: string, text: string) => {
      value = text;
    },
  };
  const otherTab = (text: string | null, key: string | null = 'onrecord.tray') => {
    value = text;
    for (const told of listeners) told({ key });
  };
  const tray = createTray(storage, window);
  return { tray, otherTab };
}

describe('the tray', () => {
  it('keeps citations in the order in which they came, each once', () => {
    const { tray } = browser();
    for (const citation of [SALES, BECAUSE, SALES]) tray.add(citation);
    expect(tray.all()).toEqual([BECAUSE, SALES]);
    tray.remove(BECAUSE);
    expect([tray.has(SALES), tray.has(BECAUSE)]).toEqual([true, false]);
  });

  it('tells a part of a statement from the whole', () => {
    const { tray } = browser();
    const part = { ...SALES, quote: 'Sales', end: SALES.start + 5 };
    tray.add(SALES);
    expect(tray.has(part)).toBe(false);
    tray.add(part);
    tray.remove(SALES);
    expect(tray.all()).toEqual([part]);
  });

  it('takes another order', () => {
    const { tray } = browser(JSON.stringify([SALES, COSTS]));
    tray.replace([COSTS, SALES]);
    expect(tray.all()).toEqual([COSTS, SALES]);
  });

  it('holds the newest 300', () => {
    const { tray } = browser(JSON.stringify(Array.from({ length: 300 }, () => COSTS)));
    const many = Array.from({ length: 301 }, (_, start) => ({ ...SALES, start }));
    tray.replace(many.slice(0, 300));
    tray.add({ ...SALES, start: 300 });
    expect(tray.all()).toEqual(many.slice(1));
  });

  it('tells of each change, also of another tab, until nobody listens', () => {
    const { tray, otherTab } = browser();
    const changed = vi.fn();
    const stop = tray.watch(changed);
    tray.add(SALES);
    otherTab(JSON.stringify([COSTS]));
    otherTab(null, null); // everything was cleared
    otherTab(null, 'something else');
    expect(changed).toHaveBeenCalledTimes(3);
    stop();
    tray.add(SALES);
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it.each([
    [null, []],
    ['{broken', []],
    ['{}', []],
    ['[null, 7, {}, {"id":"a"}]', []],
    [JSON.stringify([{ ...SALES, quote: 7 }, COSTS]), [COSTS]],
    [
      JSON.stringify([
        { ...SALES, statements: null },
        { ...SALES, call: null },
      ]),
      [],
    ],
  ])('takes from %j what is a citation', (kept, citations) => {
    expect(browser(kept).tray.all()).toEqual(citations);
  });
});
