/** The database stopped under load: everything that is held goes on being answered. */
import type { EmbeddedPostgres } from '../src/database/embedded/embeddedPostgres.ts'
import { readOn } from './reader.ts'
import { startVerkosto, type Environment } from './servers.ts'

const seconds = Number(process.env['BENCH_OUTAGE_SECONDS'] ?? 60)
const port = 4331

/** @returns whether every read was answered; the database is stopped when it returns */
export async function outage(environment: Environment, database: EmbeddedPostgres): Promise<boolean> {
  process.stdout.write(`\nOutage: the database stopped for ${seconds} s under load …\n`)
  const server = await startVerkosto(environment, port)
  try {
    const answer = await fetch(`${server.url}/api/articles?limit=100&depth=0&select[slug]=true`)
    const { docs } = (await answer.json()) as { docs: { id: string }[] }
    const addresses = docs.map(({ id }) => `/api/articles/${id}?locale=fi`)
    for (const address of addresses) await (await fetch(`${server.url}${address}`)).arrayBuffer()
    let [answered, failed] = [0, 0]
    const end = performance.now() + (seconds + 5) * 1000
    const stopped = new Promise((resolve) => setTimeout(resolve, 2000)).then(() => database.stop())
    while (performance.now() < end) {
      await readOn(
        [server.url],
        addresses,
        16,
        () => performance.now() > end,
        () => (answered += 1),
      ).catch(() => (failed += 1))
    }
    await stopped
    process.stdout.write('\n| what | figure | bar |\n|---|---|---|\n')
    process.stdout.write(
      `| answered while the database was stopped, of ${answered + failed} | ${((100 * answered) / (answered + failed)).toFixed(3)} % | 100 % |\n`,
    )
    return failed === 0 && answered > 0
  } finally {
    await server.stop()
  }
}
