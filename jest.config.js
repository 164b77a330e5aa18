/** Unit tests import pure code; API tests are black boxes over HTTP on real PostgreSQL, deep ones long. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }] },
}

/** On a PostgreSQL that is started once for all of them. */
const onPostgres = {
  globalSetup: '<rootDir>/tests/api/harness/globalSetup.ts',
  globalTeardown: '<rootDir>/tests/api/harness/globalTeardown.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/api/harness/timeout.ts'],
}

export default {
  maxWorkers: 2,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts', '<rootDir>/examples/*/tests/**/*.test.ts'] },
    { ...common, ...onPostgres, displayName: 'api', testMatch: ['<rootDir>/tests/api/**/*.test.ts'] },
    { ...common, ...onPostgres, displayName: 'deep', testMatch: ['<rootDir>/tests/deep/**/*.test.ts'] },
  ],
}
