/** Refuses a text that holds what the editor does not offer, in drafts too: a draft is read by people and published by a click. */
import { isDeepStrictEqual } from 'node:util'
import { ValidationError, type RichTextAdapter, type RichTextHooks } from 'payload'
import { errorMessage, type ErrorCode } from '../../errors.ts'
import { lackIn, problemIn, type AllowedContent } from '../checkTree.ts'
import { placeIn } from '../placeIn.ts'
import { withBareReferences } from '../references.ts'
import { isTooDeep } from '../tree.ts'

type BeforeValidateHook = NonNullable<RichTextHooks['beforeValidate']>[number]

/** What the client sent as it is to be stored, or what is wrong with it. */
function checked(value: unknown, stored: unknown, allowed: AllowedContent): { tree: unknown } | { problem: ErrorCode; refused?: unknown } {
  if (isTooDeep(value)) return { problem: 'NESTED_TOO_DEEP' }
  const tree = withBareReferences(value)
  const problem = problemIn(tree, allowed)
  // A write of other fields brings the stored text along, and rules may have become stricter since.
  return problem && !isDeepStrictEqual(value, stored) ? { problem, refused: tree } : { tree }
}

function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}

export function keepToRules(allowed: AllowedContent): BeforeValidateHook {
  return ({ collection, field, global, path, previousSiblingDoc, req, value }) => {
    if (value === undefined || value === null) return value
    const stored = (previousSiblingDoc as Record<string, unknown> | undefined)?.[field.name ?? '']
    const result = checked(value, stored, allowed)
    if ('tree' in result) return result.tree
    const place = placeIn(result.refused, (part) => problemIn(part, allowed) !== null, req.i18n.language)
    throw new ValidationError(
      {
        collection: collection?.slug,
        global: global?.slug,
        errors: [{ message: sentences(errorMessage(result.problem, req), place), path: path.join('.') }],
        req,
      },
      req.t,
    )
  }
}

type Validate = RichTextAdapter['validate']

/** Payload asks this when a text is published: an unfinished block in a draft is nobody's business. */
export function validateComplete(validate: Validate): Validate {
  return (value, options) => {
    const lack = lackIn(value)
    if (!lack) return validate(value, options)
    const place = placeIn(value, (part) => lackIn(part) !== null, options.req.i18n.language)
    return sentences(errorMessage(lack, options.req), place)
  }
}
