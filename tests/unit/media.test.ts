import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import sharp from 'sharp'
import { cleanApart } from '../../collections/media/files/cleanApart.ts'
import { contentHash, fileName, hashOf } from '../../collections/media/files/fileName.ts'
import { fileTypeOf, type FileType } from '../../collections/media/files/fileType.ts'
import { stillSvg } from '../../collections/media/files/stillSvg.ts'

function picture(width = 40, height = 20) {
  return sharp({ create: { width, height, channels: 3, background: '#37a' } })
}

/** The file as it is stored; fails when it is refused. */
async function cleaned(content: Buffer, type: FileType): Promise<Buffer> {
  const file = await cleanApart(content, type)
  if (typeof file === 'string') throw new Error(file)
  return file
}

/** The drawing as it is stored; null when it is refused. */
function still(svg: string): string | null {
  const drawing = stillSvg(svg)
  return 'svg' in drawing ? drawing.svg : null
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

    const data = await cleaned(photograph, 'jpeg')
    const metadata = await sharp(data).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg', width: 20, height: 40 })
    expect([metadata.exif, metadata.xmp, metadata.icc, metadata.iptc, metadata.orientation]).toEqual(Array(5).fill(undefined))
    expect(data.includes('SecretCam')).toBe(false)
  })

  it('stands still', async () => {
    const frames = sharp(Buffer.alloc(10 * 40 * 3, 90), { raw: { width: 10, height: 40, channels: 3, pageHeight: 10 } })
    const data = await cleaned(await frames.gif().toBuffer(), 'gif')
    expect(await sharp(data).metadata()).toMatchObject({ format: 'png', width: 10, height: 10 })
  })

  it('is refused when it is damaged', async () => {
    const whole = await picture(400, 300).jpeg().toBuffer()
    expect(await cleanApart(whole.subarray(0, 700), 'jpeg')).toBe('FILE_UNREADABLE')
  })

  it('waits when the system has no room for another process', () => {
    const script = 'tests/unit/fixtures/cleanWithoutRoom.ts'
    const said = execFileSync('sh', ['-c', `ulimit -n 100 && exec "${process.execPath}" src/cli/runAlone.mjs ${script}`], {
      encoding: 'utf8',
    })
    expect(said).toBe('UPLOADS_BUSY')
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
    expect(still(svg(inside))).not.toBeNull()
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
    expect(still(svg(inside))).toBeNull()
  })

  it.each([
    ['as many shapes as a browser draws', 5, 10, true],
    ['a hundred million shapes', 8, 10, false],
    ['more than a number can say', 2_000, 10, false],
  ])('that uses parts of parts: %s', (_, levels, times, isDrawn) => {
    const parts = Array.from({ length: levels }, (_level, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(times)}</g>`)
    const drawing = stillSvg(svg(`<defs><path id="g0" d="M0 0h1"/>${parts.join('')}</defs><use href="#g${levels}"/>`))
    expect('svg' in drawing ? 'drawn' : drawing.refused).toBe(isDrawn ? 'drawn' : 'SVG_DRAWS_TOO_MUCH')
  })

  it.each([
    ['in another spelling', '<use xlink:href=" #%67 "/>'],
    ['as a pattern', '<rect fill="url(\'#g\')"/>'],
    ['in a style of its own', '<rect style="mask: URL( #g )"/>'],
    ['by elements that it is in', '<g><g><svg:use xmlns:svg="http://www.w3.org/2000/svg" href="#g"/></g></g>'],
  ])('counts what is used %s', (_, use) => {
    expect(stillSvg(svg(`<g id="g">${'<path/>'.repeat(1_000)}</g>${use.repeat(400)}`))).toHaveProperty('svg')
    expect(stillSvg(svg(`<g id="g">${'<path/>'.repeat(1_000)}</g>${use.repeat(500)}`))).toEqual({ refused: 'SVG_DRAWS_TOO_MUCH' })
  })

  it.each([
    ['space in an id', 'a  1', '#a 1'],
    ['an escape that is none', '%zza', '#%zz%61'],
    ['other letters', 'ä€', '#%C3%A4€'],
  ])('has what it uses found in spite of %s', (_, id, href) => {
    const shapes = `<g id="${id}">${'<path/>'.repeat(1_000)}</g>${`<use href="${href}"/>`.repeat(500)}`
    expect(stillSvg(svg(shapes))).toEqual({ refused: 'SVG_DRAWS_TOO_MUCH' })
  })

  it('counts once what two attributes name', () => {
    const shapes = `<g id="g">${'<path/>'.repeat(1_000)}</g>${'<use href="#g" xlink:href="#g"/>'.repeat(400)}`
    expect(stillSvg(svg(shapes))).toHaveProperty('svg')
  })

  it('may have parts that use themselves and each other, which no browser draws', () => {
    expect(still(svg('<g id="a"><use href="#a"/><use href="#b"/></g><g id="b"><use href="#a"/></g>'))).not.toBeNull()
  })

  it('may not have a long row of parts of which each uses the next', () => {
    const row = Array.from({ length: 20_000 }, (_, number) => `<use id="u${number}" href="#u${number + 1}"/>`)
    expect(stillSvg(svg(row.join('')))).toEqual({ refused: 'SVG_DRAWS_TOO_MUCH' })
  })

  it('that a comment in a style does not end is refused, whatever another style says', () => {
    // Payload looks for the end of each of them, to the end of the text.
    expect(still(svg(`<style>${'/* '.repeat(100)}</style><style>*/</style>`))).toBeNull()
    expect(still(svg('<style>/* a */</style><style>/</style><style>* */</style>'))).not.toBeNull()
    expect(still(svg('<style>/* <g>b</g> */</style>'))).not.toBeNull()
    expect(still(svg('<style>@im<g>port</g> "a"</style>'))).toBeNull()
  })

  it('that becomes too large by being written anew is refused, and so is an element of very many attributes', () => {
    expect(stillSvg(svg(`<path d='${'"'.repeat(200_000)}'/>`))).toEqual({ refused: 'SVG_TOO_LARGE' })
    const attributes = (count: number): string => Array.from({ length: count }, (_, index) => ` a${index}="1"`).join('')
    expect(still(svg(`<path${attributes(1_000)}/>`))).not.toBeNull()
    expect(still(svg(`<path${attributes(1_001)}/>`))).toBeNull()
  })

  it('may not declare entities', () => {
    expect(still('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')).toBeNull()
  })

  it('is written without what a drawing program says of its author, in one spelling', () => {
    const drawn = `<?xml version="1.0"?><!-- Matti --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">
<svg xmlns='http://www.w3.org/2000/svg'   width = '10'
 height='10'><!-- C:\\Users\\Matti --><style><![CDATA[a>b { fill: red }]]></style><text>Pöytä &amp; &#x74;uoli</text></svg>\n`
    expect(still(drawn)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><style>a&gt;b { fill: red }</style><text>Pöytä &amp; tuoli</text></svg>',
    )
  })

  it('stays as it is when it is written again, or is refused, whatever it is', () => {
    const piece = fc.constantFrom(
      '<svg>',
      '<svg a="',
      '</svg>',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#',
      '/*',
      '*/',
      'url(',
      '#a)',
      ' ',
      '=',
      '<g/>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), fc.boolean(), (pieces, wrap) => {
        const text = wrap ? svg(pieces.join('')) : pieces.join('')
        const once = still(text)
        if (once !== null) expect(still(once)).toBe(once)
        fileTypeOf(Buffer.from(text))
      }),
      { numRuns: 2000 },
    )
  })

  /** With a pattern that goes back over what it has read, each of these takes minutes or longer. */
  it.each<[name: string, text: string]>([
    ['comments before a root that never comes', '<!---->'.repeat(80)],
    ['a hundred thousand comments', '<!---->'.repeat(100_000)],
    ['comments that do not end', '<!--'.repeat(200_000)],
    ['document types that do not end', '<!DOCTYPE '.repeat(100_000)],
    ['tags that do not end', `<svg ${'<svg '.repeat(200_000)}`],
    ['space in place of a value', `<svg width=${' '.repeat(1_000_000)}`],
    ['space in a value', `<svg width="${' '.repeat(1_000_000)}">`],
    ['comments in a style that do not end', svg(`<style>${'/*'.repeat(300_000)}</style>`)],
    ['brackets without an address', svg(`<path fill="${'url('.repeat(200_000)}"/>`)],
    ['references without an end', svg('&#x'.repeat(300_000))],
    ['elements in each other', `<svg>${'<g>'.repeat(200_000)}`],
  ])('is read once: %s', (_name, text) => {
    expect(still(text) === null).toBe(true)
    fileTypeOf(Buffer.from(text))
  })
})

describe('the name of a stored file', () => {
  const hash = contentHash(Buffer.from('a picture'), 'as it is')

  it('is made of letters, digits and hyphens, the hash of its content, and the type of the content', () => {
    expect(hash).toMatch(/^[0-9a-f]{10}$/)
    expect(fileName('Väkivalta työssä – kuva.JPG', hash, 'jpg')).toBe(`vakivalta-tyossa-kuva.${hash}.jpg`)
    expect(fileName('../../etc/passwd', hash, 'png')).toBe(`passwd.${hash}.png`)
    expect(fileName('C:\\Kuvat\\hyökkäys.php.jpg', hash, 'jpg')).toBe(`hyokkays-php.${hash}.jpg`)
    expect(fileName('???.svg', hash, 'svg')).toBe(`file.${hash}.svg`)
  })

  it.each(['con.png', 'CON', 'AUX.png', 'nul ', 'prn.', 'lpt9.x', 'com1 . .', 'conin$.png'])(
    'is none that Windows keeps for a device: %s',
    (name) => {
      expect(fileName(name, hash, 'png')).toMatch(/^file-[a-z0-9]+\.[0-9a-f]{10}\.png$/)
    },
  )

  it('is another one for other content, and for the same content made into something else', () => {
    expect(contentHash(Buffer.from('a picture'), 'as it is')).toBe(hash)
    expect(contentHash(Buffer.from('a Picture'), 'as it is')).not.toBe(hash)
    expect(contentHash(Buffer.from('a picture'), 'cropped')).not.toBe(hash)
  })

  it('is found again with its hash, whatever the file was called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('jpg', 'webp', 'pdf'), (name, extension) => {
        const stored = fileName(name, hash, extension)
        expect(hashOf(stored)).toBe(hash)
        // As Payload calls a second one, and as its sizes are called.
        expect(hashOf(stored.replace(`.${extension}`, `-2.${extension}`))).toBe(hash)
        expect(hashOf(stored.replace(`.${extension}`, '.cardAvif.avif'))).toBe(hash)
        expect(fileName(stored, hash, extension)).toBe(stored)
      }),
    )
  })

  it('from before there were hashes has none, even if it ends in ten digits', () => {
    for (const name of ['taivas.jpg', 'taivas.card.webp', 'raportti-2026010112.pdf', 'taivas-3f9a1c2b7d.jpg', '3f9a1c2b7d.jpg']) {
      expect([name, hashOf(name)]).toEqual([name, null])
    }
  })

  it('does not carry the hash of a file that was downloaded and is uploaded again', () => {
    expect(fileName('taivas.3f9a1c2b7d.jpg', hash, 'jpg')).toBe(`taivas.${hash}.jpg`)
    expect(fileName('taivas.3f9a1c2b7d-1.card.webp', hash, 'webp')).toBe(`taivas-card.${hash}.webp`)
  })
})
