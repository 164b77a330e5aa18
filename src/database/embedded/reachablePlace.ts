/**
 * A place that the account of the embedded PostgreSQL can reach. Root lends PostgreSQL another account, which cannot enter what
 * only root may: below `/root`, neither the data nor PostgreSQL's own programs.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { makeDataDirectory } from './dataDirectory.ts'
import { findAccount, mayEnter, mayRun, type Account } from './postgresAccount.ts'

const run = promisify(execFile)

/** Where a service's own data are (Filesystem Hierarchy Standard 3.0 §5.8). */
const stateDirectory = '/var/lib/verkosto'

function noteIn(dataDir: string): string {
  return path.join(dataDir, 'moved-to')
}

/** @returns the directory in whose place another was taken at some start; itself when none was */
export async function movedDataDirectory(dataDir: string): Promise<string> {
  return (await readFile(noteIn(dataDir), 'utf8').catch(() => '')).trim() || dataDir
}

/**
 * Takes another directory in place of the usual one when PostgreSQL could not run there, and notes it down for the starts to come.
 * One that somebody has chosen, or that holds a database already, is left to them.
 * @param usual the directory that is used when nobody says otherwise
 * @throws StartupError when the directory cannot be made
 */
export async function reachableDataDirectory(dataDir: string, usual: string): Promise<string> {
  const moved = await movedDataDirectory(dataDir)
  if (moved !== dataDir || dataDir !== usual) return moved
  const account = await findAccount()
  if (account.uid === undefined || existsSync(path.join(dataDir, 'postgres'))) return dataDir
  await makeDataDirectory(dataDir)
  if (await mayEnter(dataDir, account)) return dataDir
  // Two copies of the project have two places.
  const other = path.join(stateDirectory, path.dirname(dataDir).split(path.sep).filter(Boolean).join('-'))
  try {
    await mkdir(other, { recursive: true, mode: 0o755 })
    if (!(await mayEnter(other, account))) return dataDir
    await writeFile(noteIn(dataDir), `${other}\n`)
    return other
  } catch {
    // The refusal names the usual directory, and what to do.
    return dataDir
  }
}

export interface Binaries {
  initdb: string
  postgres: string
}

/**
 * Copies PostgreSQL into the data directory when the account cannot run it where the packages are.
 * @returns the programs to run
 */
export async function reachableBinaries(binaries: Binaries, dataDir: string, account: Account): Promise<Binaries> {
  if (account.uid === undefined || (await mayRun(binaries.postgres, account))) return binaries
  const source = path.dirname(path.dirname(binaries.postgres))
  const { stdout } = await run(binaries.postgres, ['--version'])
  const name = `postgresql-${stdout.trim().split(' ').at(-1) ?? ''}`
  const copy = path.join(dataDir, name)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await cp(source, unfinished, { recursive: true, verbatimSymlinks: true })
    await rename(unfinished, copy)
    const others = (await readdir(dataDir)).filter((entry) => entry.startsWith('postgresql-') && entry !== name)
    for (const other of others) await rm(path.join(dataDir, other), { recursive: true, force: true })
  }
  const at = (binary: string): string => path.join(copy, path.relative(source, binary))
  return { initdb: at(binaries.initdb), postgres: at(binaries.postgres) }
}
