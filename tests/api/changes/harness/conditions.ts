/** Waiting for a condition, with a deadline that fails the test in place of a hang. */

export async function until<Value>(
  what: string,
  look: () => Promise<Value | undefined | false> | Value | undefined | false,
  patience = 40_000,
): Promise<Value> {
  const deadline = Date.now() + patience
  for (;;) {
    const value = await look()
    if (value !== undefined && value !== false) return value
    if (Date.now() > deadline) throw new Error(`Waited ${patience} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
