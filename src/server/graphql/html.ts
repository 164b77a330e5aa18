/** The HTML of a rich text in GraphQL (`bodyHtml` beside `body`): made when a question names it, and of the text as it was read. */
import { isObjectType, type GraphQLSchema } from 'graphql'
import type { PayloadRequest } from 'payload'
import { htmlForGraphql } from '../../content/richText/hooks/answerReferences.ts'
import { htmlFieldName } from '../../content/richText/requestedFormat.ts'
import { nextPiece } from '../../scheduling/nextPart.ts'
import { noteRead } from '../../scheduling/readBudget.ts'
import { currentWork } from '../../scheduling/work.ts'
import { originOf } from './cost.ts'

type Values = Readonly<Record<string, unknown>>

/** Half a microsecond for each character: what is made of a text is read, sanitized and written again. */
const weightOfHtml = 4

/** It is made anew at each place of an answer, and counts as several times what is read. @throws WorkEnded when that is too much */
async function htmlWithin(value: unknown, req: PayloadRequest): Promise<string | null> {
  // A hundred texts of one answer would keep everybody waiting.
  await nextPiece()
  const work = currentWork()
  const html = await htmlForGraphql(value, req)
  if (work && html) noteRead(work, html.length * weightOfHtml)
  return html
}

/** Changes the schema that Payload has built, before anybody uses it. */
export function answerHtml(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const fields = isObjectType(type) ? type.getFields() : {}
    for (const [name, text] of Object.entries(fields)) {
      const html = originOf(text).type === 'richText' ? fields[htmlFieldName(name)] : undefined
      if (!html) continue
      // With `select: true` it is there already, and the text may not be.
      html.resolve = (parent: Values, _args, { req }: { req: PayloadRequest }) =>
        parent[html.name] === undefined ? htmlWithin(parent[name], req) : parent[html.name]
    }
  }
}
