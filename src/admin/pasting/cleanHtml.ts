/**
 * Pasted HTML as a text may hold it. Lexical takes each picture for one that is to be uploaded: the browser would fetch it from
 * where it lies, mostly in vain, and a text with a picture that never came cannot be saved. Nor can one with a heading of
 * another level, or a link to an address that leads nowhere from here.
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

/** A paragraph in which nothing but the picture stood goes with it. */
function removeWithEmptyParents(element: Element): void {
  const parent = element.parentElement
  element.remove()
  const isEmpty = parent && parent.tagName !== 'BODY' && parent.textContent.trim() === '' && !parent.querySelector('img')
  if (isEmpty) removeWithEmptyParents(parent)
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
  bringHeadingsIntoRange(document)
  return { html: document.body.innerHTML, picturesLeftOut: foreign.length }
}
