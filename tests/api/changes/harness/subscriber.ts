/** Starts subscribers in processes of their own, so that a test can kill them. */
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { until } from './conditions.ts'
import type { SubscriberOptions } from './subscriberProcess.ts'

export interface Subscriber {
  process: ChildProcess
  output(): string
  /** Sends a command and gives what it came to. */
  tell(command: string): Promise<string>
  /** As kill -9 does it. */
  kill(): Promise<void>
  /** @returns the exit code */
  stop(): Promise<number | null>
}

const alive = new Set<ChildProcess>()

/** Ends what a failed test has left running. */
export function endSubscribers(): void {
  for (const child of alive) child.kill('SIGKILL')
}

export async function startSubscriber(options: SubscriberOptions): Promise<Subscriber> {
  const entry = path.resolve(import.meta.dirname, 'subscriberProcess.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', entry, JSON.stringify(options)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  alive.add(child)
  child.once('exit', () => alive.delete(child))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ended = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    child.kill(signal)
    return exited
  }
  await until(
    'the subscriber starts',
    () => {
      if (child.exitCode !== null) throw new Error(`The subscriber ended:\n${output}`)
      return output.includes('started\n')
    },
    60_000,
  )
  return {
    process: child,
    output: () => output,
    tell: async (command) => {
      const [verb = ''] = command.split(' ')
      const answer = new RegExp(`^${verb} (done|failed) ?(.*)$`, 'm')
      const from = output.length
      child.stdin.write(`${command}\n`)
      return until(`the answer to ${command}`, () => {
        const [, outcome, result] = answer.exec(output.slice(from)) ?? []
        if (outcome === 'failed') throw new Error(result)
        return outcome === 'done' ? result : undefined
      })
    },
    kill: async () => {
      await ended('SIGKILL')
    },
    stop: () => ended('SIGTERM'),
  }
}
