import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'

/** The examples of the guide: an address, for a POST the body, and the status that the guide states. */
const examples = readFileSync('docs/guides/front-end-developers.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('curl '))
  .map((line) => ({
    address: /'http:\/\/localhost:3000([^']+)'/.exec(line)?.[1] ?? '',
    body: /-d '([^']+)'/.exec(line)?.[1],
    status: Number(/# (\d{3})$/.exec(line)?.[1] ?? 200),
  }))

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

describe('an example of the guide for front-end developers', () => {
  it.each(examples)('$address answers $status', async ({ address, body, status }) => {
    const answer = await server.request<unknown>(body ? 'POST' : 'GET', address, { body })
    expect([answer.status, answer.body]).toEqual([status, expect.anything()])
  })

  it('finds something wherever it looks for it', async () => {
    const lists = examples.filter(({ address, status }) => status === 200 && address.includes('?') && !address.includes('/globals/'))
    for (const { address } of lists) {
      const { body } = await server.request<{ docs: unknown[] }>('GET', address)
      expect([address, body.docs.length > 0]).toEqual([address, true])
    }
  })

  it('that asks for HTML gets it', async () => {
    const address = examples.find((example) => example.address.includes('format=html'))?.address ?? ''
    const { body } = await server.request<{ docs: { bodyHtml?: string }[] }>('GET', address)
    expect(body.docs[0]?.bodyHtml).toContain('<p>')
  })
})
