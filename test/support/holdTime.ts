import { onTestFinished, vi } from 'vitest';

/** From now on no deadline comes by itself: timeouts pass as the test tells, by `vi.advanceTimersByTime`. */
export function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}
