/**
 * Pasted HTML as a text may hold it. Lexical takes each picture for one that is to be uploaded: the browser would fetch it from
 * where it lies, mostly in vain, and a text with a picture that never came cannot be saved. Nor can one with a heading of
 * another level, a link to an address that leads nowhere from here, or a picture inside a paragraph.
 */
import { isLinkAddress } from '../../content/richText/linkAddress.ts'
import { headingLevels } from '../../content/richText/tree.ts'

export interface CleanHtml {
  html: string
  picturesLeftOut: number
}

/** A picture that comes with the text is offered for upload; one that stands in the media library already has its id. */
function mayStay(picture: HTMLImageElement): boolean {
  const source = picture.getAttribute('src') ?? ''
  return /^data:image\/(gif|jpeg|png|webp);base64,/.test(source) || picture.hasAttribute('data-lexical-upload-id')
}

function isEmpty(element: Element): boolean {
  return element.textContent.trim() === '' && !element.querySelector('img')
}

/** A paragraph in which nothing but the picture stood goes with it. */
function removeWithEmptyParents(element: Element): void {
  const parent = element.parentElement
  element.remove()
  if (parent && parent.tagName !== 'BODY' && isEmpty(parent)) removeWithEmptyParents(parent)
}

/** A picture stands between the parts of a text: the paragraph or list that it came in is parted around it. A cell may hold one. */
function liftOut(picture: Element): void {
  const mayHoldPictures = ['BODY', 'TD', 'TH']
  let part = picture.parentElement
  while (part && !mayHoldPictures.includes(part.tagName)) {
    const rest = part.ownerDocument.createElement(part.tagName)
    for (const { name, value } of part.attributes) rest.setAttribute(name, value)
    while (picture.nextSibling) rest.append(picture.nextSibling)
    part.after(picture, rest)
    for (const half of [part, rest]) if (isEmpty(half)) half.remove()
    part = picture.parentElement
  }
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

function bringHeadingsIntoRange(document: Document): void {
  const [highest, lowest] = [Math.min(...headingLevels), Math.max(...headingLevels)]
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.tagName.slice(1))
    const allowed = Math.min(Math.max(level, highest), lowest)
    if (allowed !== level) rename(heading, `h${allowed}`)
  }
}

export function cleanHtml(html: string): CleanHtml {
  // Nothing of a document that was made so is fetched or run.
  const document = new DOMParser().parseFromString(html, 'text/html')
  const foreign = [...document.querySelectorAll('img')].filter((picture) => !mayStay(picture))
  for (const picture of foreign) removeWithEmptyParents(picture)
  for (const part of document.querySelectorAll('picture, source, svg, video, audio, iframe, object, embed')) {
    if (part.tagName === 'PICTURE') unwrap(part)
    else part.remove()
  }
  for (const link of document.querySelectorAll('a')) {
    if (!isLinkAddress(link.getAttribute('href')) || link.textContent.trim() === '') unwrap(link)
  }
  for (const picture of document.querySelectorAll('img')) liftOut(picture)
  bringHeadingsIntoRange(document)
  return { html: document.body.innerHTML, picturesLeftOut: foreign.length }
}
