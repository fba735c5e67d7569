import { Temporal } from 'temporal-polyfill'

/**
 * An instant in UTC to the second, `2018-04-22T18:45:00Z`. Instants in this form sort as text, so they are compared with `<`.
 */
export type Instant = string

/** A calendar date, `2018-04-22`, read in some competition's time zone. */
export type CalendarDate = string

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** True for text already in {@link Instant} form. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text)
}

function inSeconds(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: 'second' })
}

/** Reads any ISO 8601 instant with an offset (`…Z`, `…+02:00`); undefined when it is none. */
export function parseInstant(text: string): Instant | undefined {
  if (isInstant(text)) return isReal(text) ? text : undefined
  try {
    return inSeconds(Temporal.Instant.from(text))
  } catch {
    return undefined
  }
}

function isReal(text: string): boolean {
  try {
    return inSeconds(Temporal.Instant.from(text)) === text
  } catch {
    return false
  }
}

/** The calendar date of `2018-04-22` if it exists, else undefined. */
export function parseDate(text: string): CalendarDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

/** The instant of a local date and time (`HH:MM` or `HH:MM:SS`) in a zone; undefined when either does not exist. */
export function instantOfLocal(date: CalendarDate, time: string, zone: string): Instant | undefined {
  try {
    return inSeconds(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant())
  } catch {
    return undefined
  }
}

/** The last second of a date in a zone. */
export function endOfDay(date: CalendarDate, zone: string): Instant {
  const nextDay = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone)
  return inSeconds(nextDay.toInstant().subtract({ seconds: 1 }))
}

/** The instant some seconds later (earlier when negative). */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return inSeconds(Temporal.Instant.from(instant).add({ seconds: Math.round(seconds) }))
}

/** Whole seconds from one instant to another. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000
}

/** The parts of an instant as clocks in a zone show it. `weekday` is 1 for Monday to 7 for Sunday. */
export interface LocalTime {
  readonly date: CalendarDate
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  /** `HH:MM`. */
  readonly time: string
}

/** What clocks and calendars in a zone show at an instant. */
export function localTime(instant: Instant, zone: string): LocalTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return {
    date: local.toPlainDate().toString(),
    year: local.year,
    month: local.month,
    day: local.day,
    weekday: local.dayOfWeek,
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/** True when the zone is one the runtime knows, e.g. `Europe/Rome`. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** Full years from a date of birth to an instant's date in a zone. */
export function ageOn(birthDate: CalendarDate, instant: Instant, zone: string): number {
  const on = Temporal.PlainDate.from(localTime(instant, zone).date)
  return Temporal.PlainDate.from(birthDate).until(on, { largestUnit: 'years' }).years
}

/** A date as British prose writes it: "19 November", with the year "19 November 2017". */
export function dateInWords(date: CalendarDate, withYear = false): string {
  return Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long', ...(withYear && { year: 'numeric' }) })
}

/** The weekday of a date: "Sunday". */
export function weekdayInWords(date: CalendarDate): string {
  return Temporal.PlainDate.from(date).toLocaleString('en-GB', { weekday: 'long' })
}

/** Days from one date to another. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}
