import { describe, expect, it } from 'vitest'
import {
  addSeconds,
  ageOn,
  dateInWords,
  daysBetween,
  endOfDay,
  instantOfLocal,
  isTimeZone,
  localTime,
  parseDate,
  parseInstant,
  secondsBetween,
  weekdayInWords,
} from './instant.ts'

describe('instants', () => {
  it('are read with any offset, and only if they exist', () => {
    expect(parseInstant('2018-04-22T20:45:00+02:00')).toBe('2018-04-22T18:45:00Z')
    expect(parseInstant('2018-04-22T18:45:00Z')).toBe('2018-04-22T18:45:00Z')
    expect(parseInstant('2018-02-30T18:45:00Z')).toBeUndefined()
    expect(parseInstant('soon')).toBeUndefined()
  })
  it('come from a local date and time, summer and winter', () => {
    expect(instantOfLocal('2018-04-22', '20:45', 'Europe/Rome')).toBe('2018-04-22T18:45:00Z')
    expect(instantOfLocal('2018-01-06', '20:45', 'Europe/Rome')).toBe('2018-01-06T19:45:00Z')
    expect(instantOfLocal('2018-01-06', '25:45', 'Europe/Rome')).toBeUndefined()
  })
  it('close a day where the league plays, also when the clocks change', () => {
    expect(endOfDay('2018-04-22', 'Europe/Rome')).toBe('2018-04-22T21:59:59Z')
    expect(endOfDay('2018-03-25', 'Europe/Rome')).toBe('2018-03-25T21:59:59Z')
    expect(endOfDay('2018-01-06', 'Europe/Rome')).toBe('2018-01-06T22:59:59Z')
  })
  it('are shown as local clocks show them', () => {
    expect(localTime('2018-04-22T22:30:00Z', 'Europe/Rome')).toEqual({
      date: '2018-04-23',
      year: 2018,
      month: 4,
      day: 23,
      weekday: 1,
      time: '00:30',
    })
  })
  it('are added to and subtracted', () => {
    expect(addSeconds('2018-04-22T18:45:00Z', 115 * 60)).toBe('2018-04-22T20:40:00Z')
    expect(secondsBetween('2018-04-22T18:45:00Z', '2018-04-22T20:40:00Z')).toBe(6900)
  })
})

describe('dates', () => {
  it('exist or are not dates', () => {
    expect(parseDate('2018-04-22')).toBe('2018-04-22')
    expect(parseDate('2018-02-29')).toBeUndefined()
    expect(parseDate('22/04/18')).toBeUndefined()
  })
  it('are written as British prose writes them', () => {
    expect(dateInWords('2017-11-19')).toBe('19 November')
    expect(dateInWords('2011-09-08', true)).toBe('8 September 2011')
    expect(weekdayInWords('2018-04-22')).toBe('Sunday')
    expect(daysBetween('2018-04-22', '2018-05-20')).toBe(28)
  })
  it('give ages in full years', () => {
    expect(ageOn('1991-06-20', '2018-04-22T21:59:59Z', 'Europe/Rome')).toBe(26)
    expect(ageOn('1991-06-20', '2018-06-19T22:30:00Z', 'Europe/Rome')).toBe(27)
  })
  it('need a zone that exists', () => {
    expect(isTimeZone('Europe/Rome')).toBe(true)
    expect(isTimeZone('Europe/Serie-A')).toBe(false)
  })
})
