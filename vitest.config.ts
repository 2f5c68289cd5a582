import { defineConfig } from 'vitest/config';

/** What takes seconds for one figure over the real data beside the project, is packed and installed, starts a program for each test, or tries much of one kind. */
const LONG = 'test/**/*.long.test.ts';

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [LONG] } },
      { extends: true, test: { name: 'long', include: [LONG] } },
    ],
    globalSetup: ['test/support/globalSetup.ts'],
    reporters: ['default', './test/support/countReporter.ts'],
    isolate: false, // modules are loaded once a worker, not once a file, which took a fifth of the time; no test may change a module's state
    maxWorkers: '100%', // of two cores vitest would use one; three workers took as long
    testTimeout: 30_000, // tests start real processes, and share the cores
    hookTimeout: 60_000,
    server: { deps: { external: [/\/dist\/src\//] } }, // what is compiled already runs as it is
  },
});
