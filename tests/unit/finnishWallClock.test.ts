import { expect, it } from '@jest/globals'
import { finnishWallClock } from '../../src/admin/fields/finnishWallClock.ts'

it.each([
  ['2026-12-01T17:30', '1.12.2026 17.30'],
  ['2027-01-21', '21.1.2027'],
  ['09:00', '09.00'],
  ['', ''],
  ['soon', ''],
  [null, ''],
])('a list shows %p as %p', (value, shown) => {
  expect(finnishWallClock(value)).toBe(shown)
})
