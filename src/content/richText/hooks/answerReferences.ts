/** Answers the references of a text as documents where the depth of the request says so, and its HTML where it was asked for. */
import type { PayloadRequest, RichTextAdapter, RichTextHooks } from 'payload'
import { isLocale } from '../../locales.ts'
import { richTextHtml } from '../html/richTextHtml.ts'
import { isHtmlSelected } from '../htmlFields.ts'
import { loadReferences } from '../loadReferences.ts'
import { referenceLevel } from '../referenceLoader.ts'
import { embedReferences, leaveOutOfTree, referencesIn } from '../references.ts'
import { htmlFieldName, wantsHtml } from '../requestedFormat.ts'
import { isValues } from '../tree.ts'

type AfterReadHook = NonNullable<RichTextHooks['afterRead']>[number]

/** Rich text always has a name; Payload's type of a hook's field covers unnamed tabs as well. */
function nameOf({ name }: { name?: string }): string {
  return name ?? ''
}

function isWithinDepth(depth = 0, currentDepth = 0): boolean {
  return depth > 0 && currentDepth <= depth
}

/**
 * Takes the place of a text's HTML in the answer at once: its order is that of fields and languages, whichever of them is
 * ready first. An answer is the same byte for byte as long as its document is.
 * @returns what puts the HTML there
 */
function placeOfHtml(siblings: Record<string, unknown>, name: string, value: unknown, locale: string | null | undefined) {
  const htmlName = htmlFieldName(name)
  const inAllLocales = siblings[name]
  // With locale=all the field holds one text for each locale, and this runs for each of them.
  const isOneOfAll = isValues(inAllLocales) && isLocale(locale) && inAllLocales !== value && inAllLocales[locale] === value
  const place = isOneOfAll ? ((siblings[htmlName] ??= {}) as Record<string, unknown>) : siblings
  const key = isOneOfAll ? locale : htmlName
  place[key] = null
  return (html: string | null): void => {
    place[key] = html
  }
}

export const answerReferences: AfterReadHook = (args) => {
  const { currentDepth, depth, draft, fallbackLocale, field, locale, overrideAccess, populate, populationPromises, req, siblingData } = args
  const value: unknown = args.value
  if (value === undefined) return value
  const embeds = isWithinDepth(depth, currentDepth) && referencesIn(value).length > 0
  // A document that is read for a reference of a reference lends its name and address, and none of its texts is answered.
  const html = (wantsHtml(req) || isHtmlSelected(siblingData, nameOf(field))) && referenceLevel(req) < 2
  if (!embeds && !html) return value
  const putHtml = html && placeOfHtml(siblingData as Record<string, unknown>, nameOf(field), value, locale)
  const answer = async (): Promise<void> => {
    const context = { req, locale, fallbackLocale, draft: draft === true, overrideAccess: overrideAccess === true, populate }
    const find = await loadReferences(value, context)
    if (putHtml) putHtml(isValues(value) ? await richTextHtml(value, find) : null)
    if (embeds) embedReferences(value, find)
  }
  // Payload awaits these after the fields of the document have been read, before it answers.
  if (populationPromises) populationPromises.push(answer())
  return value
}

type GraphqlPopulation = NonNullable<RichTextAdapter['graphQLPopulationPromises']>

/** The HTML of a text that was read, for a field of GraphQL. */
export async function htmlForGraphql(value: unknown, req: PayloadRequest): Promise<string | null> {
  if (!isValues(value)) return null
  const { fallbackLocale, locale } = req
  const find = await loadReferences(value, { req, locale, fallbackLocale, draft: false, overrideAccess: false })
  return richTextHtml(value, find)
}

/**
 * GraphQL reads documents at depth 0, and each rich text has a `depth` argument of its own. Whoever has not signed in gets no id of
 * what they cannot read, at any depth; see `access/answeredReferences.ts` for the rest.
 */
export const answerReferencesInGraphql: GraphqlPopulation = (args) => {
  const { currentDepth, depth, draft, field, overrideAccess, populateArg, populationPromises, req, siblingDoc } = args
  const value: unknown = siblingDoc[field.name]
  const embeds = isWithinDepth(depth, currentDepth)
  if ((!embeds && req.user) || referencesIn(value).length === 0) return
  const { fallbackLocale, locale } = req
  const context = { req, locale, fallbackLocale, draft, overrideAccess: overrideAccess === true, populate: populateArg }
  const answer = async (): Promise<void> => {
    const find = await loadReferences(value, context)
    if (embeds) embedReferences(value, find)
    if (!req.user) leaveOutOfTree(value, (reference) => find(reference) === null)
  }
  populationPromises.push(answer())
}
