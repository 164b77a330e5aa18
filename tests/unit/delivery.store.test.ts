import { randomBytes } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Answer, codings } from '../../src/features/delivery/answer.ts'
import { AnswerStore } from '../../src/features/delivery/answerStore.ts'
import { Dependencies } from '../../src/features/delivery/dependencies.ts'

const bound = 40_000
const keys = Array.from({ length: 12 }, (_, index) => `key ${index}`)
const documents = ['d0', 'd1', 'd2', 'd3']

function answerOf(size: number, ids: readonly string[] = [], kept: Partial<Pick<Answer, 'holdsUntil'>> = {}): Answer {
  const dependencies = new Dependencies()
  for (const id of ids) dependencies.addDocument('articles', id)
  dependencies.lists.push({ collection: 'topics', where: undefined, fields: undefined, targets: new Set() })
  dependencies.globals.add('navigation')
  const body = randomBytes(Math.ceil(size / 2))
    .toString('hex')
    .slice(0, size)
  return new Answer(
    {
      body: Buffer.from(body),
      headers: [['content-type', 'text/plain']],
      dependencies,
      readAt: 0,
      holdsUntil: kept.holdsUntil ?? Infinity,
    },
    { shared: 60, staleWhileRevalidate: 60, staleIfError: 60 },
  )
}

/** Sends it as it is sent, which makes the coding. */
function send(answer: Answer, coding: (typeof codings)[number]): void {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  answer.send(request, new ServerResponse(request), coding, 'hit')
}

type Step =
  | { do: 'keep'; key: string; size: number; ids: string[] }
  | { do: 'find' | 'drop' | 'suspend' | 'resume' | 'alias'; key: string }
  | { do: 'send'; key: string; coding: (typeof codings)[number] }
  | { do: 'clear' }

const key = fc.constantFrom(...keys)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('keep' as const), key, size: fc.integer({ min: 0, max: 9_000 }), ids: fc.subarray(documents) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('find', 'drop', 'suspend', 'resume', 'alias'), key }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), key, coding: fc.constantFrom(...codings) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'clear' as const }) },
)

describe('the store of answers', () => {
  it('keeps its bound and its order, and finds what it has and nothing else, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const store = new AnswerStore(bound)
        /** In order of use, with how often each is suspended; what was evicted is taken out after each step. */
        const model = new Map<string, { answer: Answer; ids: string[]; suspended: number }>()
        for (const one of steps) {
          const known = 'key' in one ? model.get(one.key) : undefined
          if (one.do === 'clear') {
            store.clear()
            model.clear()
          } else if (one.do === 'keep') {
            const answer = answerOf(one.size, one.ids)
            store.keep(one.key, answer)
            model.delete(one.key)
            model.set(one.key, { answer, ids: one.ids, suspended: 0 })
          } else if (one.do === 'drop') {
            store.drop(one.key)
            model.delete(one.key)
          } else if (one.do === 'suspend') {
            expect(store.suspend(one.key)).toBe(known?.answer)
            if (known) known.suspended += 1
          } else if (one.do === 'resume') {
            if (known && known.suspended > 0) {
              store.resume(one.key, known.answer)
              known.suspended -= 1
            }
          } else if (one.do === 'alias') store.alias(`alias of ${one.key}`, one.key)
          else {
            const found = store.find(one.key)
            expect(found).toBe(known && known.suspended === 0 ? known.answer : undefined)
            if (found && known) {
              model.delete(one.key)
              model.set(one.key, known)
              if (one.do === 'send') send(found, one.coding)
            }
          }
          expect(store.bytes).toBeLessThanOrEqual(bound)
          // What went to make room are those that were used longest ago.
          const gone = [...model.keys()].filter((name) => !store.held(name))
          expect([...model.keys()].slice(0, gone.length)).toEqual(gone)
          for (const name of gone) model.delete(name)
          expect([...store.all()].map(([name]) => name)).toEqual([...model.keys()])
        }
        for (const id of documents) {
          const expected = [...model].filter(([, { ids }]) => ids.includes(id)).map(([name]) => name)
          expect(store.dependents('collection', 'articles', id).toSorted()).toEqual(expected.toSorted())
        }
        for (const name of keys) store.drop(name)
        const left = [
          store.bytes,
          store.size,
          ...store.dependents('global', 'navigation', null),
          ...store.dependents('collection', 'topics', 'any'),
          ...documents.flatMap((id) => store.dependents('collection', 'articles', id)),
          ...keys.filter((name) => store.findByTarget(`alias of ${name}`)),
        ]
        expect(left).toEqual([0, 0])
      }),
      { numRuns: 300 },
    )
  })

  it('does not find what two writes are in doubt about when one of them is decided', () => {
    const store = new AnswerStore(bound)
    const answer = answerOf(10)
    store.keep('key', answer)
    store.suspend('key')
    store.suspend('key')
    store.resume('key', answer)
    expect(store.find('key')).toBeUndefined()
    store.resume('key', answer)
    expect(store.find('key')).toBe(answer)
  })

  it('does not resume an answer that has taken the place of the one in doubt', () => {
    const store = new AnswerStore(bound)
    const old = answerOf(10)
    store.keep('key', old)
    store.suspend('key')
    const fresh = answerOf(10)
    store.keep('key', fresh)
    store.suspend('key')
    store.resume('key', old)
    expect(store.find('key')).toBeUndefined()
  })

  it('counts the codings of an answer that are made when it is asked for', () => {
    const store = new AnswerStore(bound)
    const answers = Array.from({ length: 5 }, () => answerOf(4_000))
    answers.forEach((answer, index) => store.keep(`key ${index}`, answer))
    const before = store.bytes
    send(answers[0] as Answer, 'br')
    expect([store.size, store.bytes > before]).toEqual([5, true])
    for (const answer of answers) for (const coding of codings) send(answer, coding)
    expect(store.bytes).toBeLessThanOrEqual(bound)
    expect(store.evictions).toBeGreaterThan(0)
  })

  it('counts the addresses by which an answer is found', () => {
    const store = new AnswerStore(bound)
    store.keep('key', answerOf(10))
    for (let index = 0; index < 40; index += 1) store.alias(`/${index}${'x'.repeat(8_000)}`, 'key')
    expect(store.bytes).toBeLessThanOrEqual(bound)
    expect(store.held('key')).toBeUndefined()
  })

  it('keeps nothing that is larger than all of it, and drops nothing for it', () => {
    const store = new AnswerStore(bound)
    store.keep('small', answerOf(10))
    store.keep('large', answerOf(bound))
    expect([...store.all()].map(([name]) => name)).toEqual(['small'])
    const none = new AnswerStore(0)
    none.keep('key', answerOf(10))
    expect([none.size, none.bytes, none.find('key')]).toEqual([0, 0, undefined])
  })
})
