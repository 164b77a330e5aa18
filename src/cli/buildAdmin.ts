/** Builds the admin panel when there is no build of the present sources. */
import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { takeLock, type Release } from '../database/embedded/processLock.ts'
import { StartupError } from '../settings/startupError.ts'
import { say, step } from './progress.ts'

const sources = ['payload.config.ts', 'next.config.ts', 'package-lock.json', 'src', 'collections', 'globals']

/** Milliseconds between two looks at whether another process has finished its build. */
const interval = 500

async function filesIn(root: string, entry: string): Promise<string[]> {
  if (path.extname(entry) !== '') return [entry]
  const entries = await readdir(path.join(root, entry), { recursive: true, withFileTypes: true })
  return entries.filter((file) => file.isFile()).map((file) => path.relative(root, path.join(file.parentPath, file.name)))
}

/** A hash of everything that the build is made of. */
async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all(sources.map((entry) => filesIn(root, entry)))).flat().sort()
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(path.join(root, file)))
  return hash.digest('hex')
}

/** Next's own lock is held by a build that somebody has started by hand. */
class AnotherBuild extends Error {}

function nextBuild(root: string, signal: AbortSignal | undefined): Promise<void> {
  const output: string[] = []
  const child = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    // The build reads the config but opens no database and serves nobody.
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', DATABASE_URL: '', PAYLOAD_SECRET: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  signal?.addEventListener('abort', () => child.kill())
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      const text = output.join('').trimEnd()
      if (text.includes('Another next build process is already running')) return reject(new AnotherBuild())
      const tail = text.split('\n').slice(-20).join('\n')
      reject(new StartupError(`The admin panel could not be built:\n${tail}\nFix the error above, or start with --api-only.`))
    })
  })
}

/** @throws StartupError when the directory of the lock cannot be written: the build could not be either */
async function lockBuild(root: string): Promise<Release | number> {
  const directory = path.join(root, 'node_modules/.cache/verkosto')
  try {
    await mkdir(directory, { recursive: true })
    return await takeLock(path.join(directory, 'admin-build.lock'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(
      `The admin panel has to be built and ${directory} cannot be written (${reason}). Run "npm run build" as a user who may write there.`,
    )
  }
}

/**
 * Builds it once, however many processes want it at the same time; those that come second wait.
 * @param signal ends the build, or the waiting, when the command is told to stop
 * @throws StartupError with the end of the build's output
 */
export async function buildAdmin(root: string, signal?: AbortSignal): Promise<void> {
  const marker = path.join(root, '.next', 'verkosto-build')
  const current = await fingerprint(root)
  const isBuilt = async (): Promise<boolean> => (await readFile(marker, 'utf8').catch(() => '')) === current
  let hasWaited = false
  const wait = async (holder: string): Promise<void> => {
    if (!hasWaited) say(`The admin panel is being built by ${holder}; waiting for it.`)
    hasWaited = true
    await delay(interval, undefined, { signal })
  }
  while (!(await isBuilt())) {
    const release = await lockBuild(root)
    if (typeof release === 'number') {
      await wait(`process ${release}`)
      continue
    }
    try {
      await step('Building the admin panel (about half a minute, some minutes on a small machine)', () => nextBuild(root, signal))
      await writeFile(marker, current)
    } catch (error) {
      if (!(error instanceof AnotherBuild)) throw error
      await wait('"next build"')
    } finally {
      await release()
    }
  }
}
