/**
 * A way to the database on which a test decides when a question or an answer passes. The connection on which a server
 * listens for commits is told from the others by the name that it gives itself, and can be cut alone.
 */
import { connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { until } from '../changes/harness/conditions.ts'

/** `commits`: what the listening connection is told; the others are about all connections but that one. */
type Direction = 'questions' | 'answers' | 'commits'

export interface Gate {
  /** The connection string, by way of the gate. */
  url: string
  /** Keeps back what a server asks, what it is answered, or what it hears of commits. */
  hold(direction: Direction): void
  /** Keeps back what is answered on a connection from the moment that something like this is asked on it. */
  holdAnswersAfter(asked: RegExp): void
  /** When so many connections have something kept back. */
  holding(connections: number, patience?: number): Promise<void>
  /** Lets everything pass, in order. */
  release(): void
  /** Ends the listening connection and refuses another until `hear`. */
  deafen(): void
  hear(): void
  /** When the listening connection has been told something like this since the last `holdAnswersAfter`. */
  told(text: RegExp): Promise<void>
  close(): Promise<void>
}

interface Line {
  client: Socket
  cluster: Socket
  listens: boolean
  heldAnswers: boolean
  kept: (() => void)[]
}

export async function openGate(databaseUrl: string): Promise<Gate> {
  const [, user, database, directory] = /^postgres:\/\/(\w+)@\/(\w+)\?host=(.+)$/.exec(databaseUrl) ?? []
  if (!directory) throw new Error(`Not an address of the test cluster: ${databaseUrl}`)
  const socketFile = path.join(decodeURIComponent(directory), '.s.PGSQL.5432')
  const lines = new Set<Line>()
  const heard: string[] = []
  let held: Direction | undefined
  let trigger: RegExp | undefined
  let deaf = false

  const pass = (line: Line, direction: Direction, act: () => void): void => {
    const isHeld = held === direction || (direction !== 'questions' && line.heldAnswers)
    if (isHeld || line.kept.length > 0) line.kept.push(act)
    else act()
  }
  const server = createServer((client) => {
    const cluster = connect(socketFile)
    const line: Line = { client, cluster, listens: false, heldAnswers: false, kept: [] }
    lines.add(line)
    let isFirst = true
    client.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1')
      // The first message of a connection says who it is.
      if (isFirst && text.includes('verkosto changes')) line.listens = true
      isFirst = false
      if (line.listens && deaf) return void client.destroy()
      if (trigger?.test(text)) line.heldAnswers = true
      if (line.listens) cluster.write(chunk)
      else pass(line, 'questions', () => cluster.write(chunk))
    })
    cluster.on('data', (chunk: Buffer) => {
      if (line.listens) heard.push(chunk.toString('latin1'))
      pass(line, line.listens ? 'commits' : 'answers', () => client.write(chunk))
    })
    for (const [one, other] of [
      [client, cluster],
      [cluster, client],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => {
        lines.delete(line)
        other.destroy()
      })
    }
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  return {
    url: `postgres://${user}@127.0.0.1:${port}/${database}`,
    hold: (direction) => (held = direction),
    holdAnswersAfter: (asked) => {
      trigger = asked
      heard.length = 0
    },
    holding: async (connections, patience) => {
      await until(`${connections} held connections`, () => [...lines].filter(({ kept }) => kept.length > 0).length >= connections, patience)
    },
    release: () => {
      held = undefined
      trigger = undefined
      for (const line of lines) {
        line.heldAnswers = false
        for (const act of line.kept.splice(0)) act()
      }
    },
    deafen: () => {
      deaf = true
      for (const line of lines) if (line.listens) line.client.destroy()
    },
    hear: () => (deaf = false),
    told: async (text) => {
      await until(String(text), () => heard.some((chunk) => text.test(chunk)))
    },
    close: async () => {
      for (const { client } of lines) client.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
