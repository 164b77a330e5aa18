import { describe, expect, it } from '@jest/globals'
import { BodyBudget } from '../../src/server/request/bodyBudget.ts'

describe('the memory for bodies', () => {
  it('has room for four addresses that send as much as they can, and then for nobody', () => {
    const budget = new BodyBudget(4_000)
    const shares = ['a', 'b', 'c', 'd', 'e'].map((address) => budget.open(address, false))
    expect(shares.map((share) => [share.take(1_000), share.take(1)])).toEqual([...Array(4).fill([true, false]), [false, false]])
    expect(budget.taken).toBe(4_000)
  })

  it('counts what one address sends by several requests', () => {
    const budget = new BodyBudget(4_000)
    const [one, other] = [budget.open('a', false), budget.open('a', false)]
    expect([one.take(600), other.take(600), other.take(400), budget.open('b', false).take(600)]).toEqual([true, false, true, true])
  })

  it('has its room again when requests are answered, however often they say so', () => {
    const budget = new BodyBudget(4_000)
    const share = budget.open('a', false)
    share.take(1_000)
    share.free()
    share.free()
    expect([budget.taken, budget.open('a', false).take(1_000)]).toEqual([0, true])
  })

  it('keeps a quarter for those who have signed in, whatever all the others send', () => {
    const budget = new BodyBudget(4_000)
    const strangers = ['a', 'b', 'c', 'd'].map((address) => budget.open(address, true).take(1_000))
    expect([...strangers, budget.open('e', false).take(1_000)]).toEqual([true, true, true, false, true])
  })
})
