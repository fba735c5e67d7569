import { addSeconds, type Instant } from '../../base/index.ts'

/** Seconds between the halves. The feed's clock starts anew with each half and does not say how long the interval was. */
const INTERVAL = 15 * 60

/** When the halves of a match began. */
export interface HalfTimes {
  readonly first: Instant
  readonly second: Instant
}

/** The halves' beginnings, from the kick-off and the length of the first half in seconds; 45 minutes when no event tells it. */
export function halfTimesOf(kickOff: Instant, firstHalf = 45 * 60): HalfTimes {
  return { first: kickOff, second: addSeconds(kickOff, firstHalf + INTERVAL) }
}

/** The instant of a moment given in seconds of its half. */
export function momentOf(halves: HalfTimes, half: 1 | 2, seconds: number): Instant {
  return addSeconds(half === 1 ? halves.first : halves.second, seconds)
}
