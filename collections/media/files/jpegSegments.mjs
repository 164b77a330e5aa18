// @ts-check
/** The parts of a JPEG that say something of the camera, the place or the program (ITU-T T.81 §B.1.1.3). */

const startOfScan = 0xda

/** EXIF and XMP (APP1), IPTC (APP13), comments and all others but what decoding needs: JFIF (APP0) and Adobe's colours (APP14). */
function saysMore(/** @type {number} */ marker) {
  return (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
}

/**
 * @param {Uint8Array} jpeg
 * @returns {Uint8Array} the same picture; the same bytes when they are no JPEG
 */
export function withoutJpegMetadata(jpeg) {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return jpeg
  const kept = [jpeg.subarray(0, 2)]
  let position = 2
  while (position + 4 <= jpeg.length && jpeg[position] === 0xff && jpeg[position + 1] !== startOfScan) {
    const marker = jpeg[position + 1] ?? 0
    const end = position + 2 + (((jpeg[position + 2] ?? 0) << 8) | (jpeg[position + 3] ?? 0))
    if (!saysMore(marker)) kept.push(jpeg.subarray(position, end))
    position = end
  }
  kept.push(jpeg.subarray(position))
  return new Uint8Array(Buffer.concat(kept))
}
