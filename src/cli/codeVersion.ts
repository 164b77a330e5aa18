/** The version of this code, as package.json has it: what one version has put on disk another does not read. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

export async function codeVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
