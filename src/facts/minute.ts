import type { Minute } from './schema.ts'

/** Length in minutes of the halves of a match, by the half's number. */
const HALVES = { 1: { begins: 0, ends: 45 }, 2: { begins: 45, ends: 90 } } as const

/**
 * The football minute of a moment given in seconds of its half: minute one is the first sixty seconds, so 44:07 of the
 * second half is the 90th minute; past the half's 45 minutes, `added` counts on (46:10 of the first half is 45+2).
 */
export function minuteOf(half: 1 | 2, seconds: number): Minute {
  const minute = HALVES[half].begins + Math.floor(seconds / 60) + 1
  const ends = HALVES[half].ends
  return minute <= ends ? { minute } : { minute: ends, added: minute - ends }
}

/** `90` or `90+4`. */
export function formatMinute({ minute, added }: Minute): string {
  return added === undefined ? String(minute) : `${String(minute)}+${String(added)}`
}

/** Orders minutes as they fell: 45, 45+1, 46. */
export function compareMinutes(a: Minute, b: Minute): number {
  return a.minute - b.minute || (a.added ?? 0) - (b.added ?? 0)
}
