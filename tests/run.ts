/** `npm test`: unit and API tests in Jest, then the browser tests in Playwright, and lines that say how many, and how long each took. */
import { conclude, runJest, runPlaywright } from './runners.ts'

conclude([await runJest('unit', ['--selectProjects', 'unit']), await runJest('api', ['--selectProjects', 'api']), await runPlaywright()])
