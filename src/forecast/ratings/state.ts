import type { ClubId } from '../../base/index.ts'

/**
 * What is believed of a league: a normal distribution over the attack and the defence of each club, the level of scoring and the advantage
 * of playing at home. Entries stand in that order: attacks, defences, level, home advantage.
 */
export interface RatingState {
  readonly clubs: readonly ClubId[]
  readonly indexOf: ReadonlyMap<ClubId, number>
  readonly mean: Float64Array
  /** Symmetric, row by row; both halves are kept. */
  readonly covariance: Float64Array
}

/** Entries of a state of so many clubs. */
export function entriesOf(clubs: number): number {
  return 2 * clubs + 2
}

/** A league of which nothing is known but the level of scoring and the home advantage. */
export function stateWithoutClubs(level: Belief, homeAdvantage: Belief): RatingState {
  return {
    clubs: [],
    indexOf: new Map(),
    mean: Float64Array.of(level.mean, homeAdvantage.mean),
    covariance: Float64Array.of(level.variance, 0, 0, homeAdvantage.variance),
  }
}

/** A number as it is believed to be. */
export interface Belief {
  readonly mean: number
  readonly variance: number
}

/** A club as it is believed to be before it has been seen. */
export interface Newcomer {
  readonly attack: number
  readonly defence: number
  readonly variance: number
  /** Covariance of the two. */
  readonly covariance: number
}

/** The state of other clubs: those known keep what is known of them, with what binds them to the others; the rest are new. */
export function stateOfClubs(before: RatingState, clubs: readonly ClubId[], newcomer: Newcomer): RatingState {
  const size = entriesOf(clubs.length)
  const mean = new Float64Array(size)
  const covariance = new Float64Array(size * size)
  const from = entriesBefore(before, clubs)
  const width = entriesOf(before.clubs.length)
  for (let i = 0; i < size; i++) {
    const row = from[i]!
    if (row < 0) continue
    mean[i] = before.mean[row]!
    for (let j = 0; j < size; j++) if (from[j]! >= 0) covariance[i * size + j] = before.covariance[row * width + from[j]!]!
  }
  for (const [club] of clubs.entries()) {
    if (from[club]! >= 0) continue
    const defence = clubs.length + club
    mean[club] = newcomer.attack
    mean[defence] = newcomer.defence
    covariance[club * size + club] = covariance[defence * size + defence] = newcomer.variance
    covariance[club * size + defence] = covariance[defence * size + club] = newcomer.covariance
  }
  return { clubs, indexOf: new Map(clubs.map((club, index) => [club, index])), mean, covariance }
}

/** Where each entry of the new state stood in the one before; -1 where it did not. */
function entriesBefore(before: RatingState, clubs: readonly ClubId[]): number[] {
  const places = clubs.map((club) => before.indexOf.get(club) ?? -1)
  const defences = places.map((place) => (place < 0 ? -1 : before.clubs.length + place))
  return [...places, ...defences, 2 * before.clubs.length, 2 * before.clubs.length + 1]
}
