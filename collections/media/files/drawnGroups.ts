/** Puts what needs each other in order: Tarjan's strongly connected components, each step once. Pure. */

interface Visit<Node> {
  node: Node
  rest: Node[]
}

interface Place {
  number: number
  /** The lowest number that is reached from here among those whose group is not complete. */
  lowest: number
  grouped: boolean
}

/** @returns groups of nodes that need each other, each behind all that it needs */
export function groupsInOrder<Node>(root: Node, needsOf: (node: Node) => Node[]): Node[][] {
  const places = new Map<Node, Place>()
  const groups: Node[][] = []
  const ungrouped: Node[] = []
  // A stack of its own: a hundred thousand that use each other are deeper than calls may be.
  const visits: Visit<Node>[] = []
  const enter = (node: Node): void => {
    places.set(node, { number: places.size, lowest: places.size, grouped: false })
    ungrouped.push(node)
    visits.push({ node, rest: needsOf(node) })
  }
  const lower = (node: Node, to: number): void => {
    const place = places.get(node)
    if (place) place.lowest = Math.min(place.lowest, to)
  }
  const complete = (node: Node): void => {
    const place = places.get(node)
    visits.pop()
    const user = visits.at(-1)
    if (!place) return
    if (user) lower(user.node, place.lowest)
    if (place.lowest !== place.number) return
    const group = ungrouped.splice(ungrouped.lastIndexOf(node))
    for (const member of group) {
      const of = places.get(member)
      if (of) of.grouped = true
    }
    groups.push(group)
  }
  enter(root)
  for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
    const next = visit.rest.pop()
    if (next === undefined) {
      complete(visit.node)
      continue
    }
    const known = places.get(next)
    if (!known) enter(next)
    else if (!known.grouped) lower(visit.node, known.number)
  }
  return groups
}
