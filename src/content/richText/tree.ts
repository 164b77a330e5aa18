/** The JSON in which Lexical keeps a rich text, as far as this project reads and writes it. */

/** Any node. What a node of a type carries besides is checked on write by `problemIn`, not promised by this type. */
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
export const textFormats = { bold: 1, italic: 2 } as const

export type TextFormat = keyof typeof textFormats

export const headingLevels = [2, 3, 4] as const

export type HeadingLevel = (typeof headingLevels)[number]

/** Whose documents stand in a rich text as images and service boxes; without the collection the editor offers neither. */
export const imageCollection = 'media'
export const serviceCollection = 'services'

/** Slugs of the blocks that stand in a rich text, as `fields.blockType` names them. */
export const blockTypes = { callout: 'callout', serviceBox: 'serviceBox', videoLink: 'videoLink' } as const

export const calloutTones = ['info', 'warning', 'support'] as const

export type CalloutTone = (typeof calloutTones)[number]

type Values = Record<string, unknown>

/** Whether a value is a JSON object; trees are read before anybody has checked them. */
export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The nodes under a node or root, or none when it is not what it should be. */
export function childrenOf(node: unknown): Values[] {
  return isValues(node) && Array.isArray(node['children']) ? node['children'].filter(isValues) : []
}

/** The object in a property of a node. */
export function valuesOf(node: Values, property: string): Values | undefined {
  const value = node[property]
  return isValues(value) ? value : undefined
}

/** Every node of a tree, parents before children. Does not recurse, so it can walk what nobody has checked. */
export function* nodesOf(tree: unknown): Generator<Values> {
  const pending = isValues(tree) ? childrenOf(tree['root']).reverse() : []
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    pending.push(...childrenOf(node).reverse())
  }
}

/** The most levels of JSON that a client may send; a text of ten nested lists needs some fifty. */
const maximumDepth = 100

/** Whether a value is nested so deep that what walks it could run out of stack. */
export function isTooDeep(value: unknown): boolean {
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    if (typeof entry.value !== 'object' || entry.value === null) continue
    if (entry.depth >= maximumDepth) return true
    for (const part of Object.values(entry.value) as unknown[]) pending.push({ value: part, depth: entry.depth + 1 })
  }
  return false
}

/** The longest paragraph, list or table, with some thousand cells: what is made of one is made at once. */
export const longestBlock = 50_000
/** The longest text: three times what fifty pages have. */
export const longestText = 500_000

/** What a node is besides its words, in characters. */
const charactersOfNode = 10

function lengthOfWords(values: Readonly<Record<string, unknown>> | undefined): number {
  return Object.values(values ?? {}).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0)
}

/** How long a block of a text is: its words and addresses, and ten characters for each node in it. */
export function lengthOfBlock(block: Values): number {
  let length = 0
  for (const node of nodesOf({ root: { children: [block] } })) {
    const words = typeof node['text'] === 'string' ? node['text'].length : 0
    length += charactersOfNode + words + lengthOfWords(valuesOf(node, 'fields'))
  }
  return length
}
