import { beforeEach, describe, expect, it } from '@jest/globals'
import { Admission } from '../../src/database/connections/admission.ts'
import { assertTellable, countTogether, hasRoom, isLargerThan, noteRead } from '../../src/scheduling/readBudget.ts'
import { Work, type Lane } from '../../src/scheduling/work.ts'

const mebi = 1024 * 1024
const workIn = (lane: Lane): Work => new Work({ lane, onlyReads: true, seconds: 60 })

/** Undone after each test: what all hold is one sum for the process. */
let releases: (() => void)[] = []

beforeEach(() => {
  for (const release of releases) release()
  releases = []
})

function reading(lane: Lane, characters: number): Work {
  const work = workIn(lane)
  releases.push(countTogether(work))
  noteRead(work, characters)
  return work
}

describe('what a request reads', () => {
  it.each([
    ['shared', 12],
    ['any', 32],
  ] as const)('ends it beyond its limit: %s', (lane, most) => {
    const work = workIn(lane)
    noteRead(work, most * mebi)
    expect(work.ended).toBeUndefined()
    noteRead(work, 1)
    expect(work.ended?.reason).toBe('ANSWER_TOO_LARGE')
  })

  it('is let go when its answer has been made', () => {
    for (let time = 0; time < 10; time += 1) {
      const work = workIn('any')
      const release = countTogether(work)
      noteRead(work, 20 * mebi)
      release()
      expect(work.ended).toBeUndefined()
    }
  })

  it('is too much for one more when all hold what there is room for', () => {
    for (let time = 0; time < 3; time += 1) expect(reading('any', 20 * mebi).ended).toBeUndefined()
    expect(reading('any', 20 * mebi).ended?.reason).toBe('OVERLOADED')
  })

  it('keeps strangers waiting who have not begun, until there is room', async () => {
    const admission = new Admission({ connections: 6, reads: 200 })
    const begun = [reading('shared', 12 * mebi), reading('shared', 12 * mebi)]
    const late = workIn('shared')
    expect([hasRoom(late), ...begun.map(hasRoom)]).toEqual([false, true, true])
    let entered = false
    const entry = admission.enter(late).then(() => (entered = true))
    ;(await admission.enter(begun[0] ?? late))()
    expect(entered).toBe(false)
    releases.pop()?.()
    await entry
    expect(entered).toBe(true)
  })
})

describe('an answer', () => {
  it.each<[unknown, number]>([
    ['a'.repeat(100), 102],
    [[1, true, null], 12],
    [{ title: 'a'.repeat(50), rows: [{ id: 'b' }] }, 70],
    [[new Date()], 26],
  ])('is measured as JSON, about: %j', (value, size) => {
    expect([isLargerThan(value, size - 1), isLargerThan(value, JSON.stringify(value).length * 2)]).toEqual([true, false])
  })

  it('that is as deep as one likes needs no stack', () => {
    let value: unknown = null
    for (let depth = 0; depth < 200_000; depth += 1) value = [value]
    expect(isLargerThan(value, mebi)).toBe(false)
  })

  it('beyond the limit ends its work, unless it tells what has been committed', () => {
    const tooLarge = Array<string>(9).fill('a'.repeat(mebi))
    const work = workIn('shared')
    expect(() => work.run(() => assertTellable(tooLarge))).toThrow(expect.objectContaining({ reason: 'ANSWER_TOO_LARGE' }))
    const known = workIn('any')
    known.run(() => assertTellable(tooLarge))
    const committed = workIn('shared')
    committed.noteCommit()
    committed.run(() => assertTellable(tooLarge))
    expect([known.ended, committed.ended]).toEqual([undefined, undefined])
  })
})
