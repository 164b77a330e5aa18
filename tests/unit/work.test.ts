import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { afterTime, currentWork, isWorkEnded, outsideOfWork, Work } from '../../src/scheduling/work.ts'

const limits = { lane: 'shared', onlyReads: true, seconds: 60 } as const

describe('work', () => {
  it('goes along with what is done for it until all who hold it are done', async () => {
    const work = new Work(limits)
    const releases = [work.hold(), work.hold()]
    const seen = work.run(async () => {
      await setImmediate()
      return [currentWork(), outsideOfWork(currentWork)]
    })
    expect(await seen).toEqual([work, undefined])
    const over: string[] = []
    work.whenOver(() => over.push('over'))
    releases[0]?.()
    releases[0]?.()
    expect(over).toEqual([])
    releases[1]?.()
    expect(over).toEqual(['over'])
    work.end('TOO_SLOW')
    expect(work.ended).toBeUndefined()
  })

  it('that is ended keeps nobody waiting, and says why once', async () => {
    const work = new Work(limits)
    const release = work.hold()
    const never = work.unlessEnded(new Promise(() => undefined))
    const told: string[] = []
    work.whenEnded(({ reason }) => told.push(reason))
    work.whenEnded(() => told.push('forgotten'))()
    work.end('OVERLOADED')
    work.end('LEFT')
    const error: unknown = await never.catch((reason: unknown) => reason)
    expect([isWorkEnded(error), isWorkEnded(new Error('drizzle', { cause: error })), isWorkEnded(new Error('else'))]).toEqual([
      true,
      true,
      false,
    ])
    expect(told).toEqual(['OVERLOADED'])
    release()
  })
})

describe('a timeout', () => {
  it('is not up when what it waits for had arrived while the process was kept from running', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const accepted = once(server, 'connection')
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const [socket] = (await accepted) as [Socket]
    const calls: string[] = []
    const stop = afterTime(10, () => calls.push('too late'))
    const answered = once(client, 'data').then(() => {
      stop()
      calls.push('answered')
    })
    socket.write('an answer')
    for (const until = Date.now() + 50; Date.now() < until;);
    await answered
    for (let turn = 0; turn < 5; turn += 1) await setImmediate()
    expect(calls).toEqual(['answered'])
    client.destroy()
    server.close()
  })
})
