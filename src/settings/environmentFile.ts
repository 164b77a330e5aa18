/** The file `.env`: settings that a start reads before it looks at them. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { SettingsError } from './forms.ts'

/**
 * @param environment gets what the file has and it does not
 * @throws SettingsError when there is a file that cannot be read
 */
export function loadEnvironmentFile(root: string, environment: Record<string, string | undefined> = process.env): void {
  const file = path.join(root, '.env')
  if (!existsSync(file)) return
  try {
    for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8')))) environment[name] ??= value
  } catch (error) {
    throw new SettingsError(`The file ${file} cannot be read (${String(error)}). Check its permissions.`)
  }
}
