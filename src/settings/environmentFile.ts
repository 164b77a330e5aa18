/** The file `.env`: settings that a start reads before it looks at them. What the environment has already, it keeps. */
import path from 'node:path'
import { SettingsError } from './settings.ts'

/** @throws SettingsError when there is a file that cannot be read */
export function loadEnvironmentFile(root: string): void {
  const file = path.join(root, '.env')
  try {
    process.loadEnvFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw new SettingsError(
      `The file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}. Check its permissions.`,
    )
  }
}
