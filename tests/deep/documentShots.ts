/** Documents: any field of the model with a value of any shape, through every door that takes a document or a part of one. */
import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import type { Choices } from './choices.ts'
import type { Model } from './contentModel.ts'
import type { Shot } from './fire.ts'
import { shapeOf } from './oddValues.ts'

export interface DocumentSource {
  choices: Choices
  model: Model
  values: readonly unknown[]
  token: string | undefined
  /** Ids of documents that may be changed, by collection. */
  documents: Readonly<Record<string, readonly string[]>>
}

interface Part {
  data: Record<string, unknown>
  kind: string
}

const nothing = '00000000-0000-7000-8000-000000000000'

class DocumentShots {
  readonly #source: DocumentSource
  readonly #headers: Record<string, string>

  constructor(source: DocumentSource) {
    this.#source = source
    this.#headers = { 'content-type': 'application/json', ...(source.token === undefined ? {} : { authorization: `JWT ${source.token}` }) }
  }

  /** One field with an odd value, in place or inside of its group, its rows or its blocks. */
  #part(fields: readonly FlattenedField[]): Part {
    const { choices, values } = this.#source
    const field = choices.of(fields)
    if ('flattenedFields' in field && field.flattenedFields.length > 0 && !choices.onceIn(3)) {
      const { data, kind } = this.#part(field.flattenedFields)
      const isRows = field.type === 'array'
      return { data: { [field.name]: isRows ? [data] : data }, kind: `${field.type} of ${kind}` }
    }
    const value = choices.of(values)
    return { data: { [field.name]: value }, kind: `${field.type} ${field.name} ${shapeOf(value)}` }
  }

  #document(fields: readonly FlattenedField[]): Part {
    const { choices } = this.#source
    const one = this.#part(fields)
    const status = choices.onceIn(2) ? { _status: choices.of(['draft', 'published']) } : {}
    const title = Object.fromEntries(
      fields.filter(({ name }) => ['title', 'name', 'alt'].includes(name)).map(({ name }) => [name, 'A deep test']),
    )
    return { data: { ...title, ...status, ...one.data }, kind: one.kind }
  }

  #shot(method: string, target: string, data: unknown, kind: string): Shot {
    return {
      method,
      target,
      headers: this.#headers,
      body: JSON.stringify(data),
      kind: `${method} ${target.replace(/[0-9a-f-]{36}.*/, '…')} ${kind}`,
    }
  }

  #ofCollection(collection: SanitizedCollectionConfig): Shot {
    const { choices, documents } = this.#source
    const { data, kind } = this.#document(collection.flattenedFields)
    const path = `/api/${collection.slug}`
    const id = choices.of(documents[collection.slug] ?? [nothing])
    const query = choices.of(['', '', '?draft=true', '?locale=all', '?locale=sv', '?autosave=true&draft=true'])
    switch (choices.below(8)) {
      case 0:
        return this.#shot('PATCH', `${path}?where[id][equals]=${id}`, data, kind)
      case 1:
        return this.#shot('POST', `${path}/${id}/duplicate`, data, kind)
      case 2:
        return this.#form(`${path}${query}`, data, kind)
      case 3:
        return this.#graphql(collection, data, kind)
      case 4:
        return this.#shot('POST', `${path}/access/${id}`, data, kind)
      case 5:
        return this.#shot('POST', `${path}${query}`, data, kind)
      default:
        return this.#shot('PATCH', `${path}/${id}${query}`, data, kind)
    }
  }

  #form(target: string, data: unknown, kind: string): Shot {
    const body = `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${JSON.stringify(data)}\r\n--x--\r\n`
    const headers = { ...this.#headers, 'content-type': 'multipart/form-data; boundary=x' }
    return { method: 'POST', target, headers, body, kind: `form ${kind}` }
  }

  #graphql({ graphQL }: SanitizedCollectionConfig, data: unknown, kind: string): Shot {
    const { singularName } = graphQL || { singularName: 'Bogus' }
    const query = `mutation($data: mutation${singularName}Input!) { create${singularName}(data: $data) { id } }`
    return this.#shot('POST', '/api/graphql', { query, variables: { data } }, kind)
  }

  /** What else takes a body: accounts, preferences, globals. */
  #otherwise(): Shot {
    const { choices, model, values } = this.#source
    const value = choices.of(values)
    const kind = shapeOf(value)
    const key = choices.of(['email', 'password', 'token', 'value', 'x'])
    const data = choices.onceIn(4) ? value : { [key]: value }
    switch (choices.below(3)) {
      case 0: {
        const global = choices.of(model.globals)
        const part = this.#part(global.flattenedFields)
        return this.#shot('POST', `/api/globals/${global.slug}${choices.of(['', '?draft=true', '/access'])}`, part.data, part.kind)
      }
      case 1: {
        const action = choices.of(['forgot-password', 'unlock', 'reset-password', 'verify/x', 'refresh-token', 'first-register', 'login'])
        return this.#shot('POST', `/api/users/${action}`, data, `${key} ${kind}`)
      }
      default: {
        const method = choices.of(['POST', 'DELETE', 'GET'])
        const shot = this.#shot(method, `/api/payload-preferences/deep-${choices.below(3)}`, data, `${key} ${kind}`)
        return method === 'POST' ? shot : { ...shot, body: '' }
      }
    }
  }

  next(): Shot {
    const { choices, model } = this.#source
    return choices.onceIn(5) ? this.#otherwise() : this.#ofCollection(choices.of(model.collections))
  }
}

export function* documentShots(source: DocumentSource, count: number): Generator<Shot> {
  const shots = new DocumentShots(source)
  for (let index = 0; index < count; index += 1) yield shots.next()
}
