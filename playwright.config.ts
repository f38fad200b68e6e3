import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list']],
});
