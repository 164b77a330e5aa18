import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { cleanImage } from '../../collections/media/files/cleanImage.ts'
import { fileName } from '../../collections/media/files/fileName.ts'
import { fileTypeOf } from '../../collections/media/files/fileType.ts'
import { isStillSvg } from '../../collections/media/files/stillSvg.ts'

function picture(width = 40, height = 20) {
  return sharp({ create: { width, height, channels: 3, background: '#37a' } })
}

const gps = { GPSLatitudeRef: 'N', GPSLatitude: '60/1 10/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '24/1 56/1 0/1' }

describe('the type of a file', () => {
  it.each(['jpeg', 'png', 'gif', 'webp', 'avif'] as const)('is read off the content of a %s', async (type) => {
    expect(fileTypeOf(await picture().toFormat(type).toBuffer())).toBe(type)
  })

  it('knows an SVG behind a declaration, comments and a document type', () => {
    expect(fileTypeOf(Buffer.from('<?xml version="1.0"?>\n<!-- drawn -->\n<!DOCTYPE svg>\n<svg xmlns="x"/>'))).toBe('svg')
    expect(fileTypeOf(Buffer.from('%PDF-1.7\n'))).toBe('pdf')
  })

  it('is none for a page or a program', () => {
    expect(fileTypeOf(Buffer.from('<html><svg></svg></html>'))).toBeNull()
    expect(fileTypeOf(Buffer.from('#!/bin/sh'))).toBeNull()
    expect(fileTypeOf(Buffer.alloc(0))).toBeNull()
  })
})

describe('a stored photograph', () => {
  it('has lost its place, its camera and its orientation, and stands upright', async () => {
    const photograph = await picture()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Make: 'SecretCam' }, IFD3: gps })
      .jpeg()
      .toBuffer()
    expect((await sharp(photograph).metadata()).exif?.includes('SecretCam')).toBe(true)

    const { data } = await cleanImage(photograph, 'jpeg')
    const metadata = await sharp(data).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg', width: 20, height: 40 })
    expect([metadata.exif, metadata.xmp, metadata.icc, metadata.iptc, metadata.orientation]).toEqual(Array(5).fill(undefined))
    expect(data.includes('SecretCam')).toBe(false)
  })

  it('stands still', async () => {
    const frames = sharp(Buffer.alloc(10 * 40 * 3, 90), { raw: { width: 10, height: 40, channels: 3, pageHeight: 10 } })
    const { data, type } = await cleanImage(await frames.gif().toBuffer(), 'gif')
    expect(type).toBe('png')
    expect(await sharp(data).metadata()).toMatchObject({ width: 10, height: 10 })
  })

  it('is refused when it is damaged', async () => {
    const whole = await picture(400, 300).jpeg().toBuffer()
    await expect(cleanImage(whole.subarray(0, 700), 'jpeg')).rejects.toThrow()
  })
})

describe('an SVG', () => {
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`

  it.each([
    '<path d="M0 0" fill="url(#shade)"/>',
    '<use href="#a"/><use xlink:href="#b"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<style>.a { fill: url("#shade") }</style>',
  ])('may draw: %s', (inside) => {
    expect(isStillSvg(svg(inside))).toBe(true)
  })

  it.each([
    '<script>alert(1)</script>',
    '<path onclick="alert(1)"/>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;ava&Tab;script:alert(1)">x</a>',
    '<foreignObject></foreignObject>',
    '<animate attributeName="href" to="x"/>',
    '<image href="https://example.org/pixel.png"/>',
    "<image xlink:href='//example.org/pixel.png'/>",
    '<style>@import "https://example.org/a.css"</style>',
    '<rect fill="url(https://example.org/a.svg#b)"/>',
  ])('may not act or call out: %s', (inside) => {
    expect(isStillSvg(svg(inside))).toBe(false)
  })

  it('may not declare entities', () => {
    expect(isStillSvg('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')).toBe(false)
  })
})

describe('the name of a stored file', () => {
  it('is made of letters, digits and hyphens, and ends in the type of the content', () => {
    expect(fileName('Väkivalta työssä – kuva.JPG', 'jpg')).toBe('vakivalta-tyossa-kuva.jpg')
    expect(fileName('../../etc/passwd', 'png')).toBe('passwd.png')
    expect(fileName('C:\\Kuvat\\hyökkäys.php.jpg', 'jpg')).toBe('hyokkays-php.jpg')
    expect(fileName('???.svg', 'svg')).toBe('file.svg')
  })
})
