/** `deadReferences`: what a document refers to that is in the trash or gone, for those who may change the document. */
import type { Field, FieldHook } from 'payload'
import type { DocumentReference } from '../../content/references/documentReferences.ts'
import { signedInOnly } from '../fieldAccess.ts'

export const deadReferencesName = 'deadReferences'

/** Documents of which the field was asked for, until it is known. */
const asked = new WeakSet<object>()

/** Payload asks the fields that are selected, before it has populated anything. */
const noteAsked: FieldHook = ({ siblingData }) => {
  asked.add(siblingData)
}

export function putDeadReferences(document: Record<string, unknown>, dead: readonly DocumentReference[]): void {
  if (!asked.delete(document)) return
  document[deadReferencesName] = dead.map(({ collection, id, path }) => ({ path, collection, id }))
}

const text = { type: 'string' } as const

export const deadReferencesField = (): Field => ({
  name: deadReferencesName,
  type: 'json',
  virtual: true,
  label: {
    fi: 'Viittaukset, jotka eivät johda mihinkään',
    sv: 'Hänvisningar som inte leder någonstans',
    en: 'References that lead nowhere',
  },
  jsonSchema: {
    uri: 'verkosto://schemas/dead-references.json',
    fileMatch: ['verkosto://schemas/dead-references.json'],
    schema: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: text, collection: text, id: text },
        required: ['path', 'collection', 'id'],
        additionalProperties: false,
      },
    },
  },
  access: { create: () => false, read: signedInOnly, update: () => false },
  hooks: { afterRead: [noteAsked] },
  // Nobody writes it.
  validate: () => true,
  admin: { hidden: true },
})
