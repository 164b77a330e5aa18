import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { buildAdmin } from '../../src/cli/buildAdmin.ts'

/** Stands in for Next's command, which takes minutes: it notes that it ran, and once says what Next says while another one builds. */
const next = `
const { appendFileSync, existsSync, mkdirSync, rmSync } = require('node:fs')
mkdirSync('.next', { recursive: true })
if (existsSync('held')) {
  rmSync('held')
  console.error('Another next build process is already running.')
  process.exit(1)
}
appendFileSync('builds', 'built ')
`

let root: string

const builds = (): Promise<string> => readFile(path.join(root, 'builds'), 'utf8').catch(() => '')

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'verkosto-build-'))
  for (const directory of ['src', 'collections', 'globals', 'node_modules/next/dist/bin']) {
    await mkdir(path.join(root, directory), { recursive: true })
  }
  for (const file of ['payload.config.ts', 'next.config.ts', 'package-lock.json']) await writeFile(path.join(root, file), '')
  await writeFile(path.join(root, 'node_modules/next/dist/bin/next'), next)
})

afterEach(() => rm(root, { recursive: true, force: true }))

describe('the build of the admin panel', () => {
  it('is made once as long as its sources are the same', async () => {
    await buildAdmin(root)
    await buildAdmin(root)
    expect(await builds()).toBe('built ')
    await writeFile(path.join(root, 'payload.config.ts'), 'changed')
    await buildAdmin(root)
    expect(await builds()).toBe('built built ')
  })

  it('waits for another process that makes it, and makes it itself when that has died', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60000)'])
    const lock = path.join(root, 'node_modules/.cache/verkosto/admin-build.lock')
    await mkdir(path.dirname(lock), { recursive: true })
    await writeFile(lock, `${other.pid} `)
    const building = buildAdmin(root)
    await expect(Promise.race([building, new Promise((resolve) => setTimeout(resolve, 1_500, 'waits'))])).resolves.toBe('waits')
    expect(await builds()).toBe('')
    other.kill('SIGKILL')
    await building
    expect(await builds()).toBe('built ')
  })

  it('waits for one that was started by hand, of which Next alone knows', async () => {
    await writeFile(path.join(root, 'held'), '')
    await buildAdmin(root)
    expect(await builds()).toBe('built ')
  })

  it('is not waited for when the command is told to stop', async () => {
    const lock = path.join(root, 'node_modules/.cache/verkosto/admin-build.lock')
    await mkdir(path.dirname(lock), { recursive: true })
    await writeFile(lock, `${process.ppid} `)
    const stop = new AbortController()
    const building = buildAdmin(root, stop.signal)
    stop.abort()
    await expect(building).rejects.toThrow('aborted')
    expect(await builds()).toBe('')
  })
})
