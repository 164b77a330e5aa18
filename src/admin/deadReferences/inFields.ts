/** Puts what is said of dead references below every relation, upload and rich text, at any depth. */
import type { Field, Tab } from 'payload'

const component = '/src/admin/deadReferences/DeadReferences#DeadReferences'

type Referring = Extract<Field, { type: 'relationship' | 'richText' | 'upload' }>

function below<Kind extends Referring>(field: Kind): Kind {
  const components = field.admin?.components
  const afterInput = [...(components?.afterInput ?? []), component]
  return { ...field, admin: { ...field.admin, components: { ...components, afterInput } } }
}

function inside<Holder extends { fields: Field[] }>(holder: Holder): Holder {
  return { ...holder, fields: tellDeadReferences(holder.fields) }
}

export function tellDeadReferences(fields: readonly Field[]): Field[] {
  return fields.map((field): Field => {
    switch (field.type) {
      case 'relationship':
      case 'richText':
      case 'upload':
        return field.admin?.hidden ? field : below(field)
      case 'array':
      case 'group':
      case 'row':
      case 'collapsible':
        return inside(field)
      case 'blocks':
        return { ...field, blocks: field.blocks.map(inside) }
      case 'tabs':
        return { ...field, tabs: field.tabs.map((tab) => inside<Tab>(tab)) }
      default:
        return field
    }
  })
}
