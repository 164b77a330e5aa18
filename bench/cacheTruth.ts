/**
 * What the memory of answers counts, held against what the process really grows by: `node --expose-gc --import tsx
 * bench/cacheTruth.ts` prints a line of JSON for each shape of answers. It has a process of its own, so that nothing else
 * grows meanwhile.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Where } from 'payload'
import { Answer, codings } from '../src/features/delivery/answer.ts'
import type { Coding } from '../src/http/acceptedCoding.ts'
import { AnswerStore } from '../src/features/delivery/answerStore.ts'
import { compactDependencies, Dependencies } from '../src/features/delivery/dependencies.ts'

export interface Truth {
  shape: string
  answers: number
  /** Bytes that the memory says it takes. */
  counted: number
  /** Bytes by which heap and external memory have grown. */
  real: number
  /** Bytes by which the resident size has grown. */
  resident: number
}

interface Shape {
  name: string
  answers: number
  /** Bytes of the body. */
  body: number
  /** Documents that it shows; a third of them are shown by others too. */
  documents: number
  lists: number
  /** Characters of the key. */
  key: number
  aliases: number
  sent: readonly (readonly [coding: Coding, status: 200 | 304])[]
  /** Headers that no other answer has. */
  ownHeaders: number
}

const plain: Shape = {
  name: 'small, sent once as it is',
  answers: 3_000,
  body: 600,
  documents: 2,
  lists: 2,
  key: 80,
  aliases: 1,
  sent: [['identity', 200]],
  ownHeaders: 0,
}

const everyCoding = codings.flatMap((coding) => [[coding, 200] as const, [coding, 304] as const])

const shapes: readonly Shape[] = [
  plain,
  { ...plain, name: 'documents of 6 kB in one coding', answers: 1_500, body: 6_000, documents: 12, lists: 8, sent: [['br', 200]] },
  { ...plain, name: 'documents of 6 kB in every coding', answers: 1_000, body: 6_000, documents: 12, lists: 8, sent: everyCoding },
  { ...plain, name: 'lists of 40 kB', answers: 150, body: 40_000, documents: 80, lists: 20, sent: everyCoding },
  { ...plain, name: 'lists of 400 kB', answers: 20, body: 400_000, documents: 400, lists: 20, sent: everyCoding },
  { ...plain, name: 'long keys', answers: 2_000, key: 7_000 },
  { ...plain, name: 'many spellings', answers: 1_000, key: 300, aliases: 16 },
  { ...plain, name: 'many dependencies', answers: 300, documents: 300, lists: 40 },
  { ...plain, name: 'headers of their own', answers: 2_000, ownHeaders: 3 },
]

/** Text as it comes out of a database: half of it says something new. */
function textOf(bytes: number): string {
  return (
    randomBytes(Math.ceil(bytes / 4))
      .toString('hex')
      .slice(0, bytes / 2) + 'Mielenterveys '.repeat(bytes).slice(0, bytes / 2)
  )
}

const shared = Array.from({ length: 100 }, () => randomUUID())

function dependenciesOf({ documents, lists }: Shape, number: number): Dependencies {
  const dependencies = new Dependencies()
  for (let index = 0; index < documents; index += 1) {
    const id = index % 3 === 0 ? Buffer.from(shared[(number + index) % shared.length] ?? '').toString() : randomUUID()
    dependencies.addDocument(['articles', 'topics', 'people'][index % 3] ?? '', id)
    dependencies.related.add(index % 2 ? randomUUID() : id)
  }
  for (let index = 0; index < lists; index += 1) {
    const where: Where | undefined =
      index % 2 ? undefined : { and: [{ _status: { equals: 'published' } }, { slug: { equals: `${textOf(40)}${index}` } }] }
    const fields = where && new Set(['slug', 'publishedAt', 'createdAt'])
    dependencies.lists.push({ collection: `collection${index % 5}`, where, fields, targets: new Set(index % 4 ? [] : ['media']) })
  }
  return dependencies
}

function send(answer: Answer, coding: Coding, status: 200 | 304): void {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  const first = new ServerResponse(request)
  answer.send(request, first, coding, 'hit')
  if (status === 200) return
  const again = new IncomingMessage(new Socket())
  again.method = 'GET'
  const head = (first as unknown as { _header: string })._header.split('\r\n')
  again.headers['if-none-match'] = String(head.find((line) => line.toLowerCase().startsWith('etag: '))?.slice('etag: '.length))
  answer.send(again, new ServerResponse(again), coding, 'hit')
}

async function keep(store: AnswerStore, shape: Shape, number: number): Promise<void> {
  const response = new Response(textOf(shape.body))
  const headers = Array.from({ length: 18 }, (_, index) => [`x-header-${index}`, `what it says is ${'long '.repeat(index)}`] as const)
  const own = Array.from({ length: shape.ownHeaders }, (_, index) => [`x-own-${index}`, textOf(60)] as const)
  const answer = new Answer(
    {
      body: Buffer.from(await response.arrayBuffer()),
      headers: [...headers, ['vary', 'Accept-Encoding'], ['x-request-id', randomUUID()], ...own],
      dependencies: compactDependencies(dependenciesOf(shape, number), (id) => store.idOf(id)),
      readAt: 0,
      holdsUntil: Number.POSITIVE_INFINITY,
    },
    { shared: 10, staleWhileRevalidate: 10, staleIfError: 86_400 },
  )
  const key = ` /api/articles?${textOf(shape.key)}${number}`
  store.keep(key, answer)
  for (let index = 0; index < shape.aliases; index += 1) store.alias(` /api/articles?${textOf(shape.key)}${number}-${index}`, key)
  for (const [coding, status] of shape.sent) send(answer, coding, status)
}

const collect = (globalThis as unknown as { gc?: () => void }).gc

async function taken(): Promise<{ real: number; resident: number }> {
  for (let round = 0; round < 4; round += 1) {
    collect?.()
    // What the collector has found to be free is given back in turns of the loop.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { external, heapUsed, rss } = process.memoryUsage()
  return { real: heapUsed + external, resident: rss }
}

async function truthOf(shape: Shape): Promise<Truth> {
  // The first answers of a kind make what all of them use.
  const warm = new AnswerStore(Number.MAX_SAFE_INTEGER)
  for (let number = 0; number < 50; number += 1) await keep(warm, shape, number)
  warm.clear()
  const before = await taken()
  const store = new AnswerStore(Number.MAX_SAFE_INTEGER)
  for (let number = 0; number < shape.answers; number += 1) await keep(store, shape, number)
  const { real, resident } = await taken()
  return { shape: shape.name, answers: store.size, counted: store.bytes, real: real - before.real, resident: resident - before.resident }
}

if (!collect) throw new Error('Run with --expose-gc.')
for (const shape of shapes) process.stdout.write(`${JSON.stringify(await truthOf(shape))}\n`)
process.exit(0)
