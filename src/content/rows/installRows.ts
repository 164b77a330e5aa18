/** Puts `keepRows` on every field that holds rows, at any depth. */
import type { Block, Field, Tab } from 'payload'
import { keepRows } from './keepRows.ts'

function inside<Holder extends { fields: Field[] }>(holder: Holder): Holder {
  return { ...holder, fields: withKeptRows(holder.fields) }
}

function withHook<Rows extends Extract<Field, { type: 'array' | 'blocks' }>>(field: Rows): Rows {
  return { ...field, hooks: { ...field.hooks, beforeValidate: [keepRows, ...(field.hooks?.beforeValidate ?? [])] } }
}

export function withKeptRows(fields: readonly Field[]): Field[] {
  return fields.map((field): Field => {
    switch (field.type) {
      case 'array':
        return withHook(inside(field))
      case 'blocks':
        return withHook({ ...field, blocks: field.blocks.map((block) => inside<Block>(block)) })
      case 'group':
      case 'row':
      case 'collapsible':
        return inside(field)
      case 'tabs':
        return { ...field, tabs: field.tabs.map((tab) => inside<Tab>(tab)) }
      default:
        return field
    }
  })
}
