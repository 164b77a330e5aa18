/** An image of the media collection as a figure, in the widths and types that the server has made of it. */
import { textIn } from '../../model/documentValues.ts'
import { isFileAddress } from '../linkAddress.ts'
import { isValues } from '../tree.ts'
import { element, escapeHtml, tag } from './element.ts'

type Values = Readonly<Record<string, unknown>>

interface Rendition {
  url: string
  type: string
  width: number
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}

/** Renditions that show the whole image: a crop is another picture. */
function wholeRenditions(media: Values): Rendition[] {
  const { height, sizes, width } = media
  if (!isNumber(width) || !isNumber(height) || !isValues(sizes)) return []
  return Object.values(sizes).flatMap((size) => {
    if (!isValues(size) || !isNumber(size['width']) || !isNumber(size['height'])) return []
    const { url } = size
    const type = textIn(size, 'mimeType')
    const isWhole = Math.abs(size['width'] / size['height'] / (width / height) - 1) < 0.02
    return isFileAddress(url) && type && isWhole ? [{ url, type, width: size['width'] }] : []
  })
}

/** One `source` for each type, the smallest type first, as browsers take the first that they know. */
function sources(media: Values): string {
  const renditions = wholeRenditions(media)
  return ['image/avif', 'image/webp']
    .map((type) => {
      const widths = new Map(renditions.filter((rendition) => rendition.type === type).map((rendition) => [rendition.width, rendition.url]))
      const srcset = [...widths].sort(([a], [b]) => a - b).map(([width, url]) => `${url} ${width}w`)
      return srcset.length > 0 ? tag('source', { type, srcset: srcset.join(', '), sizes: '100vw' }) : ''
    })
    .join('')
}

/** @returns markup, or nothing when the document is no image */
export function figure(media: Values, caption: string | undefined): string {
  const { url } = media
  if (!isFileAddress(url) || !textIn(media, 'mimeType')?.startsWith('image/')) return ''
  const { height, width } = media
  const image = tag('img', {
    src: url,
    alt: media['decorative'] === true ? '' : (textIn(media, 'alt') ?? ''),
    width: isNumber(width) ? width : undefined,
    height: isNumber(height) ? height : undefined,
    loading: 'lazy',
  })
  const credit = textIn(media, 'credit')
  const below = [caption && escapeHtml(caption), credit && element('small', {}, escapeHtml(credit))].filter(Boolean).join(' ')
  return element('figure', {}, element('picture', {}, `${sources(media)}${image}`) + (below ? element('figcaption', {}, below) : ''))
}
