/** Runs a command to its end: what an operator can put right is said in a sentence, anything else with its stack. */
import { ContentModelError } from '../content/model/contentModelError.ts'
import { errorText } from '../faults/errorRecord.ts'
import { SettingsError } from '../settings/forms.ts'
import { StartupError } from '../settings/startupError.ts'

export function runCommand(main: () => Promise<void>): void {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      const expected = [ContentModelError, SettingsError, StartupError].some((Kind) => error instanceof Kind)
      process.stderr.write(`${expected && error instanceof Error ? error.message : errorText(error)}\n`)
      process.exit(1)
    },
  )
}
