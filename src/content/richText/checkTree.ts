/** What a rich text may consist of. The editor offers nothing else; this holds it against what comes over the API. */
import type { ErrorCode } from '../errors.ts'
import { isLinkAddress, isSecureAddress } from './linkAddress.ts'
import { idIn } from './references.ts'
import {
  blockTypes,
  calloutTones,
  headingLevels,
  imageCollection,
  isTooDeep,
  isValues,
  lengthOfBlock,
  longestBlock,
  longestText,
  nodesOf,
  valuesOf,
} from './tree.ts'

export interface AllowedContent {
  /** Collections that links may lead to. */
  linkTargets: readonly string[]
  images: boolean
  services: boolean
}

type Node = Record<string, unknown>

const inline = ['text', 'linebreak', 'tab', 'link']
const blocks = ['paragraph', 'heading', 'quote', 'list', 'table', 'horizontalrule', 'upload', 'block']

/** Which nodes may stand in a node; a node that is not named has no children. Pasted text brings paragraphs into quotes and list items. */
const allowedChildren: Readonly<Record<string, readonly string[]>> = {
  root: blocks,
  paragraph: inline,
  heading: inline,
  quote: [...inline, 'paragraph', 'list'],
  link: ['text', 'linebreak', 'tab'],
  list: ['listitem'],
  listitem: [...inline, 'paragraph', 'heading', 'list'],
  table: ['tablerow'],
  tablerow: ['tablecell'],
  tablecell: [...inline, ...blocks],
  text: [],
  linebreak: [],
  tab: [],
  horizontalrule: [],
  upload: [],
  block: [],
}

const headingTags: readonly unknown[] = headingLevels.map((level) => `h${level}`)

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function linkProblem(node: Node, { linkTargets }: AllowedContent): ErrorCode | null {
  const fields = valuesOf(node, 'fields')
  if (fields?.['linkType'] !== 'internal') return isLinkAddress(fields?.['url']) ? null : 'LINK_ADDRESS_INVALID'
  const doc = valuesOf(fields, 'doc')
  const isAllowed = linkTargets.some((slug) => slug === doc?.['relationTo']) && idIn(doc?.['value'])
  return isAllowed ? null : 'LINK_TARGET_INVALID'
}

/** Drafts may be incomplete, so empty fields are left to `lackIn`. */
function blockProblem(node: Node, { services }: AllowedContent): ErrorCode | null {
  const fields = valuesOf(node, 'fields') ?? {}
  const texts = [fields['text'], fields['title'], fields['publisher']]
  if (!texts.every((text) => isEmpty(text) || typeof text === 'string')) return 'RICH_TEXT_INVALID'
  switch (fields['blockType']) {
    case blockTypes.callout:
      return isEmpty(fields['tone']) || calloutTones.some((tone) => tone === fields['tone']) ? null : 'RICH_TEXT_INVALID'
    case blockTypes.videoLink:
      return isEmpty(fields['url']) || isSecureAddress(fields['url']) ? null : 'VIDEO_ADDRESS_INVALID'
    case blockTypes.serviceBox:
      return services && (isEmpty(fields['service']) || idIn(fields['service'])) ? null : 'RICH_TEXT_NODE_NOT_ALLOWED'
    default:
      return 'RICH_TEXT_NODE_NOT_ALLOWED'
  }
}

/** What is wrong with a node, apart from its children. */
function nodeProblem(node: Node, allowed: AllowedContent): ErrorCode | null {
  switch (node['type']) {
    case 'text':
      return typeof node['text'] === 'string' ? null : 'RICH_TEXT_INVALID'
    case 'heading':
      return headingTags.includes(node['tag']) ? null : 'HEADING_LEVEL_NOT_ALLOWED'
    case 'list':
      return ['ul', 'ol'].some((tag) => tag === node['tag']) ? null : 'RICH_TEXT_INVALID'
    case 'link':
      return linkProblem(node, allowed)
    case 'upload': {
      if (!allowed.images || node['relationTo'] !== imageCollection) return 'RICH_TEXT_NODE_NOT_ALLOWED'
      const caption = valuesOf(node, 'fields')?.['caption']
      return idIn(node['value']) && (isEmpty(caption) || typeof caption === 'string') ? null : 'RICH_TEXT_INVALID'
    }
    case 'block':
      return blockProblem(node, allowed)
    default:
      return null
  }
}

function problemUnder(parent: Node, type: string, allowed: AllowedContent): ErrorCode | null {
  const permitted = allowedChildren[type] ?? []
  const children = parent['children'] ?? []
  if (!Array.isArray(children)) return 'RICH_TEXT_INVALID'
  for (const child of children as unknown[]) {
    if (!isValues(child) || typeof child['type'] !== 'string') return 'RICH_TEXT_INVALID'
    if (!permitted.includes(child['type'])) return 'RICH_TEXT_NODE_NOT_ALLOWED'
    const problem = nodeProblem(child, allowed) ?? problemUnder(child, child['type'], allowed)
    if (problem) return problem
  }
  return null
}

function lengthProblem(blocks: readonly unknown[]): ErrorCode | null {
  const lengths = blocks.filter(isValues).map(lengthOfBlock)
  if (lengths.some((length) => length > longestBlock)) return 'RICH_TEXT_BLOCK_TOO_LONG'
  return lengths.reduce((sum, length) => sum + length, 0) > longestText ? 'RICH_TEXT_TOO_LONG' : null
}

/** The first thing in a value that a rich text may not hold, or null. */
export function problemIn(tree: unknown, allowed: AllowedContent): ErrorCode | null {
  if (isTooDeep(tree)) return 'NESTED_TOO_DEEP'
  const root = isValues(tree) ? valuesOf(tree, 'root') : undefined
  if (!root || !Array.isArray(root['children'])) return 'RICH_TEXT_INVALID'
  return problemUnder(root, 'root', allowed) ?? lengthProblem(root['children'] as unknown[])
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === ''
}

/** Whether a callout, video link or service box lacks what a reader needs of it. */
function isIncomplete(node: Node): boolean {
  const fields = node['type'] === 'block' ? valuesOf(node, 'fields') : undefined
  switch (fields?.['blockType']) {
    case blockTypes.callout:
      return isBlank(fields['tone']) || isBlank(fields['text'])
    case blockTypes.videoLink:
      return isBlank(fields['title']) || isBlank(fields['url'])
    case blockTypes.serviceBox:
      return !idIn(fields['service'])
    default:
      return false
  }
}

/** What keeps a tree, in which `problemIn` finds no problem, from being published. */
export function lackIn(tree: unknown): ErrorCode | null {
  for (const node of nodesOf(tree)) if (isIncomplete(node)) return 'RICH_TEXT_BLOCK_INCOMPLETE'
  return null
}
