/** Resident memory of a process that is asked for far more than its cache may hold: it levels off. */
import { readFile } from 'node:fs/promises'
import http from 'node:http'
import { startVerkosto, type Environment } from './servers.ts'

const minutes = Number(process.env['BENCH_MEMORY_MINUTES'] ?? 10)
const port = 4341
const cacheBytes = 4 * 1024 * 1024
const sampleInterval = 5_000

/** Growth in MB a minute by least squares. */
function slopeOf(samples: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const times = samples.map((_, index) => (index * sampleInterval) / 60_000)
  const [time, size] = [mean(times), mean(samples)]
  const covariance = samples.reduce((sum, sample, index) => sum + (sample - size) * ((times[index] ?? 0) - time), 0)
  return covariance / times.reduce((sum, value) => sum + (value - time) ** 2, 0)
}

export async function memory(environment: Environment): Promise<boolean> {
  process.stdout.write(`\nMemory: ${minutes} min of load over a cache of ${cacheBytes / 1024 / 1024} MB …\n`)
  const server = await startVerkosto({ ...environment, CACHE_BYTES: String(cacheBytes) }, port)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })
  try {
    const samples: number[] = []
    const end = performance.now() + minutes * 60_000
    let number = 0
    const ask = async (): Promise<void> => {
      while (performance.now() < end) {
        number += 1
        // A document that there is none of, so that the answer is the same and the address another.
        const other = `00000000-0000-7000-8000-${String(number % 4000).padStart(12, '0')}`
        const address = `/api/articles?limit=10&locale=fi&page=${(number % 40) + 1}&where[id][not_equals]=${other}`
        await new Promise<void>((resolve, reject) => {
          http.get(`${server.url}${address}`, { agent }, (response) => response.resume().on('end', resolve)).on('error', reject)
        })
      }
    }
    const sampler = setInterval(() => {
      void readFile(`/proc/${server.pid}/statm`, 'utf8').then((text) => samples.push((Number(text.split(' ')[1]) * 4096) / 1024 / 1024))
    }, sampleInterval)
    await Promise.all(Array.from({ length: 8 }, ask))
    clearInterval(sampler)
    // The first half is warming up: heaps grow to their working size.
    const settled = samples.slice(Math.floor(samples.length / 2))
    const [slope, spread] = [slopeOf(settled), Math.max(...settled) - Math.min(...settled)]
    const drift = slope * ((settled.length * sampleInterval) / 60_000)
    process.stdout.write('\n| what | figure | bar |\n|---|---|---|\n')
    process.stdout.write(
      `| resident memory over ${number} requests, second half: ${Math.min(...settled).toFixed(0)}–${Math.max(...settled).toFixed(0)} MB | ${slope.toFixed(2)} MB a minute | drift within the spread (${drift.toFixed(1)} of ${spread.toFixed(1)} MB) |\n`,
    )
    return drift <= spread / 2 || drift < 5
  } finally {
    agent.destroy()
    await server.stop()
  }
}
