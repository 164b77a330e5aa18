/** `fallbackLocale` of GraphQL names several languages, the first choice first, as over REST. One alone is a list of one. */
import { getNamedType, GraphQLList, GraphQLNonNull, isObjectType, isListType, type GraphQLInputType, type GraphQLSchema } from 'graphql'

function listOf(type: GraphQLInputType): GraphQLInputType {
  return isListType(type) ? type : new GraphQLList(new GraphQLNonNull(getNamedType(type)))
}

/** Changes the schema that Payload has built, before anybody uses it. */
export function takeSeveralFallbacks(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const { args } of Object.values(type.getFields())) {
      for (const argument of args) if (argument.name === 'fallbackLocale') argument.type = listOf(argument.type)
    }
  }
}
