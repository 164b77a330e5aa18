/** Rich text written in code, for demo content, imports and tests: `richText(heading(2, 'Title'), paragraph('Text'))`. */
import { randomBytes } from 'node:crypto'
import {
  blockTypes,
  imageCollection,
  textFormats,
  type CalloutTone,
  type HeadingLevel,
  type RichText,
  type RichTextNode,
  type TextFormat,
} from './tree.ts'

/** What stands in a line: a text without format may be written as a string. */
export type Inline = string | RichTextNode

/** The content of a list item or table cell. */
export type Line = Inline | readonly Inline[]

const element = { direction: null, format: '', indent: 0, version: 1 } as const

/** Payload follows links, images and blocks from one version of a document to the next by an id, an ObjectID in its own editor. */
function nodeId(): string {
  return randomBytes(12).toString('hex')
}

function inlines(line: Line): RichTextNode[] {
  const parts = typeof line === 'string' || !Array.isArray(line) ? [line as Inline] : (line as readonly Inline[])
  return parts.map((part) => (typeof part === 'string' ? text(part) : part))
}

function block(blockType: string, fields: Record<string, unknown>): RichTextNode {
  return { type: 'block', version: 2, format: '', fields: { id: nodeId(), blockName: '', blockType, ...fields } }
}

/** A whole rich text of block nodes: paragraphs, headings, lists, images … */
export function richText(...children: RichTextNode[]): RichText {
  return { root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 } }
}

export function text(content: string, ...formats: readonly TextFormat[]): RichTextNode {
  const format = formats.reduce((bits, name) => bits | textFormats[name], 0)
  return { type: 'text', version: 1, text: content, format, detail: 0, mode: 'normal', style: '' }
}

export function bold(content: string): RichTextNode {
  return text(content, 'bold')
}

export function italic(content: string): RichTextNode {
  return text(content, 'italic')
}

export function lineBreak(): RichTextNode {
  return { type: 'linebreak', version: 1 }
}

export function paragraph(...line: readonly Inline[]): RichTextNode {
  return { type: 'paragraph', ...element, textFormat: 0, textStyle: '', children: inlines(line) }
}

export function heading(level: HeadingLevel, ...line: readonly Inline[]): RichTextNode {
  return { type: 'heading', ...element, tag: `h${level}`, children: inlines(line) }
}

export function quote(...line: readonly Inline[]): RichTextNode {
  return { type: 'quote', ...element, children: inlines(line) }
}

function list(listType: 'bullet' | 'number', items: readonly Line[]): RichTextNode {
  return {
    type: 'list',
    ...element,
    listType,
    tag: listType === 'bullet' ? 'ul' : 'ol',
    start: 1,
    children: items.map((item, index) => ({ type: 'listitem', ...element, value: index + 1, children: inlines(item) })),
  }
}

export function bulletList(...items: readonly Line[]): RichTextNode {
  return list('bullet', items)
}

export function numberedList(...items: readonly Line[]): RichTextNode {
  return list('number', items)
}

export function horizontalRule(): RichTextNode {
  return { type: 'horizontalrule', version: 1 }
}

/** A table whose first row holds the headings of its columns. */
export function table(...rows: readonly (readonly Line[])[]): RichTextNode {
  return {
    type: 'table',
    ...element,
    children: rows.map((cells, row) => ({
      type: 'tablerow',
      ...element,
      children: cells.map((cell) => ({
        type: 'tablecell',
        ...element,
        backgroundColor: null,
        colSpan: 1,
        rowSpan: 1,
        headerState: row === 0 ? 1 : 0,
        children: [paragraph(...inlines(cell))],
      })),
    })),
  }
}

/** A link to a document of a routable collection; its path is looked up when the text is read. */
export function linkTo(target: { collection: string; id: string }, ...line: readonly Inline[]): RichTextNode {
  const doc = { relationTo: target.collection, value: target.id }
  return {
    type: 'link',
    ...element,
    version: 3,
    id: nodeId(),
    fields: { linkType: 'internal', doc, newTab: false },
    children: inlines(line),
  }
}

/** A link to an address: http, https, mailto, tel, or a path on the site. */
export function webLink(url: string, ...line: readonly Inline[]): RichTextNode {
  return { type: 'link', ...element, version: 3, id: nodeId(), fields: { linkType: 'custom', url, newTab: false }, children: inlines(line) }
}

export function callout(tone: CalloutTone, content: string): RichTextNode {
  return block(blockTypes.callout, { tone, text: content })
}

export function videoLink(video: { title: string; url: string; publisher?: string }): RichTextNode {
  return block(blockTypes.videoLink, video)
}

/** A box with a service: its hours come from the service and are never part of the text. */
export function serviceBox(serviceId: string): RichTextNode {
  return block(blockTypes.serviceBox, { service: serviceId })
}

export function image(mediaId: string, caption?: string): RichTextNode {
  return {
    type: 'upload',
    version: 3,
    format: '',
    id: nodeId(),
    relationTo: imageCollection,
    value: mediaId,
    fields: { caption: caption ?? null },
  }
}
