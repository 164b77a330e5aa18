/**
 * The name that a file is stored and linked under: `taivas.3f9a1c2b7d.jpg`, with a hash of what the file is made of, so
 * that other content has another name and a browser may keep what it has for good. Between two dots, where no name from
 * before and no word of an uploader can stand. Pure.
 */
import { createHash } from 'node:crypto'
import { slugify } from '../../../src/content/slugify.ts'

/** 40 bits: they tell apart the files that have ever had one name, and are no proof of anything. */
const hashLength = 10

/** Payload puts a number behind the hash when the same content is stored twice under one name. */
const storedName = /^[a-z0-9-]+\.([0-9a-f]{10})(?:-\d+)?(?:\.[a-zA-Z]+)?\.[a-z]+$/

const hashInName = /\.[0-9a-f]{10}(?:-\d+)?(?=\.)/

/**
 * What Windows takes for a device whatever follows the first dot: a backup or a site that is written there would lose such a
 * file (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). Digits in superscript are digits in a slug.
 */
const deviceName = /^(?:con|conin|conout|prn|aux|nul|com\d|lpt\d)$/

/**
 * A hash of the bytes that a file and its sizes are made of, and of how they are made: a size of the same picture around
 * another point is another file.
 * @param making any JSON
 */
export function contentHash(content: Buffer, making: unknown): string {
  return createHash('sha256').update(JSON.stringify(making)).update('\n').update(content).digest('hex').slice(0, hashLength)
}

/** The hash in the name of a stored file or of a size of it; null for a name from before there were hashes. */
export function hashOf(storedAs: string): string | null {
  return storedName.exec(storedAs)?.[1] ?? null
}

/**
 * @param name as the uploader's computer calls it, or as the file was stored until now
 * @param extension of the type that the content has, without the dot
 */
export function fileName(name: string, hash: string, extension: string): string {
  const base = name
    .replace(/^.*[\\/]/, '')
    .replace(hashInName, '')
    .replace(/\.[^.]*$/, '')
    .replaceAll('.', ' ')
  const slug = slugify(base) || 'file'
  return `${deviceName.test(slug) ? `file-${slug}` : slug}.${hash}.${extension}`
}
