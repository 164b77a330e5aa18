/** Lines for the person who started a command: plain text on stdout, apart from the structured log. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Says that a long step has begun, and how long it took. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = Date.now()
  say(`${name} …`)
  const result = await work()
  say(`${name}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  return result
}
