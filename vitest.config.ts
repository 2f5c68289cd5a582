import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/globalSetup.ts'],
    reporters: ['default', './test/support/countReporter.ts'],
    maxWorkers: '100%', // of two cores vitest would use one
    testTimeout: 30_000, // tests start real processes, and share the cores
    hookTimeout: 60_000,
    server: { deps: { external: [/\/dist\/src\//] } }, // what is compiled already runs as it is
  },
});
