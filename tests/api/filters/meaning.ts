/** Which documents a filter finds, worked out in memory from what a filter means; written without a look at how it is done. */
export type Filter = Readonly<Record<string, unknown>>
export type Document = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Document => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The values at a path: through rows and related documents, of which there may be several; what is empty is none. */
export function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((member) => valuesAt(member, steps))
  const [step, ...rest] = steps
  if (step === undefined) return [isObject(value) && 'id' in value ? value['id'] : value]
  return isObject(value) ? valuesAt(value[step], rest) : []
}

const folded = (value: unknown): string => String(value).toLowerCase()

/** Numbers and moments in their order, texts not at all: that of PostgreSQL is not the one of JavaScript. */
function compare(value: unknown, operand: unknown): number {
  if (typeof value === 'number') return value - Number(operand)
  return Date.parse(String(value)) - Date.parse(String(operand))
}

const passes: Readonly<Record<string, (value: unknown, operand: unknown) => boolean>> = {
  equals: (value, operand) => value === operand,
  in: (value, operand) => (operand as unknown[]).includes(value),
  like: (value, operand) =>
    String(operand)
      .split(' ')
      .every((word) => folded(value).includes(folded(word))),
  greater_than: (value, operand) => compare(value, operand) > 0,
  less_than_equal: (value, operand) => compare(value, operand) <= 0,
}

const negated: Readonly<Record<string, string>> = { not_equals: 'equals', not_in: 'in', not_like: 'like' }

function isTrue(document: Document, path: string, operator: string, operand: unknown): boolean {
  const values = valuesAt(document, path.split('.'))
  if (operator === 'exists') return values.length > 0 === operand
  const positive = negated[operator] ?? operator
  const found = values.some((value) => passes[positive]?.(value, operand) === true)
  return operator in negated ? !found : found
}

/** Of each object one condition: those beside each other have a rule of their own, which examples pin. */
export function means(document: Document, filter: Filter): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (key === 'and') return (value as Filter[]).every((part) => means(document, part))
    if (key === 'or') return (value as Filter[]).some((part) => means(document, part))
    return Object.entries(value as Filter).every(([operator, operand]) => isTrue(document, key, operator, operand))
  })
}
