/** Accounts and documents for the tests of access, made over the API as an administrator makes them. */
import { expect } from '@jest/globals'
import type { Role, TestServer } from '../harness/server.ts'

export interface Account {
  id: string
  email: string
  token: string
}

export interface Saved {
  id: string
  [field: string]: unknown
}

/** A form with the smallest thing that the server takes for a file. */
export function uploadOf(data: Record<string, unknown> = {}): FormData {
  const form = new FormData()
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
  form.append('file', new Blob([drawing], { type: 'image/svg+xml' }), `${unique('tiedosto').replace(' ', '-')}.svg`)
  form.append('_payload', JSON.stringify({ alt: 'Tiedosto', ...data }))
  return form
}

const titleOf: Record<string, string> = { articles: 'title', events: 'title', pages: 'title', newsletters: 'title' }

let number = 0

/** A text that nothing else in the database has. */
export function unique(text: string): string {
  number += 1
  return `${text} ${number}`
}

export class Newsroom {
  readonly server: TestServer
  readonly admin: string
  readonly #password = 'a password for the tests of access'
  #lastUpload: Promise<unknown> = Promise.resolve()

  private constructor(server: TestServer, admin: string) {
    this.server = server
    this.admin = admin
  }

  static async open(server: TestServer): Promise<Newsroom> {
    return new Newsroom(server, await server.token('admin'))
  }

  async account(role: Role, data: Record<string, unknown> = {}): Promise<Account> {
    const email = `${role}-${unique('account').replace(' ', '-')}@verkosto.example`
    const created = await this.server.request<{ doc: Saved }>('POST', '/api/users', {
      body: { email, password: this.#password, name: unique(role), role, ...data },
      token: this.admin,
    })
    expect(created.status).toBe(201)
    return { id: created.body.doc.id, email, token: await this.signIn(email) }
  }

  async signIn(email: string): Promise<string> {
    const { body } = await this.server.request<{ token: string }>('POST', '/api/users/login', { body: { email, password: this.#password } })
    return body.token
  }

  /** What a document of the collection needs at least, under a name that nothing else has. */
  sample(collection: string): Record<string, unknown> {
    return {
      [titleOf[collection] ?? 'name']: unique('Testi'),
      ...(collection === 'events' ? { start: '2027-03-01T10:00' } : {}),
    }
  }

  /** Creates a document and expects that this works; by the administrator unless a token says otherwise. */
  async create(collection: string, data: Record<string, unknown> = {}, token = this.admin): Promise<Saved> {
    const body = collection === 'media' ? uploadOf(data) : { ...this.sample(collection), ...data }
    const send = () => this.server.request<{ doc: Saved }>('POST', `/api/${collection}?depth=0`, { body, token })
    const answer = await (collection === 'media' ? this.#afterOtherUploads(send) : send())
    expect([collection, answer.status, answer.status === 201 ? '' : answer.body]).toEqual([collection, 201, ''])
    return answer.body.doc
  }

  /** The server works on one upload at a time, and has no room for many that wait. */
  #afterOtherUploads<Result>(send: () => Promise<Result>): Promise<Result> {
    const sent = this.#lastUpload.then(send)
    this.#lastUpload = sent.catch(() => undefined)
    return sent
  }

  publish(collection: string, data: Record<string, unknown> = {}): Promise<Saved> {
    return this.create(collection, { ...data, _status: 'published' })
  }

  /** Changes a document as the administrator and expects that this works. */
  async change(collection: string, id: string, data: Record<string, unknown>, query = ''): Promise<Saved> {
    const answer = await this.server.request<{ doc: Saved }>('PATCH', `/api/${collection}/${id}?depth=0${query}`, {
      body: data,
      token: this.admin,
    })
    expect([collection, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([collection, 200, ''])
    return answer.body.doc
  }

  async trash(collection: string, id: string): Promise<void> {
    await this.change(collection, id, { deletedAt: '2026-01-01T00:00:00.000Z' })
  }

  /** Versions of a document, the newest first. */
  async versions(collection: string, id: string): Promise<{ id: string; version: Saved }[]> {
    const query = `where[parent][equals]=${id}&sort=-createdAt&depth=0&limit=100&trash=true`
    const answer = await this.server.request<{ docs: { id: string; version: Saved }[] }>('GET', `/api/${collection}/versions?${query}`, {
      token: this.admin,
    })
    return answer.body.docs
  }

  /** A document as the administrator sees it, in the trash or not. */
  async read(collection: string, id: string, query = ''): Promise<Saved> {
    const answer = await this.server.request<Saved>('GET', `/api/${collection}/${id}?depth=0&trash=true${query}`, { token: this.admin })
    return answer.body
  }
}
