import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: 'tests/dictionary/global-setup.ts',
    setupFiles: 'tests/interface-texts.ts',
    // By itself it would leave one core free: on two that is half of them.
    maxWorkers: '100%',
    // The lexicon and the dictionary are opened once by each worker, not by each file; files share no other state.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
