/** Builds the admin panel when there is no build of the present sources. */
import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartupError } from '../settings/startupError.ts'
import { step } from './progress.ts'

const sources = ['payload.config.ts', 'next.config.ts', 'package-lock.json', 'src', 'collections', 'globals']

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

function nextBuild(root: string, signal: AbortSignal | undefined): Promise<void> {
  const output: string[] = []
  const child = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    // The build reads the config but opens no database and serves nobody.
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: '', PAYLOAD_SECRET: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  signal?.addEventListener('abort', () => child.kill())
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      const tail = output.join('').trimEnd().split('\n').slice(-20).join('\n')
      reject(new StartupError(`The admin panel could not be built:\n${tail}\nFix the error above, or start with --api-only.`))
    })
  })
}

/**
 * @param signal ends the build when the command is told to stop
 * @throws StartupError with the end of the build's output
 */
export async function buildAdmin(root: string, signal?: AbortSignal): Promise<void> {
  const marker = path.join(root, '.next', 'verkosto-build')
  const current = await fingerprint(root)
  const built = await readFile(marker, 'utf8').catch(() => '')
  if (built === current) return
  await step('Building the admin panel (about half a minute)', () => nextBuild(root, signal))
  await writeFile(marker, current)
}
