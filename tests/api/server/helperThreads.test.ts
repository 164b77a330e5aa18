/** Which thread of the server the system prefers on a core that all of them want. */
import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

/** The 19th value of `/proc/…/stat` (proc(5)); the second, a name in brackets, may hold blanks. */
async function nicenessOf(directory: string): Promise<number> {
  const stat = await readFile(`${directory}/stat`, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
}

describe('the threads of the server', () => {
  it('come behind the one that answers', async () => {
    const { pid = 0 } = server.process
    const threads = (await readdir(`/proc/${pid}/task`)).map(Number)
    const niceness = await Promise.all(threads.map((thread) => nicenessOf(`/proc/${pid}/task/${thread}`)))
    const own = niceness[threads.indexOf(pid)] ?? NaN
    expect(threads.length).toBeGreaterThan(4)
    expect(niceness.filter((value) => value === own)).toHaveLength(1)
    expect(new Set(niceness)).toEqual(new Set([own, own + 5]))
  })
})
