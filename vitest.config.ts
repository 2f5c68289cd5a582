import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/globalSetup.ts'],
    reporters: ['default', './test/support/countReporter.ts'],
    isolate: false, // modules are loaded once a worker: a fifth of the time else; no test may change a module's state
    maxWorkers: '100%', // of two cores vitest would use one
    testTimeout: 30_000, // tests start real processes, and share the cores
    hookTimeout: 60_000,
    server: { deps: { external: [/\/dist\/src\//] } }, // what is compiled already runs as it is
  },
});
