/** The JSON in which Lexical keeps a rich text, as far as this project reads and writes it. */

/** Any node. What a node of a type carries besides is checked by `checkTree`, not promised by this type. */
export interface RichTextNode {
  type: string
  version: number
  children?: RichTextNode[]
  [property: string]: unknown
}

/** The value of a rich-text field; assignable to the type that Payload generates for it. */
export interface RichText {
  root: {
    type: 'root'
    children: RichTextNode[]
    direction: 'ltr' | 'rtl' | null
    format: ''
    indent: number
    version: number
  }
  [property: string]: unknown
}

/** Lexical keeps the formats of a text as bits of one number. */
export const textFormats = { bold: 1, italic: 2, strikethrough: 4, subscript: 32, superscript: 64 } as const

export type TextFormat = keyof typeof textFormats

export const headingLevels = [2, 3, 4] as const

export type HeadingLevel = (typeof headingLevels)[number]

/** Slugs of the blocks that stand in a rich text, as `fields.blockType` names them. */
export const blockTypes = { callout: 'callout', serviceBox: 'serviceBox', videoLink: 'videoLink' } as const

export const calloutTones = ['info', 'warning', 'support'] as const

export type CalloutTone = (typeof calloutTones)[number]
