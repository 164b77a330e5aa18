/** What a file is, by its content: the name and the type that a browser sends with it are claims. Pure. */
import { rootElementOf } from './xmlTokens.ts'

export const fileTypes = {
  jpeg: { mimetype: 'image/jpeg', extension: 'jpg' },
  png: { mimetype: 'image/png', extension: 'png' },
  gif: { mimetype: 'image/gif', extension: 'gif' },
  webp: { mimetype: 'image/webp', extension: 'webp' },
  avif: { mimetype: 'image/avif', extension: 'avif' },
  svg: { mimetype: 'image/svg+xml', extension: 'svg' },
  pdf: { mimetype: 'application/pdf', extension: 'pdf' },
} as const

export type FileType = keyof typeof fileTypes

/** Long enough for the comments that drawing programs put before the root element. */
const headLength = 4096

/** The type of a file, or null when it is none that may be stored. Signatures: IANA media type registrations. */
export function fileTypeOf(content: Buffer): FileType | null {
  const ascii = (start: number, end: number): string => content.toString('latin1', start, end)
  if (ascii(0, 3) === '\xFF\xD8\xFF') return 'jpeg'
  if (ascii(0, 8) === '\x89PNG\r\n\x1A\n') return 'png'
  if (ascii(0, 6) === 'GIF87a' || ascii(0, 6) === 'GIF89a') return 'gif'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp'
  if (ascii(4, 8) === 'ftyp' && ['avif', 'avis'].includes(ascii(8, 12))) return 'avif'
  if (ascii(0, 5) === '%PDF-') return 'pdf'
  return rootElementOf(content.toString('utf8', 0, headLength))?.toLowerCase() === 'svg' ? 'svg' : null
}
