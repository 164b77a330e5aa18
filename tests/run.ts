/** `npm test`: unit and API tests in Jest, then the browser tests in Playwright, and one line that counts them all. */
import { conclude, runJest, runPlaywright } from './runners.ts'

conclude([await runJest(['--selectProjects', 'unit', 'api']), await runPlaywright()])
