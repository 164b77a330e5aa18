/** A coordinator has a network to write for, whoever makes them one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { Newsroom } from './newsroom.ts'

let server: TestServer
let newsroom: Newsroom

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  newsroom = await Newsroom.open(server)
}, 120_000)

afterAll(() => server.stop())

describe('a coordinator', () => {
  const markedBy = ({ body, status }: Answer<Refused>): unknown => [status, body.errors?.[0]?.data?.errors?.map(({ path }) => path)]
  interface Refused {
    errors?: { data?: { errors?: { path: string }[] } }[]
  }
  const password = 'a password for the tests of access'

  it('has a network, whoever makes them one and on whatever door', async () => {
    const send = (method: string, address: string, body: object) =>
      server.request<Refused>(method, address, { body, token: newsroom.admin })
    const account = await newsroom.account('author')
    const other = await newsroom.account('author')
    const person = { email: 'homeless@verkosto.example', name: 'Koordinaattori', password, role: 'coordinator' }
    for (const networks of [undefined, null, []]) {
      expect(markedBy(await send('POST', '/api/users', { ...person, networks }))).toEqual([400, ['networks']])
    }
    expect(markedBy(await send('PATCH', `/api/users/${account.id}`, { role: 'coordinator' }))).toEqual([400, ['networks']])
    expect((await send('PATCH', `/api/users?where[id][in]=${account.id},${other.id}`, { role: 'coordinator' })).status).toBe(400)
    const mutation = `mutation { updateUser(id: "${account.id}", data: { role: coordinator }) { id } }`
    expect((await server.graphql<{ errors?: unknown[] }>(mutation, {}, newsroom.admin)).body.errors).toHaveLength(1)
    expect([(await newsroom.read('users', account.id))['role'], (await newsroom.read('users', other.id))['role']]).toEqual([
      'author',
      'author',
    ])
  })

  it('does not lose the last one, and can change their name when it was deleted', async () => {
    const network = await newsroom.publish('networks')
    const keeper = await newsroom.account('coordinator', { networks: [network.id] })
    const change = (body: object, token = newsroom.admin) => server.request<Refused>('PATCH', `/api/users/${keeper.id}`, { body, token })
    expect(markedBy(await change({ networks: [] }))).toEqual([400, ['networks']])
    await server.request('DELETE', `/api/networks/${network.id}`, { token: newsroom.admin })
    expect((await change({ name: 'Uusi nimi' }, keeper.token)).status).toBe(200)
    expect((await change({ networks: [], role: 'author' })).status).toBe(200)
  })
})
