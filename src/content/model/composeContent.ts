/**
 * The last content step of composing a config: checks what plugins require, takes out what relates to collections of
 * optional plugins that are not installed, keeps rows that are written without ids, publishes languages one by one,
 * says in which languages there is what and where it is used, and sets the editor of all rich text to what
 * is installed.
 */
import type { CollectionConfig, GlobalConfig, Plugin } from 'payload'
import { withAddress } from '../fields/addressFields.ts'
import { completeLocaleFields, completeLocalesOfGlobal } from '../fields/localeFields.ts'
import { publishByLanguage } from '../publishing/publications.ts'
import { forgiveStanding } from '../references/forgiveStanding.ts'
import { tellUses } from '../references/usesEndpoint.ts'
import { pruneRelations } from './relations.ts'
import { assertRequirements } from './requirements.ts'
import { withKeptRows } from '../rows/installRows.ts'
import { installRichText } from '../richText/installRichText.ts'
import { installSelection } from '../selection/installSelection.ts'
import { absentFieldsOf, traitsOf, traitsWithout, withTraits } from './traits.ts'
import { atStage } from './stages.ts'

/** A selection of fields or a list of them, without those that are absent; `undefined` stays so. */
function withoutKeys<Value extends object>(select: Value | undefined, absent: ReadonlySet<string>): Value | undefined {
  return select && (Object.fromEntries(Object.entries(select).filter(([name]) => !absent.has(name))) as Value)
}

function withoutNames(names: string[] | undefined, absent: ReadonlySet<string>): string[] | undefined {
  return names?.filter((name) => !absent.has(name))
}

/** Whatever else names a field of a collection: list columns, indexes, selections. */
function forgetFields(collection: CollectionConfig, absent: ReadonlySet<string>): CollectionConfig {
  const { admin, defaultPopulate, forceSelect, indexes } = collection
  return {
    ...collection,
    defaultPopulate: withoutKeys(defaultPopulate, absent),
    forceSelect: withoutKeys(forceSelect, absent),
    indexes: indexes?.filter(({ fields }) => !fields.some((field) => absent.has(field))),
    ...(admin && {
      admin: {
        ...admin,
        defaultColumns: withoutNames(admin.defaultColumns, absent),
        listSearchableFields: withoutNames(admin.listSearchableFields, absent),
      },
    }),
  }
}

/** The fields that are left, with what all fields of their kind have. */
function prune<Entity extends CollectionConfig | GlobalConfig>(entity: Entity, installed: ReadonlySet<string>): Entity {
  const { absent, fields: left } = pruneRelations(entity.fields, installed)
  const fields = forgiveStanding(withKeptRows(left))
  if (absent.length === 0) return { ...entity, fields }
  return { ...entity, fields, custom: { ...entity.custom, ...withTraits(traitsWithout(traitsOf(entity), absent), absent) } }
}

/** The Payload plugin that completes what the content plugins started; it runs after all of them. */
export function composeContent(): Plugin {
  const plugin: Plugin = (config) => {
    assertRequirements(config)
    const installed = new Set((config.collections ?? []).map(({ slug }) => slug))
    const complete = (collection: CollectionConfig): CollectionConfig => {
      const pruned = prune(collection, installed)
      return publishByLanguage(withAddress(completeLocaleFields(forgetFields(pruned, new Set(absentFieldsOf(pruned))))))
    }
    const completed = installSelection(
      installRichText({
        ...config,
        collections: config.collections?.map(complete),
        globals: config.globals?.map((global) => completeLocalesOfGlobal(prune(global, installed))),
      }),
    )
    return tellUses(completed)
  }
  return atStage('complete', plugin)
}
