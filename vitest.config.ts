import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['law/**/*.test.ts', 'src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.mjs', '*.test.mjs'],
    globalSetup: ['tests/support/cluster.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
  },
});
