/**
 * Composes a collection whose documents have a title, with what only works together: the title, the slug that is made of it, the
 * languages that it exists in, the name in lists of the admin panel, and what links and search are told of them.
 */
import { flattenTopLevelFields, type CollectionAdminOptions, type CollectionConfig, type Field, type TextField } from 'payload'
import { localeFields } from './fields/localeFields.ts'
import { slugField } from './fields/slugField.ts'
import { sharedTitleField, titleField, type TitleName } from './fields/titleField.ts'
import type { Localized } from './locales.ts'
import { ContentModelError } from './model/contentModelError.ts'
import { completeTraits, saidTwice, type TitledTraits } from './model/titledTraits.ts'
import { withTraits } from './model/traits.ts'

export interface TitledCollection extends Omit<CollectionConfig, 'admin' | 'custom'> {
  title?: {
    /** Field access of the title and of the slug, where only some roles may write them. */
    access?: TextField['access']
    /** `false` when the name is the same in all languages, as of a person; every document has it then. */
    localized?: boolean
  }
  traits?: TitledTraits
  admin?: CollectionAdminOptions & { useAsTitle?: never }
  custom?: Record<string, unknown> & { traits?: never }
}

/** What the author of a collection says that `titled` says, a sentence for each. */
function contradictions(
  name: TitleName,
  added: readonly Field[],
  { admin, custom, fields, slug, traits = {} }: TitledCollection,
): string[] {
  const namesOf = (of: readonly Field[]): string[] =>
    flattenTopLevelFields([...of]).flatMap((field) => ('name' in field && field.name ? field.name : []))
  const own = namesOf(fields)
  const twice = namesOf(added).filter((field) => own.includes(field))
  return [
    ...twice.map((field) => `The titled collection "${slug}" brings the field "${field}", which it has without it. Take it out.`),
    ...(admin && 'useAsTitle' in admin ? [`The titled collection "${slug}" has admin.useAsTitle, which is "${name}". Take it out.`] : []),
    ...(custom && 'traits' in custom ? [`The titled collection "${slug}" has its traits in custom. Move them to "traits".`] : []),
    ...saidTwice(name, slug, traits),
  ]
}

/**
 * The title and the slug come before the fields of the collection, the languages after them. A collection that has them in other places,
 * or no slug, is written with `titleField`, `slugField`, `localeFields` and `withTraits`.
 * @param name the field of the title
 * @param collection goes through `governed` when it has got its title
 * @throws ContentModelError when the collection brings what it is given
 */
export function titled(name: TitleName, label: Localized, collection: TitledCollection): CollectionConfig {
  const { admin, custom, fields, title = {}, traits = {}, ...rest } = collection
  const fieldOfTitle = title.localized === false ? sharedTitleField : titleField
  const heading = [fieldOfTitle(name, label, title.access), slugField(name, title.access)]
  const languages = localeFields(name)
  const contradicting = contradictions(name, [...heading, ...languages], collection)
  if (contradicting.length > 0) throw new ContentModelError(contradicting.join(' '))
  return {
    ...rest,
    admin: { ...admin, useAsTitle: name },
    custom: { ...custom, ...withTraits(completeTraits(name, traits)) },
    fields: [...heading, ...fields, ...languages],
  }
}
