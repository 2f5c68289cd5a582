import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showProgress } from '../../src/ingest/showProgress.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A display that writes into a log, and what stands there. */
function display() {
  const stream = new PassThrough();
  const shown = showProgress(stream as unknown as WriteStream);
  const lines = () =>
    String(stream.read() ?? '')
      .split('\n')
      .filter(Boolean);
  return { ...shown, lines };
}

it('in a log is a line now and then, not one a batch, with the time that is left', () => {
  const { show, stop, lines } = display();
  for (let embedded = 0; embedded <= 100; embedded += 1) {
    show({ embedded, toEmbed: 400, calls: Math.floor(embedded / 10), allCalls: 40 });
    vi.advanceTimersByTime(500);
  }
  stop();
  expect(lines()).toEqual([
    'Embedding 0/400 texts, 0/40 calls',
    'Embedding 39/400 texts, 3/40 calls, 4 min left',
    'Embedding 79/400 texts, 7/40 calls, 3 min left',
    'Embedding 100/400 texts, 10/40 calls, 3 min left',
  ]);
});

it('is nothing where nothing is embedded', () => {
  const { show, stop, lines } = display();
  show({ embedded: 0, toEmbed: 0, calls: 3, allCalls: 3 });
  vi.advanceTimersByTime(60_000);
  stop();
  expect(lines()).toEqual([]);
});
