/** One worker of the Zipf load: a closed loop over keep-alive connections, which notes how long each read took. */
import http from 'node:http'

export interface Read {
  /** Place of the address in the list. */
  index: number
  process: number
  startedAt: number
  milliseconds: number
  text: string
}

/** Ranks 0…size-1 with probability proportional to 1/(rank+1). */
export function zipf(size: number): () => number {
  const weights = Array.from({ length: size }, (_, rank) => 1 / (rank + 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  const cumulated = weights.map((weight) => (sum += weight / total))
  return () => {
    const wanted = Math.random()
    let [low, high] = [0, size - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulated[middle] ?? 1) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

function get(url: string, agent: http.Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString('utf8'))
          else reject(new Error(`${url} answers ${response.statusCode}`))
        })
        response.on('error', reject)
      })
      .on('error', reject)
  })
}

/** Reads until told to stop, from several processes in turn. */
export async function readOn(
  origins: readonly string[],
  addresses: readonly string[],
  connections: number,
  isOver: () => boolean,
  note: (read: Read) => void,
): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const next = zipf(addresses.length)
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const process = connection % origins.length
      while (!isOver()) {
        const index = next()
        const startedAt = performance.now()
        const text = await get(`${origins[process]}${addresses[index]}`, agent)
        note({ index, process, startedAt, milliseconds: performance.now() - startedAt, text })
      }
    }),
  )
  agent.destroy()
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
