/**
 * Has a file written anew by a process of its own (`cleanFile.mjs`, `cleanSvg.ts`), within bounds of time and memory:
 * whatever its decoder makes of a file, the server goes on, and has its memory back.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { ErrorCode } from '../../../src/content/errors.ts'
import { endBeyond, type Bounds } from './bounds.ts'
import type { FileType } from './fileType.ts'

const refusals = [
  'FILE_UNREADABLE',
  'IMAGE_TOO_LARGE',
  'IMAGE_TOO_NARROW',
  'PDF_ENCRYPTED',
  'PDF_UNREADABLE',
  'SVG_DRAWS_TOO_MUCH',
  'SVG_NOT_STILL',
  'SVG_TOO_LARGE',
] as const satisfies ErrorCode[]

type Refused = (typeof refusals)[number]

/** Of time and memory: the largest pictures that are taken need some seconds of an idle machine, and two thirds of the bytes. */
const bounds: Bounds = { milliseconds: 60_000, bytes: 512 * 1024 * 1024 }

/** By the project's directory, in which every command runs: the admin panel's bundler knows no place of this file. */
const inProject = (file: string): string => path.resolve(file)

function commandOf(type: FileType): string[] {
  const files = 'collections/media/files'
  return type === 'svg'
    ? [inProject('src/cli/runAlone.mjs'), inProject(`${files}/cleanSvg.ts`)]
    : [inProject(`${files}/cleanFile.mjs`), type]
}

/** How `runAlone.mjs` ends when it is the installation that is wrong. */
const notRun = 2

/** A picture that says little in another type may say much in its own. */
const mostWritten = 64 * 1024 * 1024

async function writtenBy(child: ChildProcess, output: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of output) {
    size += chunk.length
    if (size > mostWritten) child.kill('SIGKILL')
    else chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What the system says that has no room for one more process. */
const noRoom = ['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM']

/** @returns whether there is a process; one that cannot be begun has no standard input either */
async function hasBegun(child: ChildProcess): Promise<boolean> {
  try {
    await once(child, 'spawn')
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && noRoom.includes(String(error.code))) return false
    throw error
  }
}

/**
 * @returns the file, or why there is none: `UPLOADS_BUSY` when the system has no room for the process
 * @throws when the installation lacks what reads files of this type
 */
export async function cleanApart(content: Buffer, type: FileType): Promise<Buffer | Refused | 'UPLOADS_BUSY'> {
  const child = spawn(process.execPath, ['--max-old-space-size=256', ...commandOf(type)], {
    cwd: '/',
    // What decodes a stranger's file gets none of the server's secrets.
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  if (!(await hasBegun(child))) return 'UPLOADS_BUSY'
  endBeyond(child, bounds)
  // A process that refuses does not read to the end.
  child.stdin.on('error', () => undefined)
  child.stdin.end(content)
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const [cleaned, said, code] = await Promise.all([writtenBy(child, child.stdout), text(child.stderr), exited])
  if (code === notRun) throw new Error(`What reads a file of type ${type} cannot be run: ${said}`)
  if (code === 0 && cleaned.length > 0) return cleaned
  return refusals.find((refusal) => said === refusal) ?? (type === 'pdf' ? 'PDF_UNREADABLE' : 'FILE_UNREADABLE')
}
