import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Prints `N passed, N failed, N skipped` as the very last line, and fails a run in which no test ran. A file that could
 * not be loaded, a hook that failed and an error outside of any test count as failed.
 */
// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === 'pending' ? 'skipped' : state] += 1;
      }
    }
    process.once('exit', () => finish(counts));
  }
}

function finish(counts: { passed: number; failed: number; skipped: number }): void {
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  const { passed, failed, skipped } = counts;
  writeSync(1, `${passed} passed, ${failed} failed, ${skipped} skipped\n`);
}
