import {
  type Checked,
  type Competition,
  endOfDay,
  fail,
  type Instant,
  ok,
  parseDate,
  parseInstant,
  type Problem,
  problem,
} from '../index.ts'

/** The problem of an option or argument that cannot be used as it is. */
export function invalidArgument(name: string, found: string, expected: string): Problem {
  return problem('ARGUMENT_INVALID', `${name} cannot be "${found.slice(0, 80)}".`, { expected, found: found.slice(0, 80) })
}

/**
 * The instant an `--as-of` means: a date is the end of that day in the competition's time zone.
 * Problem: ARGUMENT_INVALID.
 */
export function asOfArgument(text: string, { timeZone }: Competition): Checked<Instant, Problem> {
  const date = parseDate(text)
  const instant = date === undefined ? parseInstant(text) : endOfDay(date, timeZone)
  return instant === undefined
    ? fail(invalidArgument('--as-of', text, 'a date such as 2018-04-22 or an instant such as 2018-04-22T20:30:00Z'))
    : ok(instant)
}

/**
 * A whole number no lower than `least`.
 * Problem: ARGUMENT_INVALID.
 */
export function wholeNumber(name: string, text: string, least: number): Checked<number, Problem> {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
  return value >= least ? ok(value) : fail(invalidArgument(name, text, `a whole number from ${String(least)}`))
}

/**
 * A season's label as given.
 * Problem: ARGUMENT_INVALID.
 */
export function seasonLabel(name: string, text: string): Checked<string, Problem> {
  return /^\d{4}(?:-\d{2})?$/.test(text) ? ok(text) : fail(invalidArgument(name, text, 'a season such as 2017-18 or 2018'))
}

/** The value if one was given and it can be read, nothing if none was given. */
export function ifGiven<T>(text: string | undefined, read: (text: string) => Checked<T, Problem>): Checked<T | undefined, Problem> {
  return text === undefined ? ok(undefined) : read(text)
}
