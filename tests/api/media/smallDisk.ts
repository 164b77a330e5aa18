/** A directory with little room, as a file system of its own where the tests may mount one. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { TestServer } from '../harness/server.ts'

const run = promisify(execFile)

export interface SmallDisk {
  /** Leaves no room in the directory, or a limit to what the server may write where nothing can be mounted. */
  fill(server: TestServer): Promise<void>
  empty(server: TestServer): Promise<void>
  /** Lets nobody write into the directory, or again. */
  lock(): Promise<void>
  unlock(): Promise<void>
  remove(): Promise<void>
}

async function remount(directory: string, option: 'ro' | 'rw'): Promise<void> {
  await run('mount', ['-o', `remount,${option}`, directory])
}

/** As root, as in CI: a tmpfs, and a file in it that takes all of it. */
async function mounted(directory: string): Promise<SmallDisk> {
  await run('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=755', 'tmpfs', directory])
  const filler = path.join(directory, '.filler')
  return {
    fill: async () => {
      const { bavail, bsize } = await statfs(directory)
      await writeFile(filler, Buffer.alloc(bavail * bsize))
    },
    empty: () => rm(filler, { force: true }),
    lock: () => remount(directory, 'ro'),
    unlock: () => remount(directory, 'rw'),
    remove: () => run('umount', ['--lazy', directory]).then(() => undefined),
  }
}

/** As somebody else: the kernel says EFBIG in place of ENOSPC, to this process alone (prlimit(1)). */
function limited(directory: string): SmallDisk {
  const limit = async ({ process: { pid } }: TestServer, bytes: string): Promise<void> => {
    await run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
  }
  return {
    fill: (server) => limit(server, '4096'),
    empty: (server) => limit(server, 'unlimited'),
    lock: () => chmod(directory, 0o555),
    unlock: () => chmod(directory, 0o755),
    remove: () => Promise.resolve(),
  }
}

export async function makeSmallDisk(directory: string): Promise<SmallDisk> {
  await mkdir(directory, { recursive: true })
  return mounted(directory).catch(() => limited(directory))
}
