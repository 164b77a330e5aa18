import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './chromium.ts'
import { browserServer } from './server.ts'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: browserServer.url,
    launchOptions: await chromiumLaunch(),
    locale: 'fi-FI',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    viewport: { width: 1400, height: 900 },
  },
  webServer: {
    command: 'node --conditions=production src/cli/run.mjs src/cli/start.ts',
    cwd: '../..',
    env: browserServer.environment,
    url: `${browserServer.url}/readyz`,
    // The admin is built first when there is no current build.
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
    // A server that a developer keeps running saves the build and the start; CI starts its own.
    reuseExistingServer: process.env['BROWSER_TEST_REUSE'] === 'true',
  },
})
