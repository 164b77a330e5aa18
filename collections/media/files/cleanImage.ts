/**
 * Writes an image anew, so that nothing but its picture is stored: EXIF, GPS, XMP, IPTC and colour profiles stay behind,
 * because sharp drops metadata unless it is told to keep it (https://sharp.pixelplumbing.com/api-output#keepmetadata).
 */
import sharp from 'sharp'
import type { FileType } from './fileType.ts'

/** A picture of 100 megapixels takes some 400 MB while it is decoded; a small server has no more. */
const limitInputPixels = 100_000_000

/** Raster types; a GIF becomes a still PNG, see `cleanImage`. */
export type ImageType = Extract<FileType, 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'>

export function isImageType(type: FileType): type is ImageType {
  return ['jpeg', 'png', 'gif', 'webp', 'avif'].includes(type)
}

/**
 * The picture upright and without metadata. Animations become their first frame: what moves needs a way to pause it
 * (WCAG 2.2.2), which an image cannot offer, and AVIF sizes would show the frames under one another.
 * @throws Error when the file is damaged or too large to decode
 */
export async function cleanImage(content: Buffer, type: ImageType): Promise<{ data: Buffer; type: ImageType }> {
  // Rotation comes first: the orientation is itself EXIF data and is gone after this.
  const picture = sharp(content, { limitInputPixels, failOn: 'error' }).autoOrient()
  switch (type) {
    case 'jpeg':
      return { data: await picture.jpeg({ quality: 90 }).toBuffer(), type }
    case 'webp':
      return { data: await picture.webp({ quality: 92 }).toBuffer(), type }
    case 'avif':
      return { data: await picture.avif({ quality: 75, effort: 2 }).toBuffer(), type }
    case 'gif':
    case 'png':
      return { data: await picture.png({ compressionLevel: 9 }).toBuffer(), type: 'png' }
  }
}
