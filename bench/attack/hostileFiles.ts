/** Files that are small to send and cost much to open, for the attacks on uploads and their tests. */
import sharp from 'sharp'

/** A picture of one colour: some kilobytes, whatever its size. */
export function blankPicture(width: number, height: number): Promise<Buffer> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#3a7' }, limitInputPixels: false })
  return picture.png({ compressionLevel: 9, palette: true }).toBuffer()
}

/** An animation that blinks; its height is even. */
export function manyFrames(format: 'gif' | 'webp', width: number, height: number, frames: number): Promise<Buffer> {
  // Encoders join frames that do not differ from the one before.
  const raw = Buffer.alloc(width * height * frames * 3, 90)
  for (let frame = 0; frame < frames; frame += 1)
    raw.fill(frame % 2 === 0 ? 0 : 255, frame * width * height * 3, (frame + 0.5) * width * height * 3)
  const picture = sharp(raw, { raw: { width, height: height * frames, channels: 3, pageHeight: height }, limitInputPixels: false })
  return format === 'gif' ? picture.gif({ effort: 1 }).toBuffer() : picture.webp({ effort: 0, quality: 10 }).toBuffer()
}

interface Drawing {
  name: string
  text: () => string
}

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`

/** Each takes minutes, or longer, with a pattern that goes back over what it has read. */
export const hostileDrawings: readonly Drawing[] = [
  { name: 'comments before a root that never comes', text: () => '<!---->'.repeat(80) },
  { name: 'comments that never end', text: () => `<svg ${'<!--'.repeat(100_000)}` },
  { name: 'tags that never end', text: () => `<!-- ${'<svg '.repeat(10_000)} --><svg ${'<svg '.repeat(100_000)}` },
  { name: 'space in place of a width', text: () => `<svg width=${' '.repeat(60_000)}>` },
  { name: 'comments of a style that never end', text: () => svg(`<style>${'/*'.repeat(500_000)}</style>`) },
  { name: 'addresses in brackets in brackets', text: () => svg(`<path fill="${'url('.repeat(250_000)}"/>`) },
  {
    name: 'parts that use parts',
    text: () =>
      svg(
        `<path id="g0"/>${Array.from({ length: 30 }, (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(10)}</g>`).join('')}`,
      ),
  },
  { name: 'elements in each other', text: () => '<svg xmlns="http://www.w3.org/2000/svg">'.repeat(20_000) },
]
