/** Every memory of this process that callers can fill, so that an operator sees what all of them take, and may take. */

interface Memory {
  readonly name: string
  readonly bound: number
  readonly bytes: number
}

/** None of them is given up before the process ends. */
const memories = new Set<Memory>()

export function registerMemory(memory: Memory): void {
  memories.add(memory)
}

/** @returns bytes by name; those of one name are of several collections or pools, and counted together */
export function bytesByMemory(figure: 'bound' | 'bytes'): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const memory of memories) sums[memory.name] = (sums[memory.name] ?? 0) + memory[figure]
  return sums
}
