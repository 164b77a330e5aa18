/** Calm pictures, drawn by a few lines of SVG: no photograph whose rights somebody would have to keep. */
import sharp from 'sharp'
import type { DemoContent } from '../../src/content/model/contentPlugin.ts'

const size = { width: 1280, height: 854 }

function gradient(top: string, bottom: string): string {
  return `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
    <rect width="${size.width}" height="${size.height}" fill="url(#sky)"/>`
}

/** Steps that climb from the lower left to the upper right, each a little lighter than the one before. */
function steps(): string {
  const count = 9
  const [width, height] = [size.width / count, (size.height * 0.62) / count]
  return Array.from({ length: count }, (_, step) => {
    const top = size.height - (step + 1) * height
    return `<rect x="${step * width}" y="${top}" width="${size.width}" height="${size.height}" fill="hsl(208 ${34 - step * 2}% ${66 + step * 3}%)"/>`
  }).join('')
}

/** A lake under a pale sky, with two far shores. */
function lake(): string {
  return `<path d="M0 470 Q320 400 640 455 T1280 430 V520 H0 Z" fill="#7f9c9a"/>
    <path d="M0 500 Q420 450 800 495 T1280 480 V540 H0 Z" fill="#5e807e"/>
    <rect y="530" width="${size.width}" height="324" fill="#b9d0d3"/>
    <g stroke="#d9e6e6" stroke-width="6" stroke-linecap="round"><path d="M180 610h320M640 665h420M260 735h520"/></g>`
}

async function picture(name: string, shapes: string): Promise<{ name: string; mimetype: string; data: Buffer }> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}">${shapes}</svg>`
  return { name, mimetype: 'image/png', data: await sharp(Buffer.from(svg)).resize(size).png().toBuffer() }
}

const credit = 'Kuvitus: Verkosto'

export const demo: DemoContent = async ({ upload }) => {
  await upload(
    'media',
    'media:portaat',
    await picture('portaat.png', gradient('#9cc4e4', '#eaf3fa') + steps()),
    { alt: 'Vaaleat portaat nousevat kohti sinistä taivasta.', credit },
    { sv: { alt: 'Ljusa trappsteg leder upp mot en blå himmel.' }, en: { alt: 'Pale steps rise towards a blue sky.' } },
  )
  await upload(
    'media',
    'media:jarvi',
    await picture('jarvi.png', gradient('#dfe9ee', '#f7efe4') + lake()),
    { alt: 'Tyyni järvi ja vastarannan metsä aamun valossa.', credit },
    { sv: { alt: 'En stilla sjö och skogen på motsatta stranden i morgonljus.' }, en: { alt: 'A still lake and a wooded far shore in the morning light.' } },
  )
}
