import { SingleBar } from 'cli-progress';
import type { Progress } from './progress.js';

/** Milliseconds between two lines where the output is a file or a log. */
const LOG_EVERY_MS = 20_000;

/** Shows how far an ingest is: a bar in a terminal, a line now and then elsewhere. Nothing where there is nothing to embed. */
export interface ProgressDisplay {
  readonly show: (progress: Progress) => void;
  readonly stop: () => void;
}

export function showProgress(stream: NodeJS.WriteStream, now = Date.now): ProgressDisplay {
  const bar = new SingleBar({
    format: `Embedding ${stream.isTTY ? '{bar} ' : ''}{value}/{total} texts, {calls}/{allCalls} calls{left}`,
    stream,
    noTTYOutput: true,
    notTTYSchedule: LOG_EVERY_MS,
  });
  let started = 0;
  return {
    show({ embedded, toEmbed, calls, allCalls }) {
      const left = timeLeft(embedded, toEmbed, now() - started);
      if (embedded > 0) bar.update(embedded, { calls, allCalls, left });
      else if (toEmbed > 0) {
        started = now();
        bar.start(toEmbed, 0, { calls, allCalls, left: '' });
      }
    },
    stop: () => bar.stop(),
  };
}

function timeLeft(done: number, whole: number, elapsedMs: number): string {
  const seconds = ((elapsedMs / done) * (whole - done)) / 1000;
  if (done === 0 || seconds < 1) return '';
  return `, ${seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`} left`;
}
