/**
 * Functions in the configuration of a relational query, by what they do. A query is known again by its shape, and a function is
 * another one each time: those that are made here are named by who makes them, orders of rows are tried out, and no other has a name.
 */

const names = new WeakMap<object, string>()

/** @param name what nothing else does that is named so */
export function named<Shaped extends (...parameters: never[]) => unknown>(name: string, act: Shaped): Shaped {
  names.set(act, name)
  return act
}

interface Step {
  readonly text: string
}

function tried(text: string, steps: WeakSet<Step>): Step {
  const step = { text }
  steps.add(step)
  return step
}

/**
 * Payload orders the rows of a document by functions of columns and operators, such as `({ _order }, { asc }) => [asc(_order)]`.
 * @returns what it makes of any columns; undefined when that is no list of columns, each up or down
 */
function orderOf(act: (columns: object, operators: object) => unknown): string | undefined {
  const [columns, orders] = [new WeakSet<Step>(), new WeakSet<Step>()]
  const anyColumn = new Proxy({}, { get: (_, name) => tried(String(name), columns) })
  const by = (direction: string) => (column: Step) => {
    if (!columns.has(column)) throw new TypeError('That is no column.')
    return tried(`${direction} "${column.text}"`, orders)
  }
  let order: unknown
  try {
    order = act(anyColumn, { asc: by('asc'), desc: by('desc') })
  } catch {
    return undefined
  }
  if (!Array.isArray(order) || !order.every((step: unknown): step is Step => orders.has(step as Step))) return undefined
  return order.map(({ text }) => text).join(', ')
}

/** @returns what stands for the function in a shape; undefined when nobody knows what it does */
export function nameOf(place: string, act: (...parameters: never[]) => unknown): string | undefined {
  const name = names.get(act)
  if (name !== undefined) return name
  return place === 'orderBy' ? orderOf(act as (columns: object, operators: object) => unknown) : undefined
}
