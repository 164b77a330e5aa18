/** Readers who populate two levels of what they read, no two times with the same address, and writers who keep count. */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { password, type Attacked } from './attackedServer.ts'

/** An answer that is not there by then will not come. */
const patience = 60_000

export interface Load {
  /** Ids of documents that the server said were made. */
  readonly acknowledged: readonly string[]
  /** How often each status was answered; 0 stands for a connection that was cut off. */
  readonly statuses: Record<number, number>
  /** Whether readers and writers have had an answer each since the last time this was asked. */
  isFlowing(): Promise<boolean>
  stop(): Promise<readonly string[]>
}

async function signIn({ url }: Attacked): Promise<string> {
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'admin@verkosto.example', password }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`The administrator could not sign in: ${answer.status}`)
  return token
}

export async function startLoad(server: Attacked, { readers, writers }: { readers: number; writers: number }): Promise<Load> {
  const token = await signIn(server)
  const acknowledged: string[] = []
  const statuses: Record<number, number> = {}
  let flowing = { read: false, written: false }
  let stopped = false
  const ask = async (address: string, init: RequestInit = {}): Promise<{ status: number; body?: unknown }> => {
    let answer: { status: number; body?: unknown } = { status: 0 }
    try {
      const response = await fetch(`${server.url}${address}`, { ...init, signal: AbortSignal.timeout(patience) })
      answer = { status: response.status, body: await response.json() }
    } catch {
      // It was cut off, which status 0 tells.
    }
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    if (answer.status === 0) await delay(20)
    return answer
  }
  const read = async (): Promise<void> => {
    const { status } = await ask(`/api/articles?limit=5&depth=2&where[id][not_equals]=${randomUUID()}`)
    if (status === 200) flowing.read = true
  }
  const write = async (): Promise<void> => {
    const { body, status } = await ask('/api/topics?depth=2', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
      body: JSON.stringify({ name: `Aihe ${randomUUID()}` }),
    })
    if (status !== 201) return
    flowing.written = true
    acknowledged.push((body as { doc: { id: string } }).doc.id)
  }
  const repeat = async (work: () => Promise<void>): Promise<void> => {
    while (!stopped && server.isAlive()) await work()
  }
  const working = [...Array.from({ length: readers }, () => repeat(read)), ...Array.from({ length: writers }, () => repeat(write))]
  return {
    acknowledged,
    statuses,
    isFlowing: () => {
      const { read: hasRead, written } = flowing
      if (hasRead && written) flowing = { read: false, written: false }
      return Promise.resolve(hasRead && written)
    },
    stop: async () => {
      stopped = true
      await Promise.all(working)
      return acknowledged
    },
  }
}
