/**
 * Beside every rich text, at any depth, a field for its HTML, so that a selection can name it: alone or beside the text.
 * Nobody makes it who does not ask for it.
 */
import type { Block, Field, FieldHook, RichTextField, Tab } from 'payload'
import { follows, names } from '../selection/followedFields.ts'
import { htmlFieldName } from './requestedFormat.ts'

/** Fields of HTML that a selection named, by the document or row that they stand in. */
const asked = new WeakMap<object, Set<string>>()

/** Whether the HTML of a text was selected. Its field stands before the text, and is looked at first. */
export function isHtmlSelected(siblings: object, richText: string): boolean {
  return asked.get(siblings)?.has(htmlFieldName(richText)) === true
}

const noteSelection: FieldHook = (args) => {
  const { field, siblingData } = args
  // Payload's type does not know of it; `src/cli/payloadFaults.mjs` hands it over.
  const { select } = args as typeof args & { select?: unknown }
  if (!field.name || !names(select, field.name)) return
  asked.set(siblingData, (asked.get(siblingData) ?? new Set()).add(field.name))
}

function htmlField({ label, name }: RichTextField): Field {
  return {
    name: htmlFieldName(name),
    type: 'textarea',
    virtual: true,
    ...(label ? { label } : {}),
    custom: follows([name], { whenNamed: true }),
    hooks: { afterRead: [noteSelection] },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  }
}

function inside<Holder extends { fields: Field[] }>(holder: Holder): Holder {
  return { ...holder, fields: withHtmlFields(holder.fields) }
}

export function withHtmlFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field): Field[] => {
    switch (field.type) {
      case 'richText':
        return [htmlField(field), field]
      case 'array':
      case 'group':
      case 'row':
      case 'collapsible':
        return [inside(field)]
      case 'blocks':
        return [{ ...field, blocks: field.blocks.map((block) => inside<Block>(block)) }]
      case 'tabs':
        return [{ ...field, tabs: field.tabs.map((tab) => inside<Tab>(tab)) }]
      default:
        return [field]
    }
  })
}
