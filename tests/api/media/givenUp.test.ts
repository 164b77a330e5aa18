/** Uploads whose senders have been told that they took too long, while others were worked on. */
import { execFileSync } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { startServer, type TestServer } from '../harness/server.ts'
import { uploadTo } from './library.ts'

let server: TestServer
let token: string

beforeAll(async () => {
  server = await startServer({ environment: { BULK_WRITE_SECONDS: '6' }, language: 'en' })
  token = await server.token('editor')
})

afterAll(() => server.stop())

/** 50 megapixels with as much in them as a photograph has: some seconds of work. */
async function largePicture(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const small = sharp({ create: { width: 1732, height: 1155, channels: 3, background: '#777', noise } })
  return sharp(await small.png().toBuffer())
    .resize(8660, 5773, { fit: 'fill' })
    .jpeg({ quality: 85 })
    .toBuffer()
}

/** The processes in which the server has pictures written anew. */
function atWork(): string[] {
  try {
    return execFileSync('pgrep', ['-P', String(server.process.pid), '-f', 'cleanFile'], { encoding: 'utf8' }).split('\n').filter(Boolean)
  } catch {
    // That is what it says when there are none.
    return []
  }
}

it('are not worked on any more when their turn comes', async () => {
  const content = await largePicture()
  const seen = new Set<string>()
  const watch = new AbortController()
  const watching = (async () => {
    while (!watch.signal.aborted) {
      for (const pid of atWork()) seen.add(pid)
      await delay(20)
    }
  })()
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, index) => uploadTo(server, token, { content, name: `kamera-${index}.jpg` })),
  )
  const stored = answers.filter(({ status }) => status === 201).length
  expect(answers.filter(({ status }) => status === 503).length).toBe(4 - stored)
  expect(stored).toBeLessThan(3)
  const small = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#246' } })
    .png()
    .toBuffer()
  const upload = (): ReturnType<typeof uploadTo> => uploadTo(server, token, { content: small, name: 'piste.png', type: 'image/png' })
  const tries = [await upload()]
  // The first is made into all its sizes, whoever waits.
  while (tries.at(-1)?.status === 503 && tries.length < 80) {
    await delay(500)
    tries.push(await upload())
  }
  watch.abort()
  await watching
  expect(tries.at(-1)?.status).toBe(201)
  // And the one that was begun when they were told, and the small one.
  const cutOff = tries.filter(({ body }) => body.errors?.some(({ code }) => code === 'TOO_SLOW')).length
  expect(seen.size).toBeLessThanOrEqual(stored + 2 + cutOff)
}, 120_000)
