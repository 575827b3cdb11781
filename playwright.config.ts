import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

const realElectron = process.env.CITYPACT_REAL_ELECTRON !== undefined;
const chromium = findChromium();

export default defineConfig({
  testDir: './test/e2e',
  outputDir: './test-results',
  testMatch: realElectron ? 'electron.real.ts' : '**/*.spec.ts',
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    launchOptions: chromium === null ? {} : { executablePath: chromium },
    trace: 'retain-on-failure',
  },
});
