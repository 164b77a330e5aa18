import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'
import { holdsToSomething } from '../../src/server/forms/filterForm.ts'

const something: Where = { title: { equals: 'a' } }
const nothing: Where = { id: { not_in: [] } }

describe('a filter', () => {
  it.each<[where: Where, holds: boolean]>([
    [something, true],
    [nothing, false],
    [{ title: { like: ' ' } }, false],
    [{ title: { contains: '' } }, false],
    [{ title: { not_equals: '' } }, true],
    [{ id: { in: [] } }, true],
    [{ id: { exists: true } }, true],
    [{ id: { not_in: [], exists: true } }, true],
    [{ and: [nothing, something] }, true],
    [{ or: [nothing, something] }, false],
    [{ OR: [something, { AND: [something] }] }, true],
    [{ and: [{ or: [] }] }, false],
    [{ or: [] }, false],
    [{}, false],
  ])('%j holds to something: %s', (where, holds) => {
    expect(holdsToSomething(where)).toBe(holds)
  })

  it('made of parts that say nothing says nothing, however it is made', () => {
    const { where } = fc.letrec<{ where: Where }>((tie) => ({
      where: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<Where>({}, nothing, { title: { like: '' } }),
        fc.record({ and: fc.array(tie('where')) }),
        fc.record({ or: fc.array(tie('where')) }),
      ),
    }))
    fc.assert(fc.property(where, (made) => !holdsToSomething(made)))
  })
})
