/**
 * `Access` and `docAccess…` of GraphQL. What one may do is kept short (`payload/dist/utilities/sanitizePermissions.js`): `true`
 * for all of something, and nothing for what one may not. Payload's types read it as it was before, and find nothing
 * there; here each answers what it says.
 */
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { notAsKnown } from '../../settings/startupError.ts'

type Kept = boolean | Readonly<Record<string, unknown>> | undefined

/** What is kept of a part; whoever may do all may do this, and what is not kept one may not do. */
function partOf(kept: Kept, name: string): unknown {
  return typeof kept === 'object' ? (kept[name] ?? false) : (kept ?? false)
}

/** The filter within which one may: none for whoever may everywhere, or nowhere. */
function filterOf(kept: Kept): unknown {
  return typeof kept === 'object' ? kept['where'] : undefined
}

function readShortened(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    field.resolve = (kept: Kept) => (field.name === 'where' ? filterOf(kept) : partOf(kept, field.name))
    const inner = getNamedType(field.type)
    if (isObjectType(inner)) readShortened(inner)
  }
}

type Resolver = (parent: unknown, context: unknown) => unknown

/** Changes the schema that Payload has built, before anybody uses it. */
export function answerPermissions(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (field.name !== 'Access' && !field.name.startsWith('docAccess')) continue
    const type = getNamedType(field.type)
    if (isObjectType(type)) readShortened(type)
    if (field.name === 'Access' || field.args.length > 0) continue
    // That of a global has no id, and its resolver takes the context where it is given the arguments (`resolvers/globals/docAccess.js`).
    const resolve = field.resolve as Resolver | undefined
    if (!resolve)
      throw notAsKnown(`The query ${field.name} of GraphQL has no resolver (@payloadcms/graphql): it would say that one may do nothing.`)
    field.resolve = (parent, _args, context) => resolve(parent, context)
  }
}
