import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { beginsLike, isDay, isTimeOfDay, isWallClock } from '../../src/content/wallClock.ts'

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  it('is any day of the calendar', () => {
    fc.assert(fc.property(day, isDay))
  })

  it('is not a day that the calendar lacks', () => {
    expect(['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-12-00'].some(isDay)).toBe(false)
    expect(isDay('2028-02-29')).toBe(true)
  })

  it('is written in full', () => {
    expect(['2026-1-1', '24.12.2026', '2026-12-24T18:00', ' 2026-12-24', ''].some(isDay)).toBe(false)
  })
})

describe('a time of day', () => {
  it('runs from midnight to the last minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) =>
        isTimeOfDay(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
      ),
    )
    expect(['24:00', '23:60', '9:00', '09.00', '09:00:00', ''].some(isTimeOfDay)).toBe(false)
  })
})

describe('a wall-clock time', () => {
  it('is a day and a time of it', () => {
    fc.assert(fc.property(day, (text) => isWallClock(`${text}T18:00`)))
  })

  it('has neither an offset nor a zone, which would make an instant of it', () => {
    expect(['2026-12-24T18:00Z', '2026-12-24T18:00+02:00', '2026-12-24T18:00:00', '2026-12-24 18:00', '2026-12-24'].some(isWallClock)).toBe(
      false,
    )
  })
})

describe('what a day or a time is compared with', () => {
  it('is the beginning of one as well, to the year', () => {
    fc.assert(
      fc.property(day, (text) => {
        const beginnings = [4, 7, 10].map((length) => text.slice(0, length))
        return [...beginnings, `${text}T18`, `${text}T18:00`].every((each) => beginsLike('wallClock', each))
      }),
    )
    expect(['2026', '2026-12', '2026-12-24'].every((text) => beginsLike('day', text))).toBe(true)
    expect(['18', '18:30'].every((text) => beginsLike('timeOfDay', text))).toBe(true)
  })

  it('is nothing that the calendar lacks, and no instant', () => {
    const instants = ['2026-12-24T18:00Z', '2026-12-24T18:00:00.000Z', '2026-12-24T18:00+02:00']
    const none = ['soon', '', '202', '2026-', '2026-13', '2026-02-30', '2026-12-24T', '2026-12-24T25', '2026-12-24T18:']
    expect([...instants, ...none].filter((text) => beginsLike('wallClock', text))).toEqual([])
    expect(['2026-12-24T18:00', '18:00'].filter((text) => beginsLike('day', text))).toEqual([])
  })
})
