/**
 * The form of a filter: each condition is checked against the field that it names, its operator and its operand. A filter that
 * says nothing is refused, too: to the database it is one that everything matches.
 */
import type { SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig, Where } from 'payload'
import {
  isKeptApart,
  isQuantifier,
  membersAt,
  quantifiedBy,
  quantify,
  quantifyAgain,
  wasQuantified,
  withPaths,
  type Quantifier,
} from '../../content/quantifiers.ts'
import { isGroup } from '../../content/where.ts'
import { fieldAtPath, stepsOf, versionFieldsOf, type Place, type Way } from './fieldAtPath.ts'
import { expectedOperand, isNothing, operatorsOf } from './operandForm.ts'
import { refuseQuery, shown, shownValue } from './queryFormError.ts'
import { isObject } from '../../content/isObject.ts'

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

function readNested(context: FilterContext, way: Way, operand: unknown): Filter | undefined {
  const { kind } = way.place
  if (!context.trusted || !isObject(operand) || (kind !== 'relation' && kind !== 'join')) return undefined
  const { collection } = way.place
  const entity = context.config.collections.find(({ slug }) => slug === collection)
  return entity && readFilter({ ...context, entity }, operand)
}

/** What is said of the members of a list, e.g. `where[areas][some][scheme][equals]`. */
function readQuantified(context: FilterContext, path: string, condition: unknown): Filter[] {
  const { config, entity, name } = context
  const quantified = Object.entries(isObject(condition) ? condition : {}).filter(([operator]) => isQuantifier(operator))
  return quantified.map(([quantifier, filter]) => {
    const parameter = `${name}[${shown(path)}]`
    const list = stepsOf(path).join('.')
    const members = membersAt([...entity.flattenedFields, ...(versionFieldsOf(config, entity) ?? [])], list.split('.'))
    if (!members) refuseQuery(`The parameter ${parameter} names no list of the document, which ${quantifier} is said of.`)
    if (!isObject(filter) || Object.keys(filter).length === 0) {
      refuseQuery(`The parameter ${parameter}[${quantifier}] needs a condition, e.g. ${parameter}[${quantifier}][id][exists]=true.`)
    }
    const ofMembers = withPaths(filter as Where, (inner) => {
      if (members.kind === 'rows' && isKeptApart(members.fields, stepsOf(inner))) {
        refuseQuery(`The parameter ${parameter}[${quantifier}][${shown(inner)}] names relations that cannot be asked of one row together.`)
      }
      return `${list}.${stepsOf(inner).join('.')}`
    })
    return {
      and: quantify({ path: list, quantifier: quantifier as Quantifier, filter: readFilter(context, ofMembers) as Where }, members.kind),
    }
  })
}

/** A condition without what it says of the members of a list. */
function ofValues(condition: unknown): unknown {
  if (!isObject(condition)) return condition
  const operands = Object.entries(condition).filter(([operator]) => !isQuantifier(operator))
  return operands.length === Object.keys(condition).length ? condition : operands.length > 0 ? Object.fromEntries(operands) : undefined
}

/** A time that somebody is typing in the admin panel is a text until it is whole. */
const asTyped = (place: Place): Place => (place.kind === 'text' ? { kind: 'text', many: place.many } : place)

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
    const expected = expectedOperand(context.trusted ? asTyped(way.place) : way.place, operator, operand)
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
  const quantified = context.trusted || wasQuantified(parts) ? quantifiedBy(parts) : undefined
  // Read already: a question that the server asks because of another one.
  if (quantified) return quantifyAgain(parts as Where[], readFilter(context, quantified.filter) as Where)
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
  const read = entries.flatMap(([key, part]): [string, unknown][] => {
    if (isGroup(key)) return [[key, readGroup(context, key, part)]]
    const compared = ofValues(part)
    return compared === undefined ? [] : [[key, readCondition(context, key, compared)]]
  })
  const quantified = entries.flatMap(([key, part]) => (isGroup(key) ? [] : readQuantified(context, key, part)))
  return quantified.length === 0 ? Object.fromEntries(read) : { and: [Object.fromEntries(read), ...quantified].filter(saysSomething) }
}

const saysSomething = (filter: Filter): boolean => Object.keys(filter).length > 0

const isEmptyText = (operand: unknown): boolean => typeof operand === 'string' && operand.trim() === ''

/** Not to be in a list of nothing, and to contain no text, hold of everything that has a value; of members says what stands beside it. */
function saysNothing(operator: string, operand: unknown): boolean {
  if (operator === 'exists') return isQuantifier(operand)
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
