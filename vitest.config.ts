import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/globalSetup.ts'],
    reporters: ['default', './test/support/countReporter.ts'],
    testTimeout: 20_000, // tests start real processes, and may share one core
    hookTimeout: 60_000,
    server: { deps: { external: [/\/dist\/src\//] } }, // what is compiled already runs as it is
  },
});
