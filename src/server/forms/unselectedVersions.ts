/**
 * Versions of which the document itself is not selected. Payload takes an empty document for it then and reads its fields, so
 * that the answer has one that nobody ever wrote (`payload/dist/collections/operations/findVersions.js`).
 */
import type { CollectionAfterOperationHook } from 'payload'
import { isObject } from '../../content/isObject.ts'

type Values = Readonly<Record<string, unknown>>

const truths: readonly unknown[] = [true, 'true']

/** @param select of versions; a name that is left out counts as selected when those are told that are not wanted */
function selectsDocument(select: unknown): boolean {
  if (!isObject(select)) return true
  const { version } = select
  if (version !== undefined) return isObject(version) || truths.includes(version)
  return !Object.values(select).some((value) => isObject(value) || truths.includes(value))
}

const withoutDocument = ({ version: _version, ...rest }: Values): Values => rest

/** @returns a version, or a list of versions, without the documents unless they are selected */
export function asSelected(answer: unknown, select: unknown): unknown {
  if (selectsDocument(select) || !isObject(answer)) return answer
  const { docs } = answer
  if (!Array.isArray(docs)) return withoutDocument(answer)
  return { ...answer, docs: docs.map((doc: unknown) => (isObject(doc) ? withoutDocument(doc) : doc)) }
}

export const answerSelectedVersions: CollectionAfterOperationHook = ({ args, operation, result }) =>
  operation === 'findVersions' || operation === 'findVersionByID' ? asSelected(result, args.select) : result
