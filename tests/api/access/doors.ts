/** The same operation on either door, answered in the words of the table. */
import type { Answer as HttpAnswer, TestServer } from '../harness/server.ts'
import type { Answer, CollectionTable, Operation } from './table.ts'

export interface Target {
  id: string
  /** A version of the document, for the operations on versions. */
  version?: string
}

/** What a door says: a word of the table, null where it has no such operation, or what went wrong in some other way. */
export type Said = Answer | null | { unexpected: unknown }

export interface Door {
  name: 'REST' | 'GraphQL'
  /** @returns null where the door has no such operation */
  ask(operation: Operation, target: Target, token: string | undefined): Promise<Said>
  create(data: Record<string, unknown>, token: string | undefined): Promise<Said>
}

interface ListBody {
  docs?: unknown[]
  totalDocs?: number
}

const seen = (isThere: boolean): Answer => (isThere ? 'allowed' : 'invisible')

function saidBy({ body, status }: HttpAnswer): Said {
  if (status === 200 || status === 201) return 'allowed'
  if (status === 403) return 'refused'
  if (status === 404) return 'invisible'
  return { unexpected: { status, body } }
}

/** A bulk operation that matches nothing, or saves nothing, has refused. */
function saidByBulk(answer: HttpAnswer<ListBody & { errors?: { data?: { code?: string } }[] }>): Said {
  if (answer.status === 200) return answer.body.docs?.length === 1 ? 'allowed' : 'refused'
  if (answer.status === 400 && answer.body.errors?.[0]?.data?.code === 'NOTHING_SAVED') return 'refused'
  return saidBy(answer)
}

const changed = 'changed by a cell'

export function restDoor(server: TestServer, slug: string, { title }: CollectionTable): Door {
  const base = `/api/${slug}`
  const change = { [title]: changed }
  const trash = { deletedAt: '2026-01-01T00:00:00.000Z' }
  return {
    name: 'REST',
    create: async (body, token) => saidBy(await server.request('POST', base, { body, token })),
    ask: async (operation, { id, version }, token) => {
      const byId = `where[id][equals]=${id}`
      const read = async (path: string): Promise<Said> => {
        const answer = await server.request<ListBody>('GET', `${base}${path}`, { token })
        if (answer.status !== 200 || !('totalDocs' in answer.body)) return saidBy(answer)
        return seen((answer.body.totalDocs ?? 0) > 0)
      }
      const write = async (method: string, path: string, body?: unknown): Promise<Said> =>
        saidBy(await server.request(method, `${base}${path}`, { body, token }))
      const bulk = async (method: string, query: string, body?: unknown): Promise<Said> =>
        saidByBulk(await server.request(method, `${base}?${byId}${query}`, { body, token }))
      switch (operation) {
        case 'find':
          return read(`?${byId}&depth=0`)
        case 'findByID':
          return read(`/${id}?depth=0`)
        case 'findDraft':
          return read(`?${byId}&draft=true&depth=0`)
        case 'findByIDDraft':
          return read(`/${id}?draft=true&depth=0`)
        case 'count':
          return read(`/count?${byId}`)
        case 'findVersions':
          return read(`/versions?where[parent][equals]=${id}&depth=0`)
        case 'findVersion':
          return read(`/versions/${version}?depth=0`)
        case 'findInTrash':
          return read(`?${byId}&trash=true&depth=0`)
        case 'saveDraft':
          return write('PATCH', `/${id}?draft=true`, change)
        case 'update':
          return write('PATCH', `/${id}`, change)
        case 'publish':
          return write('PATCH', `/${id}`, { ...change, _status: 'published' })
        case 'unpublish':
          return write('PATCH', `/${id}`, { _status: 'draft' })
        case 'duplicate':
          return write('POST', `/${id}/duplicate`, {})
        case 'restoreVersion':
          return write('POST', `/versions/${version}`)
        case 'restoreVersionAsDraft':
          return write('POST', `/versions/${version}?draft=true`)
        case 'trash':
          return write('PATCH', `/${id}`, trash)
        case 'restoreFromTrash':
          return write('PATCH', `/${id}?trash=true`, { deletedAt: null })
        case 'delete':
          return write('DELETE', `/${id}`)
        case 'deleteFromTrash':
          return write('DELETE', `/${id}?trash=true`)
        case 'bulkUpdate':
          return bulk('PATCH', '', change)
        case 'bulkSaveDraft':
          return bulk('PATCH', '&draft=true', change)
        case 'bulkTrash':
          return bulk('PATCH', '', trash)
        case 'bulkDelete':
          return bulk('DELETE', '')
      }
    },
  }
}

interface GraphqlBody {
  data?: Record<string, (ListBody & { id?: string }) | null> | null
  errors?: { message: string; extensions?: { statusCode?: number } }[]
}

/** A value in GraphQL's own notation; the names of enumerations stand without quotes. */
export function literal(value: unknown, key = ''): string {
  if (key === '_status' || key === 'visibility' || key === 'role') return String(value)
  if (Array.isArray(value)) return `[${value.map((part) => literal(part)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, part]) => `${name}: ${literal(part, name)}`)
      .join(', ')} }`
  }
  return JSON.stringify(value)
}

/** What GraphQL says of one root field: an error with its status, or whether something is there. */
function saidByField({ body, status }: HttpAnswer<GraphqlBody>, isThere: (value: ListBody & { id?: string }) => boolean): Said {
  const [error] = body.errors ?? []
  if (error) {
    const code = error.extensions?.statusCode
    if (code === 403) return 'refused'
    if (code === 404) return 'invisible'
    return { unexpected: { status, errors: body.errors } }
  }
  const [value] = Object.values(body.data ?? {})
  return seen(value !== null && value !== undefined && isThere(value))
}

const hasId = ({ id }: { id?: string }): boolean => id !== undefined
const hasDocuments = ({ totalDocs = 0 }: ListBody): boolean => totalDocs > 0

export function graphqlDoor(server: TestServer, { data: needed = {}, graphql: { many, one }, title }: CollectionTable): Door {
  const change = { [title]: changed }
  return {
    name: 'GraphQL',
    create: async (data, token) =>
      saidByField(await server.graphql(`mutation { create${one}(data: ${literal(data)}) { id } }`, {}, token), hasId),
    ask: async (operation, { id, version }, token) => {
      const query = async (text: string): Promise<HttpAnswer<GraphqlBody>> => server.graphql(`query { ${text} }`, {}, token)
      const list = async (name: string, args = '', key = 'id'): Promise<Said> =>
        saidByField(await query(`${name}(where: { ${key}: { equals: "${id}" } }${args}) { totalDocs }`), hasDocuments)
      const one_ = async (name: string, key: string, args = ''): Promise<Said> =>
        saidByField(await query(`${name}(id: "${key}"${args}) { id }`), hasId)
      const mutate = async (text: string): Promise<Said> => saidByField(await server.graphql(`mutation { ${text} }`, {}, token), hasId)
      const update = (args: string, data: Record<string, unknown>): Promise<Said> =>
        mutate(`update${one}(id: "${id}"${args}, data: ${literal(data)}) { id }`)
      switch (operation) {
        case 'find':
          return list(many)
        case 'findByID':
          return one_(one, id)
        case 'findDraft':
          return list(many, ', draft: true')
        case 'findByIDDraft':
          return one_(one, id, ', draft: true')
        case 'count':
          return list(`count${many}`)
        case 'findVersions':
          return list(`versions${many}`, '', 'parent')
        case 'findVersion':
          return one_(`version${one}`, version ?? '')
        case 'findInTrash':
          return list(many, ', trash: true')
        case 'saveDraft':
          return update(', draft: true', change)
        case 'update':
          return update('', change)
        case 'publish':
          return update('', { ...change, _status: 'published' })
        case 'unpublish':
          return update('', { _status: 'draft' })
        case 'duplicate':
          return mutate(`duplicate${one}(id: "${id}", data: ${literal(needed)}) { id }`)
        case 'restoreVersion':
          return mutate(`restoreVersion${one}(id: "${version}") { id }`)
        case 'restoreVersionAsDraft':
          return mutate(`restoreVersion${one}(id: "${version}", draft: true) { id }`)
        case 'trash':
          return update('', { deletedAt: '2026-01-01T00:00:00.000Z' })
        case 'restoreFromTrash':
          return update(', trash: true', { deletedAt: null })
        case 'delete':
          return mutate(`delete${one}(id: "${id}") { id }`)
        case 'deleteFromTrash':
          return mutate(`delete${one}(id: "${id}", trash: true) { id }`)
        case 'bulkUpdate':
        case 'bulkSaveDraft':
        case 'bulkTrash':
        case 'bulkDelete':
          return null
      }
    },
  }
}
