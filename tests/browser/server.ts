/** The server that the browser tests start: the whole of `npm start`, on a data directory of its own. */
import { mkdtempSync, chmodSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const port = Number(process.env['BROWSER_TEST_PORT'] ?? 3999)
/** Playwright loads its config in several processes; the first makes the directory and the others inherit its name. */
const directory = (process.env['BROWSER_TEST_DIRECTORY'] ??= mkdtempSync(path.join(os.tmpdir(), 'verkosto-browser-')))
chmodSync(directory, 0o755)

export const password = process.env['DEMO_PASSWORD'] ?? 'browser-test-password'

export const browserServer = {
  url: `http://localhost:${port}`,
  /** Of a page elsewhere that may use the API, and of one that may not; the tests serve both. */
  listedOrigin: `http://localhost:${port + 1}`,
  unlistedOrigin: `http://localhost:${port + 2}`,
  environment: {
    CORS_ORIGINS: `http://localhost:${port + 1}`,
    DATABASE_URL: '',
    DATA_DIR: directory,
    DEMO_PASSWORD: password,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    MEDIA_DIR: path.join(directory, 'media'),
    NODE_ENV: '',
    PAYLOAD_SECRET: '',
    PORT: String(port),
    SERVER_URL: `http://localhost:${port}`,
    // What is vital would be asked for while the tests look at the clock.
    SNAPSHOT: 'off',
  },
} as const
