/**
 * Payload looks up every relation that has a filter each time that a document is saved, those that nobody touched too, and
 * refuses the save of whoever may not see one of them or when it lies in the trash. Here it looks at what is new.
 */
import type {
  CollectionBeforeChangeHook,
  Field,
  GlobalBeforeChangeHook,
  PayloadRequest,
  RelationshipField,
  Tab,
  UploadField,
} from 'payload'
import { relationship, upload } from 'payload/shared'
import { standingReferences, type StandingReferences } from './standingReferences.ts'

type Relation = RelationshipField | UploadField
/** Payload's types of a validation are those of each kind of relation, which all look at the same options. */
type Validate = (value: unknown, options: Options) => Promise<string | true> | string | true
interface Options {
  /** The document. Its id stands here alone: within a rich text the one beside it is that of a node. */
  data?: { id?: unknown }
  event?: string
  relationTo: string | readonly string[]
  req: PayloadRequest
}

/** Of the documents that the request writes now, by id; a bulk write looks at several at the same time. */
function standingOf(req: PayloadRequest): Map<string, StandingReferences> {
  const known = req.context['standingReferences'] as Map<string, StandingReferences> | undefined
  if (known) return known
  const made = new Map<string, StandingReferences>()
  req.context['standingReferences'] = made
  return made
}

/** Of a document that has no id yet, and of a global, there is one at a time. */
function keyOf(id: unknown): string {
  return typeof id === 'string' ? id : ''
}

/** The last hook before the fields are validated: hooks before it may write other documents. */
export const noteStanding: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  const key = operation === 'update' ? keyOf(originalDoc?.id) : ''
  standingOf(req).set(key, standingReferences({ collection, originalDoc }, req))
  return data
}

export const noteStandingOfGlobal: GlobalBeforeChangeHook = ({ data, global, originalDoc, req }) => {
  standingOf(req).set('', standingReferences({ global, originalDoc }, req))
  return data as Record<string, unknown>
}

function referenceOf(entry: unknown, relationTo: Options['relationTo']): { collection: string; id: string } | undefined {
  if (typeof relationTo === 'string') return typeof entry === 'string' ? { collection: relationTo, id: entry } : undefined
  const { relationTo: collection, value } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>
  return typeof collection === 'string' && typeof value === 'string' ? { collection, id: value } : undefined
}

/** What of a relation did not stand there before, in the shape that it came in; undefined when that is nothing. */
async function newIn(value: unknown, { data, relationTo, req }: Options): Promise<unknown> {
  const known = standingOf(req)
  const standing = known.get(keyOf(data?.id)) ?? known.get('')
  const isNew = async (entry: unknown): Promise<boolean> => {
    const reference = referenceOf(entry, relationTo)
    return !reference || !standing || !(await standing.has(reference))
  }
  if (!Array.isArray(value)) return (await isNew(value)) ? value : undefined
  const verdicts = await Promise.all(value.map(isNew))
  const fresh: unknown[] = value.filter((_, index) => verdicts[index])
  return fresh.length > 0 ? fresh : undefined
}

function forgiving(validate: Validate): Validate {
  return async (value, options) => {
    const verdict = await validate(value, options)
    if (verdict === true || options.event === 'onChange') return verdict
    // Everything else that a relation has to keep to is of the whole of it: how many there are, and what an id looks like.
    const apart = await validate(value, { ...options, filterOptions: undefined } as Options)
    if (apart !== true) return apart
    const fresh = await newIn(value, options)
    return fresh === undefined ? true : validate(fresh, { ...options, minRows: undefined, required: false } as Options)
  }
}

/** A relation that refuses only what is new. */
export function withForgiveness<Field extends Relation>(field: Field): Field {
  const validate = field.validate ?? (field.type === 'upload' ? upload : relationship)
  return { ...field, validate: forgiving(validate as Validate) }
}

function inside<Holder extends { fields: Field[] }>(holder: Holder): Holder {
  return { ...holder, fields: forgiveStanding(holder.fields) }
}

/** The same for all relations of a document, at any depth. */
export function forgiveStanding(fields: readonly Field[]): Field[] {
  return fields.map((field): Field => {
    switch (field.type) {
      case 'relationship':
      case 'upload':
        return withForgiveness(field)
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
