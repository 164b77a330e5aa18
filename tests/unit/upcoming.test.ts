import { expect, it } from '@jest/globals'
import { upcomingUntil } from '../../collections/events/hooks/recordUpcoming.ts'

it.each([
  [{ start: '2027-01-21T13:00' }, '2027-01-21T13:00'],
  [{ start: '2027-01-21T13:00', end: '2027-01-22T15:00' }, '2027-01-22T15:00'],
  [{ start: '2027-01-21T13:00', end: '', recurrence: { frequency: '' } }, '2027-01-21T13:00'],
  [{ start: '2027-01-21T13:00', recurrence: { frequency: 'weekly' } }, '9999-12-31T23:59'],
  [{ start: '2027-01-21T13:00', recurrence: { frequency: 'weekly', until: '2027-05-31' } }, '2027-05-31T23:59'],
  [{ start: '2027-01-21T13:00', recurrence: null }, '2027-01-21T13:00'],
  [{}, null],
])('%p lies ahead until %p', (times, until) => {
  expect(upcomingUntil(times)).toBe(until)
})
