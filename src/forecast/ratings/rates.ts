import type { ClubId } from '../../base/index.ts'
import { entriesOf, type RatingState } from './state.ts'

/**
 * The entries of the state that make the rate of one side, which is the logarithm of its goals: its attack and the level count once, the
 * other's defence is taken off, and the home advantage counts for the side at home alone.
 */
export interface RateEntries {
  readonly attack: number
  readonly defence: number
  readonly level: number
  /** Absent for the side away. */
  readonly homeAdvantage?: number
}

/** The entries of the rate of the side at home; both clubs are of the state. */
export function rateAtHome({ indexOf, clubs }: RatingState, home: ClubId, away: ClubId): RateEntries {
  const [of, against] = [indexOf.get(home) ?? 0, indexOf.get(away) ?? 0]
  return { attack: of, defence: clubs.length + against, level: 2 * clubs.length, homeAdvantage: 2 * clubs.length + 1 }
}

/** The entries of the rate of the side away. */
export function rateAway({ indexOf, clubs }: RatingState, home: ClubId, away: ClubId): RateEntries {
  const [against, of] = [indexOf.get(home) ?? 0, indexOf.get(away) ?? 0]
  return { attack: of, defence: clubs.length + against, level: 2 * clubs.length }
}

/** A rate as it is believed to be: a normal distribution. */
export interface Rate {
  readonly mean: number
  readonly variance: number
}

/**
 * Covariance of every entry with a rate, into `into`; gives the rate's mean and variance. `spread` is how far clubs differ in it, of what they
 * do in goals: it scales attack and defence.
 */
export function rateOf(state: RatingState, entries: RateEntries, into: Float64Array, spread = 1): Rate {
  const { mean, covariance, clubs } = state
  const { attack, defence, level, homeAdvantage } = entries
  const size = entriesOf(clubs.length)
  const [a, d, l] = [attack * size, defence * size, level * size]
  for (let i = 0; i < size; i++) into[i] = spread * (covariance[a + i]! - covariance[d + i]!) + covariance[l + i]!
  if (homeAdvantage !== undefined) for (let i = 0; i < size; i++) into[i]! += covariance[homeAdvantage * size + i]!
  const of = (values: Float64Array) =>
    spread * (values[attack]! - values[defence]!) + values[level]! + (homeAdvantage === undefined ? 0 : values[homeAdvantage]!)
  return { mean: of(mean), variance: of(into) }
}

/**
 * Takes in that a rate believed to be `before` is now believed to be `after`: every entry moves with it as far as the two vary together.
 * Changes the state. `withRate` is what {@link rateOf} filled.
 */
export function takeIn({ mean, covariance, clubs }: RatingState, withRate: Float64Array, before: Rate, after: Rate): void {
  const size = entriesOf(clubs.length)
  const shift = (after.mean - before.mean) / before.variance
  const narrowing = (after.variance - before.variance) / (before.variance * before.variance)
  for (let i = 0; i < size; i++) {
    const own = withRate[i]!
    if (own === 0) continue
    mean[i]! += own * shift
    const factor = own * narrowing
    const row = i * size
    for (let j = 0; j < size; j++) covariance[row + j]! += factor * withRate[j]!
  }
}
