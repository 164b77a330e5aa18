// @ts-check
/**
 * Writes an image anew, so that nothing but its picture is stored: EXIF, GPS, XMP, IPTC and colour profiles stay behind,
 * because sharp drops metadata unless it is told to keep it (https://sharp.pixelplumbing.com/api-output#keepmetadata).
 * How large it is, its header says, and that is asked before a pixel is decoded.
 */
import sharp from 'sharp'
import { Refusal } from './refusal.mjs'

/** What WebP can hold, which sizes are written in. */
const longestSide = 16_383

/** A size of a picture that is a line would be made by way of one that is as long as the line is thin. */
const steepestRatio = 50

/**
 * Millions of pixels, of all frames together. Measured with sharp 0.35 on the worst that each type can say: within them a
 * picture takes less than 300 MB. Decoders of progressive and interlaced pictures hold all of it at once, WebP's encoder
 * more than that, and AVIF's decoder most.
 */
const most = { jpeg: 50, png: 50, gif: 50, webp: 12, avif: 9, heldWhole: 25 }

// One thread, and nothing kept: there is one picture.
sharp.concurrency(1)
sharp.cache(false)

/**
 * Frames of an animated PNG, which libvips shows the first of (https://www.w3.org/TR/png-3/#acTL-chunk).
 * @param {Buffer} content
 */
function framesOfPng(content) {
  for (let position = 8; position + 12 <= content.length; position += 12 + content.readUInt32BE(position)) {
    const chunk = content.toString('latin1', position + 4, position + 8)
    if (chunk === 'acTL') return content.readUInt32BE(position + 8)
    if (chunk === 'IDAT') return 1
  }
  return 1
}

/**
 * @param {Buffer} content
 * @param {string} type
 * @throws {Refusal}
 */
async function assertBounded(content, type) {
  const { height, isProgressive, pages = 1, width } = await sharp(content, { limitInputPixels: false }).metadata()
  const frames = type === 'png' ? framesOfPng(content) : pages
  const limit = Math.min(most[/** @type {'jpeg'} */ (type)], isProgressive ? most.heldWhole : Infinity)
  if (Math.max(width, height) > longestSide || width * height * frames > limit * 1e6) throw new Refusal('IMAGE_TOO_LARGE')
  if (Math.max(width / height, height / width) > steepestRatio) throw new Refusal('IMAGE_TOO_NARROW')
}

/**
 * The picture upright and without metadata. Animations become their first frame: what moves needs a way to pause it
 * (WCAG 2.2.2), which an image cannot offer, and AVIF sizes would show the frames under one another.
 * @param {Buffer} content
 * @param {string} type
 * @returns {Promise<Buffer>}
 * @throws {Refusal} when the file is damaged or too large to decode
 */
export async function clean(content, type) {
  try {
    await assertBounded(content, type)
    // Rotation comes first: the orientation is itself EXIF data and is gone after this.
    const picture = sharp(content, { limitInputPixels: most.jpeg * 1e6, failOn: 'error' }).autoOrient()
    switch (type) {
      case 'jpeg':
        // Better codes would save some per cent, and have to hold the whole picture for it.
        return await picture.jpeg({ quality: 90, optimiseCoding: false }).toBuffer()
      case 'webp':
        return await picture.webp({ quality: 92 }).toBuffer()
      case 'avif':
        return await picture.avif({ quality: 75, effort: 2 }).toBuffer()
      default:
        return await picture.png({ compressionLevel: 9 }).toBuffer()
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('FILE_UNREADABLE')
  }
}
