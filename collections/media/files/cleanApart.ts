/**
 * Has a file written anew by a process of its own (`cleanFile.mjs`), within bounds of time and memory: whatever its decoder
 * makes of a file, the server goes on, and has its memory back.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { ErrorCode } from '../../../src/content/errors.ts'
import { endBeyond, type Bounds } from './bounds.ts'
import type { FileType } from './fileType.ts'

/** Types that are decoded; a drawing is text. */
export type DecodedType = Exclude<FileType, 'svg'>

const refusals = ['FILE_UNREADABLE', 'IMAGE_TOO_LARGE', 'IMAGE_TOO_NARROW', 'PDF_ENCRYPTED', 'PDF_UNREADABLE'] as const satisfies ErrorCode[]

type Refused = (typeof refusals)[number]

/** Of time and memory: the largest pictures that are taken need some seconds of an idle machine, and two thirds of the bytes. */
const bounds: Bounds = { milliseconds: 60_000, bytes: 512 * 1024 * 1024 }

/** By the project's directory, in which every command runs: the admin panel's bundler knows no place of this file. */
const script = path.resolve('collections/media/files/cleanFile.mjs')

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

/** @returns the file, or why there is none */
export async function cleanApart(content: Buffer, type: DecodedType): Promise<Buffer | Refused> {
  const child = spawn(process.execPath, ['--max-old-space-size=256', script, type], {
    cwd: '/',
    // What decodes a stranger's file gets none of the server's secrets.
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  endBeyond(child, bounds)
  // A process that refuses does not read to the end.
  child.stdin.on('error', () => undefined)
  child.stdin.end(content)
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code))
  })
  const [cleaned, said, code] = await Promise.all([writtenBy(child, child.stdout), text(child.stderr), exited])
  if (code === 0 && cleaned.length > 0) return cleaned
  return refusals.find((refusal) => said === refusal) ?? (type === 'pdf' ? 'PDF_UNREADABLE' : 'FILE_UNREADABLE')
}
