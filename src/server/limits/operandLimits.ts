/**
 * How much a filter may say, whoever asks: each value is compared with a row at a time, `like` makes a comparison of each
 * word (`parseParams.js` of @payloadcms/drizzle), and all of it is sent to PostgreSQL with the statement.
 */
import { RequestError } from '../../content/errors.ts'
import type { Localized } from '../../content/locales.ts'
import { atMost, pathAtMost } from '../request/parameterPhrases.ts'
import { isObject } from '../../content/isObject.ts'
import { conditionsOf } from '../../content/where.ts'

export interface FilterLimits {
  /** Comparisons in one filter; a list is one. */
  conditions: number
  /** Values in one list. */
  values: number
}

export const anonymousFilterLimits: FilterLimits = { conditions: 30, values: 100 }
/** The panel sends the ids of what is selected. */
export const staffFilterLimits: FilterLimits = { conditions: 300, values: 1_000 }

export const operandLimits = { characters: 500, words: 10, pathCharacters: 200 } as const

const ofLists = ['in', 'not_in', 'all']
const ofWords = ['like', 'not_like', 'contains']

function refuse(name: string, expected: Localized): never {
  throw new RequestError('LIMIT_EXCEEDED', { name, expected })
}

/** Counted to no more than the limit: a text of a megabyte is not taken apart to find out that it is too long. */
function hasMoreParts(text: string, separator: string, most: number): boolean {
  let parts = 1
  for (let at = text.indexOf(separator); at !== -1 && parts <= most; at = text.indexOf(separator, at + 1)) parts += 1
  return parts > most
}

class FilterCheck {
  readonly #limits: FilterLimits
  #conditions = 0

  constructor(limits: FilterLimits) {
    this.#limits = limits
  }

  where(where: unknown, prefix = ''): void {
    for (const [path, condition] of conditionsOf(where)) this.#condition(`${prefix}${path}`, condition)
  }

  #condition(path: string, condition: unknown): void {
    if (path.length > operandLimits.pathCharacters) refuse('where', pathAtMost(operandLimits.pathCharacters))
    for (const [operator, operand] of isObject(condition) ? Object.entries(condition) : []) {
      // A filter of related documents in place of a value.
      if (isObject(operand) && !('relationTo' in operand)) {
        this.where(operand, `${path}.`)
        continue
      }
      this.#conditions += 1
      if (this.#conditions > this.#limits.conditions) {
        refuse('where', atMost(this.#limits.conditions, 'conditions'))
      }
      this.#operand(`where[${path}][${operator}]`, operator, operand)
    }
  }

  #operand(name: string, operator: string, operand: unknown): void {
    const { values } = this.#limits
    if (Array.isArray(operand)) {
      if (operand.length > values) refuse(name, atMost(values, 'values'))
      operand.forEach((value) => this.#operand(name, operator, value))
      return
    }
    if (isObject(operand)) return Object.values(operand).forEach((value) => this.#operand(name, operator, value))
    if (typeof operand !== 'string') return
    if (ofLists.includes(operator)) {
      // Payload takes a list that is written with commas.
      if (hasMoreParts(operand, ',', values)) refuse(name, atMost(values, 'values'))
      if (operand.length > values * operandLimits.characters) refuse(name, atMost(values * operandLimits.characters, 'characters'))
      return operand.split(',').forEach((value) => this.#text(name, value))
    }
    this.#text(name, operand)
    if (ofWords.includes(operator) && hasMoreParts(operand, ' ', operandLimits.words)) {
      refuse(name, atMost(operandLimits.words, 'words'))
    }
  }

  #text(name: string, text: string): void {
    if (text.length > operandLimits.characters) refuse(name, atMost(operandLimits.characters, 'characters'))
  }
}

/** @throws RequestError 400 that names the part and its limit */
export function assertFilterLimits(where: unknown, limits: FilterLimits): void {
  new FilterCheck(limits).where(where)
}
