/**
 * `npm run test:deep`: the tests that ask for tens of thousands of things, too long to run at every change, and those of
 * `npm test` that can look further when they have the time. A variable that is set already wins. The latter start from a seed of
 * their own each time, which is printed: `DEEP_SEED=… npm run test:deep` tries the same again.
 */
import { conclude, runJest } from './runners.ts'

const further = { COMPARISONS: '20000', FILTERS: '5000', INTERLEAVINGS: '5000', KILLS: '20', ROUNDS: '50', SAME_ANSWERS_RUNS: '4000' }
const environment = Object.fromEntries(Object.entries(further).map(([name, value]) => [name, process.env[name] ?? value]))
const properties = [
  'tests/api/delivery/(properties|faults)',
  'tests/api/database/sameAnswers',
  'tests/api/filters/property',
  'tests/api/content/(writersInOrder|concurrentWrites)',
]
const seed = process.env['DEEP_SEED'] ?? String(Date.now() % 2 ** 31)
process.stdout.write(`DEEP_SEED=${seed}\n`)

conclude([
  await runJest('generated requests', ['--selectProjects', 'deep'], environment),
  await runJest('properties', ['--selectProjects', 'api', '--testPathPatterns', ...properties], { ...environment, DEEP_SEED: seed }),
])
