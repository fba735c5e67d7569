import type { ClubId } from '../../base/index.ts'
import { factorise } from '../cholesky.ts'
import type { Strengths } from '../types.ts'
import { type Gain, loosen } from './drift.ts'
import { type RatingState, stateOfClubs } from './state.ts'

/** Added to every variance: a league measured from its own mean has none in one direction, and rounding could make it less. */
const LEAST_VARIANCE = 1e-9

/** Some clubs' strengths so many days on, ready to be drawn from. Every club is of the state. */
export function strengthsOf(state: RatingState, clubs: readonly ClubId[], gain: Gain, days: number): Pick<Strengths, 'mean' | 'factor'> {
  const part = stateOfClubs(state, clubs, { attack: 0, defence: 0, variance: 0, covariance: 0 })
  loosen(part, gain, days)
  const size = part.mean.length
  const factor = part.covariance.slice()
  for (let entry = 0; entry < size; entry++) factor[entry * size + entry]! += LEAST_VARIANCE
  if (!factorise(factor, size)) throw new Error('The covariance of the ratings is not positive definite.')
  for (let row = 0; row < size; row++) factor.fill(0, row * size + row + 1, (row + 1) * size)
  return { mean: part.mean, factor }
}
