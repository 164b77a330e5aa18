import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { recurrenceRule } from '../../collections/events/recurrence.ts'
import { scheduled, structured } from '../../collections/events/traits.ts'
import { weekdays } from '../../src/content/fields/weekdays.ts'

describe('the recurrence of an event', () => {
  it('is nothing for an event that takes place once', () => {
    expect([recurrenceRule({}), recurrenceRule({ frequency: null, interval: 2 }), recurrenceRule({ frequency: 'fortnightly' })]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('leaves out an interval of one', () => {
    expect(recurrenceRule({ frequency: 'weekly', interval: 1 })).toBe('FREQ=WEEKLY')
    expect(recurrenceRule({ frequency: 'weekly', interval: 2, byDay: ['MO', 'WE'] })).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE')
  })

  it('counts weekdays of a month from either end', () => {
    expect(recurrenceRule({ frequency: 'monthly', byDay: ['TU'], position: 1 })).toBe('FREQ=MONTHLY;BYDAY=1TU')
    expect(recurrenceRule({ frequency: 'monthly', byDay: ['FR'], position: -1 })).toBe('FREQ=MONTHLY;BYDAY=-1FR')
  })

  it('numbers weekdays in months alone (RFC 5545 §3.3.10)', () => {
    expect(recurrenceRule({ frequency: 'weekly', byDay: ['TU'], position: 1 })).toBe('FREQ=WEEKLY;BYDAY=TU')
    expect(recurrenceRule({ frequency: 'daily', byDay: ['TU'] })).toBe('FREQ=DAILY')
  })

  it('ends on the last day, unless that is no day', () => {
    expect(recurrenceRule({ frequency: 'daily', until: '2026-12-24' })).toMatch(/^FREQ=DAILY;UNTIL=20261224/)
    expect(recurrenceRule({ frequency: 'daily', until: '2026-02-30' })).toBe('FREQ=DAILY')
  })

  it('names each part once', () => {
    const recurrence = fc.record({
      frequency: fc.constantFrom('daily', 'weekly', 'monthly', 'yearly'),
      interval: fc.integer({ min: 1, max: 52 }),
      byDay: fc.subarray(Object.keys(weekdays)),
      position: fc.integer({ min: -1, max: 5 }),
      until: fc.constantFrom('2026-12-24', undefined),
    })
    fc.assert(
      fc.property(recurrence, (value) => {
        const parts = (recurrenceRule(value) ?? '').split(';').map((part) => part.split('='))
        const names = parts.map(([name]) => name)
        return names[0] === 'FREQ' && new Set(names).size === names.length && parts.every((part) => part.length === 2 && part[1] !== '')
      }),
    )
  })
})

const meeting = { id: '0190', title: 'Kevään tapaaminen', slug: 'kevaan-tapaaminen', start: '2027-04-06T17:00', end: '2027-04-06T19:00' }

describe('the calendar entry of an event', () => {
  it('keeps the wall clock as it was written', () => {
    expect(scheduled.entry(meeting, 'fi')).toMatchObject({
      start: '2027-04-06T17:00',
      end: '2027-04-06T19:00',
      status: 'CONFIRMED',
      allDay: false,
    })
  })

  it('stays in the calendar, marked, when the event is cancelled', () => {
    expect(scheduled.entry({ ...meeting, eventStatus: 'cancelled' }, 'fi')?.status).toBe('CANCELLED')
    expect(scheduled.entry({ ...meeting, eventStatus: 'postponed' }, 'fi')?.status).toBe('TENTATIVE')
  })

  it('is none without a title or a start', () => {
    expect(scheduled.entry({ id: '0190', title: 'Tapaaminen' }, 'fi')).toBeNull()
    expect(scheduled.entry({ id: '0190', start: '2027-04-06T17:00' }, 'fi')).toBeNull()
  })
})

describe('the schema.org node of an event', () => {
  it('says how it is attended', () => {
    const mode = (location: object): unknown => structured.node({ ...meeting, location }, 'fi')?.['eventAttendanceMode']
    expect(mode({ name: 'Kirjasto' })).toBe('https://schema.org/OfflineEventAttendanceMode')
    expect(mode({ online: 'https://example.org/' })).toBe('https://schema.org/OnlineEventAttendanceMode')
    expect(mode({ name: 'Kirjasto', online: 'https://example.org/' })).toBe('https://schema.org/MixedEventAttendanceMode')
  })
})
