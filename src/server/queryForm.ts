/** The form of a query, whoever sends it: what Payload and its database adapter take for granted and fail on otherwise. */
import { APIError, type PayloadRequest } from 'payload'

/** Operators on points and arrays, which no field of a relational database here has. */
const operators = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
])

function refuse(message: string): never {
  throw new APIError(message, 400, null, true)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null || value instanceof Date
}

/** A value to compare with: one, several, or a reference to a document of a named collection. */
function isOperand(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((part) => isScalar(part) || isOperand(part))
  return isScalar(value) || (isObject(value) && 'relationTo' in value && isScalar(value['relationTo']) && isScalar(value['value']))
}

function assertCondition(path: string, condition: unknown): void {
  if (!isObject(condition)) refuse(`The parameter where[${path}] needs an operator, e.g. where[${path}][equals].`)
  for (const [operator, operand] of Object.entries(condition)) {
    if (!operators.has(operator)) refuse(`The parameter where[${path}] has an operator that does not exist here.`)
    if (!isOperand(operand)) refuse(`The parameter where[${path}][${operator}] must be a value or a list of values.`)
  }
}

/** @throws APIError 400 that names the part */
export function assertWhereForm(where: unknown): void {
  if (!isObject(where)) refuse('The parameter where must have the form where[field][operator]=value.')
  for (const [path, condition] of Object.entries(where)) {
    if (!['and', 'or'].includes(path.toLowerCase())) assertCondition(path, condition)
    else if (Array.isArray(condition)) condition.forEach(assertWhereForm)
    else if (isObject(condition)) Object.values(condition).forEach(assertWhereForm)
    else refuse(`The parameter where[${path}] must be a list of conditions.`)
  }
}

/** @throws APIError 400 that names the parameter */
export function assertQueryForm({ where }: PayloadRequest['query']): void {
  if (where !== undefined) assertWhereForm(where)
}
