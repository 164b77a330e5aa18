/** The words of a rich text, for search, feeds and descriptions. */
import { blockTypes, childrenOf, isValues, valuesOf } from './tree.ts'

type Node = Record<string, unknown>

const blockLevel = new Set(['paragraph', 'heading', 'quote', 'list', 'listitem', 'table', 'tablerow', 'upload', 'block', 'horizontalrule'])

function textIn(values: Node | undefined, property: string): string {
  const value = values?.[property]
  return typeof value === 'string' ? value : ''
}

function blockText(fields: Node | undefined): string {
  switch (fields?.['blockType']) {
    case blockTypes.callout:
      return textIn(fields, 'text')
    case blockTypes.videoLink:
      return [textIn(fields, 'title'), textIn(fields, 'publisher')].filter(Boolean).join(', ')
    case blockTypes.serviceBox:
      return textIn(valuesOf(fields, 'service'), 'name')
    default:
      return ''
  }
}

function nodeText(node: Node): string {
  switch (node['type']) {
    case 'text':
      return textIn(node, 'text')
    case 'linebreak':
      return '\n'
    case 'tab':
      return ' '
    case 'upload':
      return textIn(valuesOf(node, 'fields'), 'caption')
    case 'block':
      return blockText(valuesOf(node, 'fields'))
    case 'tablerow':
      return childrenOf(node)
        .map((cell) => textUnder(cell).replaceAll('\n', ' '))
        .join(' ')
    default:
      return textUnder(node)
  }
}

function textUnder(node: Node): string {
  return childrenOf(node).reduce((text, child) => {
    const separator = blockLevel.has(String(child['type'])) && text !== '' && !text.endsWith('\n') ? '\n' : ''
    return `${text}${separator}${nodeText(child)}`
  }, '')
}

/**
 * The text of a rich text, one line for each paragraph, heading, list item and table row. Alternative texts of images are
 * not in it, and services only where they have been populated.
 */
export function plainText(tree: unknown): string {
  const root = isValues(tree) ? valuesOf(tree, 'root') : undefined
  if (!root) return ''
  const lines = textUnder(root).split('\n')
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}
