/** How the project's own TypeScript runs on a Node that reads JavaScript alone. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeDirectory, runCommand } from './command.ts'

const fixtures = path.join(import.meta.dirname, 'fixtures')

describe('a file that is run', () => {
  it('keeps its own address and is given its arguments', async () => {
    const file = path.join(fixtures, 'address.ts')
    const command = runCommand(file, ['--flag', 'value'], {})
    expect(await command.ended).toBe(0)
    expect(JSON.parse(command.output())).toEqual([fixtures, file, pathToFileURL(file).href, ['--flag', 'value']])
  })

  it('is named, with the line that somebody wrote, by the stack of an error', async () => {
    const command = runCommand(path.join(fixtures, 'throws.ts'), [], {})
    expect(await command.ended).toBe(1)
    expect(command.output()).toContain('tests/api/startup/fixtures/throws.ts:6:')
  })

  it('says what it cannot find, and where', async () => {
    const file = path.join(await makeDirectory(), 'entry.ts')
    await writeFile(file, "\nimport './nothing.ts'\n")
    const command = runCommand(file, [], {})
    expect(await command.ended).toBe(1)
    expect(command.output()).toMatch(/entry\.ts:2:7: ERROR: Could not resolve "\.\/nothing\.ts"/)
  })
})
