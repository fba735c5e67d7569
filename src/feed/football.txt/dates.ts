import { type CalendarDate, instantOfLocal, localTime, parseDate } from '../../base/index.ts'
import { wordsOf } from './line.ts'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date header: its weekday from 1 for Monday, and the year when it says it. */
export interface DateHeader {
  readonly weekday: number
  readonly month: number
  readonly day: number
  readonly year: number | undefined
}

/** Reads `Sat Aug 19 2017`, `Sun Aug 20` or `[Sun Aug 20]`; undefined when the line is no date. */
export function readDateHeader(line: string): DateHeader | undefined {
  const [weekday, month, day, year, ...rest] = wordsOf(line.replace(/^\s*\[|\]\s*$/g, ''))
  const numbers = {
    weekday: 1 + WEEKDAYS.indexOf(weekday?.slice(0, 3).toLowerCase() ?? ''),
    month: 1 + MONTHS.indexOf(month?.slice(0, 3).toLowerCase() ?? ''),
    day: /^\d{1,2}$/.test(day ?? '') ? Number(day) : 0,
    year: year === undefined ? undefined : Number(year),
  }
  const whole = numbers.weekday > 0 && numbers.month > 0 && numbers.day > 0 && rest.length === 0
  return whole && (year === undefined || /^\d{4}$/.test(year)) ? numbers : undefined
}

/**
 * The date of a header. A year left out is the last date's or one beside it, whichever has that weekday: neighbouring years never share
 * one for the same day, so this is no guess. Undefined when no year fits, or a year given has another weekday.
 */
export function dateOfHeader(header: DateHeader, years: readonly number[]): CalendarDate | undefined {
  const candidates = header.year === undefined ? years : [header.year]
  for (const year of candidates) {
    const date = parseDate([String(year).padStart(4, '0'), two(header.month), two(header.day)].join('-'))
    if (date !== undefined && weekdayOf(date) === header.weekday) return date
  }
  return undefined
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function weekdayOf(date: CalendarDate): number | undefined {
  const noon = instantOfLocal(date, '12:00', 'UTC')
  return noon === undefined ? undefined : localTime(noon, 'UTC').weekday
}
