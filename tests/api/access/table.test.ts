/** Asks every cell of the table of roles, on both doors. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { graphqlDoor, restDoor, type Door, type Said, type Target } from './doors.ts'
import { Newsroom, uploadOf, type Account } from './newsroom.ts'
import {
  callers,
  collections,
  globalOperations,
  globals,
  internalCollections,
  operationsOn,
  readingOperations,
  relations,
  type Answer,
  type Caller,
  type CollectionTable,
  type GlobalOperation,
  type Operation,
  type Relation,
} from './table.ts'

let server: TestServer
let newsroom: Newsroom
const accounts = new Map<Caller, Account>()
/** The coordinator whose networks are the documents of the networks table. */
let keeper: Account
let ownNetwork: string
let otherNetwork: string

/** Writing that leaves a document fit for the next cell, in an order in which each does; a document goes through all of it. */
const gentle: readonly Operation[] = [
  'update',
  'bulkUpdate',
  'duplicate',
  'restoreVersionAsDraft',
  'saveDraft',
  'bulkSaveDraft',
  'restoreVersion',
  'publish',
  'unpublish',
]

/** The last thing that happens to a document that went through all of that; over REST the single `trash` has one of its own. */
const lastOf = { REST: 'bulkTrash', GraphQL: 'trash' } as const

function accountOf(slug: string, caller: Caller): Account | undefined {
  return slug === 'networks' && caller === 'coordinator' ? keeper : accounts.get(caller)
}

/** A new document in the relation to the caller. */
async function arrange(slug: string, table: CollectionTable, caller: Caller, relation: Relation): Promise<Target> {
  const account = accountOf(slug, caller)
  if (relation === 'self') return { id: account?.id ?? '' }
  if (relation === 'other') return { id: (await newsroom.create('users', { ...login(), role: 'author' })).id }
  const isOwn = relation.startsWith('own')
  const isOfNetwork = relation.startsWith('network') || (isOwn && caller === 'coordinator')
  const networks = slug === 'articles' || slug === 'events' ? { networks: [isOfNetwork ? ownNetwork : otherNetwork] } : {}
  const closed = relation !== 'closed' ? {} : slug === 'people' ? { consent: { given: false } } : { visibility: 'members' }
  const token = isOwn ? account?.token : undefined
  const isReleased = table.drafts && (relation.endsWith('ublished') || relation === 'closed')
  const status = isReleased && !isOwn ? { _status: 'published' } : {}
  const document = await newsroom.create(slug, { ...table.data, ...networks, ...closed, ...status }, token)
  if (slug === 'networks' && isOfNetwork) await giveToKeeper(document.id)
  if (isReleased && isOwn) await newsroom.change(slug, document.id, { _status: 'published' })
  const version = table.drafts ? (await newsroom.versions(slug, document.id))[0]?.id : undefined
  if (relation.endsWith('rashed')) await newsroom.trash(slug, document.id)
  return { id: document.id, ...(version ? { version } : {}) }
}

const kept: string[] = []
let givingToKeeper = Promise.resolve()

/** One after the other: each write replaces the whole list. */
function giveToKeeper(id: string): Promise<void> {
  givingToKeeper = givingToKeeper.then(async () => {
    kept.push(id)
    await newsroom.change('users', keeper.id, { networks: kept })
  })
  return givingToKeeper
}

let logins = 0

function login(): Record<string, unknown> {
  logins += 1
  return { email: `cell-${logins}@verkosto.example`, password: 'a password for a cell of the table' }
}

interface Cell {
  slug: string
  caller: Caller
  relation: Relation
  operation: Operation
  door: Door['name']
  expected: Answer
}

const doorNames = ['REST', 'GraphQL'] as const
const bulk: readonly Operation[] = ['bulkUpdate', 'bulkSaveDraft', 'bulkTrash', 'bulkDelete']

function expectedAnswer(table: CollectionTable, caller: Caller, relation: Relation, operation: Operation): Answer {
  const { documents, versions } = table.rows[caller]
  if (documents[relation]?.includes(operation)) return 'allowed'
  if (operation === 'findVersions') return versions ?? 'invisible'
  // By its id a version is refused whether it exists or not.
  if (operation === 'findVersion') return 'refused'
  // The list of accounts is closed to those who have none, not only empty.
  if (caller === 'anonymous' && relation === 'other' && readingOperations.includes(operation)) return 'refused'
  // Whoever may write everything is told that a thing is not there; nobody else is.
  return readingOperations.includes(operation) ? 'invisible' : 'refused'
}

function cellsOf(slug: string, table: CollectionTable, caller: Caller): Cell[] {
  return (Object.keys(table.rows[caller].documents) as Relation[]).flatMap((relation) =>
    operationsOn(relation, table).flatMap((operation) =>
      doorNames
        .filter((door) => door === 'REST' || !bulk.includes(operation))
        .map((door) => ({ slug, caller, relation, operation, door, expected: expectedAnswer(table, caller, relation, operation) })),
    ),
  )
}

const keyOf = ({ caller, door, operation, relation, slug }: Omit<Cell, 'expected'>): string =>
  [slug, caller, relation, operation, door].join(' ')

const answers = new Map<string, Said>()
/** Documents of which every write was refused, by slug and id, with what they looked like before. */
const untouched: { label: string; slug: string; id: string; before: unknown }[] = []

/** Asks all cells of one document's relation to one caller. */
async function askCells(slug: string, table: CollectionTable, caller: Caller, relation: Relation): Promise<void> {
  const cells = cellsOf(slug, table, caller).filter((cell) => cell.relation === relation)
  const token = accountOf(slug, caller)?.token
  const shared = await arrange(slug, table, caller, relation)
  const before = await newsroom.read(slug, shared.id)
  const wears = ({ door, operation }: Cell): boolean => gentle.includes(operation) || lastOf[door] === operation
  const placeOf = (cell: Cell): number => (lastOf[cell.door] === cell.operation ? gentle.length : gentle.indexOf(cell.operation))
  const worn: Partial<Record<Door['name'], Target>> = {}
  for (const cell of cells.toSorted((one, other) => placeOf(one) - placeOf(other))) {
    const door = cell.door === 'REST' ? restDoor(server, slug, table) : graphqlDoor(server, table)
    const isWrite = !readingOperations.includes(cell.operation)
    const needsOwn = cell.expected === 'allowed' && isWrite
    const again = wears(cell) ? worn[cell.door] : undefined
    const target = needsOwn ? (again ?? (await arrange(slug, table, caller, relation))) : shared
    if (needsOwn && wears(cell)) worn[cell.door] = target
    answers.set(keyOf(cell), await door.ask(cell.operation, target, token))
  }
  // A user's row tells when it last signed in or was renamed by its own cell.
  if (relation !== 'self') untouched.push({ label: `${slug}: ${caller}, ${relation}`, slug, id: shared.id, before })
}

/** Runs tasks a few at a time: the server is one process, and waits for the database half of its time. */
async function inParallel(tasks: readonly (() => Promise<void>)[], workers = 6): Promise<void> {
  const waiting = [...tasks]
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let task = waiting.shift(); task; task = waiting.shift()) await task()
    }),
  )
}

beforeAll(async () => {
  // Every refusal would be written to the log, with its stack.
  server = await startServer({ environment: { LOG_LEVEL: 'fatal' } })
  newsroom = await Newsroom.open(server)
  ownNetwork = (await newsroom.publish('networks')).id
  otherNetwork = (await newsroom.publish('networks')).id
  accounts.set('admin', await newsroom.account('admin'))
  accounts.set('editor', await newsroom.account('editor'))
  accounts.set('author', await newsroom.account('author'))
  accounts.set('coordinator', await newsroom.account('coordinator', { networks: [ownNetwork] }))
  keeper = await newsroom.account('coordinator', { networks: [ownNetwork] })
  const tasks = Object.entries(collections).flatMap(([slug, table]) =>
    callers.flatMap((caller) =>
      (Object.keys(table.rows[caller].documents) as Relation[]).map((relation) => () => askCells(slug, table, caller, relation)),
    ),
  )
  await inParallel(tasks)
}, 600_000)

afterAll(() => server.stop())

describe.each(Object.entries(collections))('%s', (slug, table) => {
  describe.each(callers)('%s', (caller) => {
    for (const cell of cellsOf(slug, table, caller)) {
      it(`${cell.operation} on ${relations[cell.relation]} over ${cell.door}: ${cell.expected}`, () => {
        expect(answers.get(keyOf(cell))).toEqual(cell.expected)
      })
    }

    it(`creating is ${table.rows[caller].create.plain} over REST and GraphQL`, async () => {
      const token = accountOf(slug, caller)?.token
      const data = { ...table.data, ...newsroom.sample(slug), ...(slug === 'users' ? { ...login(), role: 'author' } : {}) }
      const { plain } = table.rows[caller].create
      if (slug === 'media') {
        const { status } = await server.request('POST', '/api/media', { body: uploadOf(), token })
        expect(status).toBe(plain === 'allowed' ? 201 : 403)
        return
      }
      expect(await restDoor(server, slug, table).create(data, token)).toBe(plain)
      const again = { ...data, ...newsroom.sample(slug), ...(slug === 'users' ? login() : {}) }
      expect(await graphqlDoor(server, table).create(again, token)).toBe(plain)
    })

    const { published } = table.rows[caller].create
    if (published) {
      it(`creating what is public at once is ${published} over REST and GraphQL`, async () => {
        const token = accountOf(slug, caller)?.token
        const data = (): Record<string, unknown> => ({ ...table.data, ...newsroom.sample(slug), _status: 'published' })
        expect(await restDoor(server, slug, table).create(data(), token)).toBe(published)
        expect(await graphqlDoor(server, table).create(data(), token)).toBe(published)
      })
    }
  })

  it('leaves every document alone of which all writes were refused', async () => {
    const refused = untouched.filter((entry) => entry.slug === slug)
    expect(refused.length).toBeGreaterThan(0)
    for (const { before, id, label } of refused) {
      expect({ label, document: await newsroom.read(slug, id) }).toEqual({ label, document: before })
    }
  })
})

describe.each(Object.entries(globals))('the global %s', (slug, table) => {
  const path = `/api/globals/${slug}`
  const versionOf = async (): Promise<string> => {
    const body = { ...table.change }
    await server.request('POST', path, { body, token: newsroom.admin })
    const { body: list } = await server.request<{ docs: { id: string }[] }>('GET', `${path}/versions?limit=1&depth=0`, {
      token: newsroom.admin,
    })
    return list.docs[0]?.id ?? ''
  }

  const overRest = async (operation: GlobalOperation, token: string | undefined): Promise<number> => {
    const ask = {
      read: () => server.request('GET', path, { token }),
      update: () => server.request('POST', path, { body: table.change, token }),
      findVersions: () => server.request('GET', `${path}/versions?depth=0`, { token }),
      findVersion: async () => server.request('GET', `${path}/versions/${await versionOf()}`, { token }),
      restoreVersion: async () => server.request('POST', `${path}/versions/${await versionOf()}`, { token }),
    }
    return (await ask[operation]()).status
  }

  const overGraphql = async (operation: GlobalOperation, token: string | undefined): Promise<unknown> => {
    const { graphql: name } = table
    const [field] = Object.keys(table.change)
    const text = {
      read: () => `query { ${name} { createdAt } }`,
      update: () => `mutation { update${name}(data: {}) { createdAt } }`,
      findVersions: () => `query { versions${name} { totalDocs } }`,
      findVersion: async () => `query { version${name}(id: "${await versionOf()}") { id } }`,
      restoreVersion: async () => `mutation { restoreVersion${name}(id: "${await versionOf()}") { createdAt } }`,
    }
    expect(field).toBeDefined()
    const { body } = await server.graphql<{ errors?: { extensions?: { statusCode?: number } }[] }>(await text[operation](), {}, token)
    return body.errors?.[0]?.extensions?.statusCode ?? 200
  }

  describe.each(callers)('%s', (caller) => {
    it.each(globalOperations)('%s', async (operation) => {
      const expected = table.rows[caller].includes(operation) ? 200 : 403
      const token = accounts.get(caller)?.token
      expect([await overRest(operation, token), await overGraphql(operation, token)]).toEqual([expected, expected])
    })
  })
})

describe('the table', () => {
  it('has a row for every collection and global that the server has', async () => {
    const { body } = await server.request<{ collections: Record<string, unknown>; globals: Record<string, unknown> }>(
      'GET',
      '/api/access',
      {
        token: newsroom.admin,
      },
    )
    const known = { ...collections, ...internalCollections }
    expect(Object.keys(body.collections).filter((slug) => !(slug in known))).toEqual([])
    expect(Object.keys(body.globals).filter((slug) => !(slug in globals))).toEqual([])
  })

  it('has a row for every type that GraphQL lists', async () => {
    const { body } = await server.graphql<{ data: { __schema: { queryType: { fields: { name: string }[] } } } }>(
      '{ __schema { queryType { fields { name } } } }',
    )
    const counted = body.data.__schema.queryType.fields.flatMap(({ name }) => (name.startsWith('count') ? name.slice('count'.length) : []))
    const known = Object.values(collections).map(({ graphql }) => graphql.many)
    const internal = ['PayloadKvs', 'PayloadLockedDocuments', 'PayloadPreferences']
    expect(counted.filter((name) => !known.includes(name) && !internal.includes(name))).toEqual([])
  })

  it.each(Object.entries(internalCollections).filter(([, where]) => where === 'closed'))('keeps %s closed to everybody', async (slug) => {
    for (const caller of callers) {
      const { status } = await server.request('GET', `/api/${slug}`, { token: accounts.get(caller)?.token })
      expect([403, 404, 501]).toContain(status)
    }
  })
})
