import { entriesOf, type RatingState } from './state.ts'

/** Variances that every club, the level and the home advantage gain over some time. */
export interface Gain {
  readonly attack: number
  readonly defence: number
  /** Correlation of the two, of one club. */
  readonly together: number
  readonly level: number
  readonly homeAdvantage: number
}

/** Time passes: what was known becomes less sure. Changes the state. */
export function loosen(state: RatingState, gain: Gain, times: number): void {
  const { covariance, clubs } = state
  const [n, size] = [clubs.length, entriesOf(clubs.length)]
  const both = gain.together * Math.sqrt(gain.attack * gain.defence) * times
  for (let club = 0; club < n; club++) {
    const defence = n + club
    covariance[club * size + club]! += gain.attack * times
    covariance[defence * size + defence]! += gain.defence * times
    covariance[club * size + defence]! += both
    covariance[defence * size + club]! += both
  }
  covariance[2 * n * size + 2 * n]! += gain.level * times
  covariance[(2 * n + 1) * size + 2 * n + 1]! += gain.homeAdvantage * times
}

/**
 * Measures attacks and defences from the mean of all clubs, and gives the level what that takes off: what is expected of any match stays
 * the same. Without it the zero newcomers are measured from would wander with every relegation. Changes the state.
 */
export function recentre({ mean, covariance, clubs }: RatingState): void {
  const [n, size] = [clubs.length, entriesOf(clubs.length)]
  if (n === 0) return
  centreVector(mean, 0, 1, n)
  for (let row = 0; row < size; row++) centreVector(covariance, row * size, 1, n)
  for (let column = 0; column < size; column++) centreVector(covariance, column, size, n)
}

/** The same for the entries of one vector, from an offset on and so far apart. */
function centreVector(entries: Float64Array, from: number, apart: number, n: number): void {
  let [attack, defence] = [0, 0]
  for (let club = 0; club < n; club++) {
    attack += entries[from + club * apart]! / n
    defence += entries[from + (n + club) * apart]! / n
  }
  for (let club = 0; club < n; club++) {
    entries[from + club * apart]! -= attack
    entries[from + (n + club) * apart]! -= defence
  }
  entries[from + 2 * n * apart]! += attack - defence
}
