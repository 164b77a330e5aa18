/**
 * `npm run bench`: in one run, on one machine, with the same articles: this server, the same content under plain Payload
 * (its own adapter, `next start`), and a bare `node:http` server that writes the same bytes. Figures of different runs are
 * not comparable; the ratios of one run are. `BENCH_ONLY=speed,freshness` runs a part.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/database/embedded/embeddedPostgres.ts'
import { freshness } from './freshness.ts'
import { growth } from './growth.ts'
import { memory } from './memory.ts'
import { outage } from './outage.ts'
import { saveTimes } from './saves.ts'
import { buildPlainPayload, runCommand } from './servers.ts'
import { speed } from './speed.ts'

const root = path.resolve(import.meta.dirname, '..')
const parts = (process.env['BENCH_ONLY'] ?? 'speed,saves,freshness,memory,growth,outage').split(',')

async function main(): Promise<boolean> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-bench-'))
  await chmod(directory, 0o755)
  const database = await startEmbeddedPostgres(directory)
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    DATA_DIR: directory,
    MEDIA_DIR: path.join(directory, 'media'),
    PAYLOAD_SECRET: 'the benchmark signs nothing that anybody reads',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    // What is vital is asked for at the start, in the background: here it would be load that nobody measures.
    SNAPSHOT: 'off',
    DISABLE_PAYLOAD_HMR: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '',
  }
  try {
    process.stdout.write('Preparing: schema and articles …\n')
    await runCommand(['--conditions=production', 'src/cli/run.mjs', 'src/cli/migrate.ts'], root, environment)
    await runCommand(['--conditions=production', '--import', './src/cli/register.mjs', 'bench/seed.ts'], root, environment)
    const reached: boolean[] = []
    if (parts.includes('speed') || parts.includes('saves')) {
      process.stdout.write('Building plain Payload …\n')
      await buildPlainPayload(environment)
    }
    if (parts.includes('speed')) reached.push(await speed(environment, directory))
    if (parts.includes('saves')) reached.push(await saveTimes(environment))
    if (parts.includes('freshness')) reached.push(await freshness(environment))
    if (parts.includes('memory')) reached.push(await memory(environment))
    // These leave the database changed and stopped.
    if (parts.includes('growth')) reached.push(await growth(environment, database.url))
    if (parts.includes('outage')) reached.push(await outage(environment, database))
    return reached.every(Boolean)
  } finally {
    await database.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

process.exit((await main()) ? 0 : 1)
