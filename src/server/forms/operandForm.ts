/**
 * Which operators a value of each type has, and what each of them compares it with. Payload's database adapter takes most of
 * it for granted: an id that is none becomes null there, and null means "is empty"
 * (`@payloadcms/drizzle/dist/queries/sanitizeQueryValue.js`); a list where it expects a text ends in a TypeError
 * (`queries/parseParams.js`), and so does what it writes into a path through JSON (`postgres/createJSONQuery/index.js`).
 */
import { beginsLike, type WallClockForm } from '../../content/wallClock.ts'
import type { Place } from './fieldAtPath.ts'
import { isBoolean, isDate, isId, isNumber, isText } from './valueTypes.ts'

const equality = ['equals', 'not_equals']
const membership = ['in', 'not_in']
const order = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const likeness = ['like', 'not_like', 'contains']

const operators: Record<Place['kind'], readonly string[]> = {
  text: [...equality, ...membership, 'exists', ...order, ...likeness],
  // Payload reads `like` as `equals` where nothing is alike: of numbers and of ids.
  number: [...equality, ...membership, 'exists', ...order, 'like'],
  date: [...equality, ...membership, 'exists', ...order],
  checkbox: [...equality, ...membership, 'exists'],
  choice: [...equality, ...membership, 'exists'],
  id: [...equality, ...membership, 'exists', ...order, 'like'],
  relation: [...equality, ...membership, 'exists', 'like'],
  pair: ['equals'],
  // The adapter asks which column is filled, whatever the operator.
  pairCollection: ['equals'],
  pairId: [...equality, ...membership],
  join: [...equality, ...membership, 'exists', 'like'],
  json: ['exists'],
  insideJson: [...equality, ...membership, 'exists', 'like', 'not_like'],
  other: ['exists'],
}

/** Where there are several values, `contains` compares with each of them. */
export function operatorsOf(place: Place): readonly string[] {
  const holdsMany = (place.kind === 'choice' || place.kind === 'relation') && place.many
  return holdsMany ? [...operators[place.kind], 'contains'] : operators[place.kind]
}

/** What a text within JSON is compared with: the adapter writes it into the statement (`utilities/escapeSQLValue.js`). */
const textInJson = /^[\w @.\-+:]*$/

const wallClockNames: Record<WallClockForm, string> = {
  day: 'a day, such as 2026-12-24',
  timeOfDay: 'a time of day, such as 09:00',
  wallClock: 'a day or a time in Finland, such as 2026-12-24 or 2026-12-24T18:00',
}

/** Whether one value is of the type of the place, and what to call that type in a sentence. */
function typeOf(place: Place): [name: string, matches: (value: unknown) => boolean] {
  switch (place.kind) {
    case 'text': {
      const { wallClock } = place
      if (wallClock) return [wallClockNames[wallClock], (value) => typeof value === 'string' && beginsLike(wallClock, value)]
      return ['a text', (value) => isText(value) || typeof value === 'number' || typeof value === 'boolean']
    }
    case 'number':
      return ['a number', isNumber]
    case 'date':
      return ['a date, such as 2026-05-31 or 2026-05-31T12:00:00Z', isDate]
    case 'checkbox':
      return ['true or false', isBoolean]
    case 'choice':
      return [`one of: ${place.values.join(', ')}`, (value) => typeof value === 'string' && place.values.includes(value)]
    case 'pairCollection':
      return [`one of: ${place.collections.join(', ')}`, (value) => typeof value === 'string' && place.collections.includes(value)]
    case 'insideJson':
      return [
        'a number, true, false or a text of letters, digits, spaces and the characters @ . - + : _',
        (value) => (typeof value === 'string' ? textInJson.test(value) : isNumber(value) || typeof value === 'boolean'),
      ]
    case 'id':
    case 'relation':
    case 'pairId':
    case 'join':
      return ['an id', isId]
    default:
      return ['', () => false]
  }
}

/** Whether there is any relation is nothing that Payload can ask of one to several collections. */
const neverNothing: readonly Place['kind'][] = ['pair', 'pairCollection', 'pairId']

/** Types of which the text "null" is a value like any other. */
const ofTexts: readonly Place['kind'][] = ['text', 'insideJson']

/**
 * Whether an operand stands for no value, so that `equals` means "is empty": null, and the text "null", since an address has
 * nothing else.
 * @param fromPanel whether the server asks for the admin panel, where a value that was taken out of a filter leaves an empty text
 */
export function isNothing({ kind }: Place, operator: string, operand: unknown, fromPanel: boolean): boolean {
  if (!equality.includes(operator) || neverNothing.includes(kind)) return false
  if (operand === null) return true
  if (operand === 'null') return !ofTexts.includes(kind)
  if (operand !== '') return false
  // What the panel sends for "select all": every document has an id.
  if (kind === 'id') return operator === 'not_equals'
  return fromPanel && (kind === 'date' || kind === 'relation')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** The members of a list; a text is divided at its commas, as Payload does. */
export function membersOf(place: Place, operand: unknown): unknown[] | undefined {
  if (Array.isArray(operand)) return operand
  // Payload leaves these undivided, and finds all or nothing.
  if (place.kind === 'insideJson' || place.kind === 'pairId') return undefined
  if (typeof operand === 'string') return operand.split(',')
  return typeof operand === 'number' ? [operand] : undefined
}

const aDocument = 'a document: { relationTo, value } with the name of its collection and its id'

function isPair({ collections }: { collections: readonly string[] }, operand: unknown): boolean {
  if (!isObject(operand)) return false
  const { relationTo, value } = operand
  return typeof relationTo === 'string' && collections.includes(relationTo) && isId(value)
}

/** @returns what an operand that is not nothing must be, as the end of a sentence; undefined when it is that */
export function expectedOperand(place: Place, operator: string, operand: unknown): string | undefined {
  const [name, matches] = typeOf(place)
  if (operator === 'exists') return isBoolean(operand) ? undefined : 'true or false'
  if (place.kind === 'pair') return isPair(place, operand) ? undefined : aDocument
  if (operator === 'in' || operator === 'not_in') {
    const members = membersOf(place, operand)
    const isEmptyInJson = place.kind === 'insideJson' && members?.length === 0
    if (members && !isEmptyInJson && members.every((member) => member === null || matches(member))) return undefined
    return `a list, each ${name}`
  }
  const isList = Array.isArray(operand)
  if (isList && operator === 'contains' && 'many' in place && place.many) {
    return operand.length > 0 && operand.every(matches) ? undefined : name
  }
  if (isList && place.kind === 'relation' && equality.includes(operator)) {
    return operand.length > 0 && operand.every(matches) ? undefined : name
  }
  if (isList || isObject(operand)) return name
  // Divided into words, or written into a pattern: numbers and truth values are none, and a part of a time is a text.
  if (likeness.includes(operator) && (place.kind === 'text' || place.kind === 'insideJson')) {
    return isText(operand) ? undefined : 'a text'
  }
  return matches(operand) ? undefined : name
}
