/**
 * The form of a filter: each condition is checked against the field that it names, its operator and its operand. A filter that
 * says nothing is refused, too: to the database it is one that everything matches.
 */
import type { SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload'
import { fieldAtPath, type Way } from './fieldAtPath.ts'
import { expectedOperand, isNothing, operatorsOf } from './operandForm.ts'
import { isObject, refuseQuery, shown, shownValue } from './queryFormError.ts'

export type Entity = SanitizedCollectionConfig | SanitizedGlobalConfig

export interface FilterContext {
  config: SanitizedConfig
  entity: Entity
  /** How the parameter is called, e.g. `joins[articles][where]`. */
  name: string
  /**
   * Whether the server asks itself, e.g. for the admin panel. Payload combines filters of which some are empty, writes conditions
   * on related documents as `contains` with a filter in it, and has an empty text for a value that was taken out of a list's filter.
   */
  trusted: boolean
}

type Filter = Readonly<Record<string, unknown>>

const isGroup = (key: string): boolean => ['and', 'or'].includes(key.toLowerCase())

function readNested(context: FilterContext, way: Way, operand: unknown): Filter | undefined {
  const { kind } = way.place
  if (!context.trusted || !isObject(operand) || (kind !== 'relation' && kind !== 'join')) return undefined
  const { collection } = way.place
  const entity = context.config.collections.find(({ slug }) => slug === collection)
  return entity && readFilter({ ...context, entity }, operand)
}

function readCondition(context: FilterContext, path: string, condition: unknown): Filter {
  const parameter = `${context.name}[${shown(path)}]`
  const operands = isObject(condition) ? Object.entries(condition) : []
  if (!isObject(condition) || (operands.length === 0 && !context.trusted)) {
    refuseQuery(`The parameter ${parameter} needs an operator, e.g. ${parameter}[equals].`)
  }
  const way = fieldAtPath(context.config, context.entity, path)
  if (!way) refuseQuery(`The parameter ${parameter} names no field that can be compared with a value.`)
  const known = operatorsOf(way.place)
  const read = operands.map(([operator, operand]): [string, unknown] => {
    const nested = operator === 'contains' ? readNested(context, way, operand) : undefined
    if (nested) return [operator, nested]
    if (!known.includes(operator)) refuseQuery(`The parameter ${parameter} has one of the operators ${known.join(', ')}.`)
    if (isNothing(way.place, operator, operand, context.trusted)) return [operator, null]
    const expected = expectedOperand(way.place, operator, operand)
    if (expected === undefined) return [operator, operand]
    return refuseQuery(`The parameter ${parameter}[${operator}] must be ${expected}, and not ${shownValue(operand)}.`)
  })
  return Object.fromEntries(read)
}

function readGroup(context: FilterContext, key: string, parts: unknown): unknown[] {
  if (!Array.isArray(parts)) refuseQuery(`The parameter ${context.name}[${key}] must be a list of conditions.`)
  if (parts.length === 0 && !context.trusted) {
    refuseQuery(`The parameter ${context.name}[${key}] must have a condition. Leave it out to ask for everything.`)
  }
  return parts.map((part) => readFilter(context, part))
}

/** The id of joined documents is what the join is by its name alone, the one of the two that Payload lets callers ask for. */
function withoutIdOfJoin({ config, entity }: FilterContext, where: Filter, path: string): string {
  const [, join] = /^(.+)(?:\.|__)id$/.exec(path) ?? []
  const isJoin = join !== undefined && fieldAtPath(config, entity, join)?.place.kind === 'join'
  return isJoin && !(join in where) ? join : path
}

/**
 * @returns the filter with null for every operand that means "is empty", however it was written
 * @throws QueryFormError 400 that names the parameter, and the value with the type that it must have
 */
export function readFilter(context: FilterContext, where: unknown): Filter {
  const { name, trusted } = context
  if (!isObject(where)) refuseQuery(`The parameter ${name} must have the form ${name}[field][operator]=value.`)
  const entries = Object.entries(where).map(([key, part]): [string, unknown] => [withoutIdOfJoin(context, where, key), part])
  if (entries.length === 0 && !trusted) {
    refuseQuery(`The parameter ${name} has a condition that is empty. Leave it out to ask for everything.`)
  }
  return Object.fromEntries(
    entries.map(([key, part]) => [key, isGroup(key) ? readGroup(context, key, part) : readCondition(context, key, part)]),
  )
}

const isEmptyText = (operand: unknown): boolean => typeof operand === 'string' && operand.trim() === ''

/** Not to be in a list of nothing, and to contain no text, hold of everything that has a value. */
function saysNothing(operator: string, operand: unknown): boolean {
  if (operator === 'not_in') return Array.isArray(operand) && operand.length === 0
  return (operator === 'like' || operator === 'contains') && isEmptyText(operand)
}

/**
 * Whether a filter of the right form holds its documents to something, so that a write to many is not one to all by mistake.
 * Who means all says so, e.g. with `where[id][exists]=true`.
 */
export function holdsToSomething(where: unknown): boolean {
  return Object.entries(isObject(where) ? where : {}).some(([key, part]) => {
    if (!isGroup(key)) return Object.entries(isObject(part) ? part : {}).some(([operator, operand]) => !saysNothing(operator, operand))
    const parts: unknown[] = Array.isArray(part) ? part : []
    return key.toLowerCase() === 'and' ? parts.some(holdsToSomething) : parts.length > 0 && parts.every(holdsToSomething)
  })
}
