import { MOST_GOALS, type ScoreChances } from './types.ts'
import { scoreAt } from './scores.ts'

const SIDE = MOST_GOALS + 1

/** The logarithms of the goals of both sides: a normal distribution. */
export interface Rates {
  readonly home: number
  readonly away: number
  readonly homeVariance: number
  readonly awayVariance: number
  readonly covariance: number
}

/** Points to integrate a standard normal variable over: places and weights. */
interface Points {
  readonly at: readonly number[]
  readonly weights: readonly number[]
}

/** Gauss and Hermite's five points. */
const FIVE: Points = {
  at: [-2.856970013872806, -1.355626179974266, 0, 1.355626179974266, 2.856970013872806],
  weights: [0.011257411327720689, 0.2220759220056126, 0.5333333333333333, 0.2220759220056126, 0.011257411327720689],
}

/** Where there is nothing to integrate over. */
const ONE: Points = { at: [0], weights: [1] }

/**
 * The chances of the scores of two Poisson counts whose logarithms are normal, with Dixon and Coles's factor, integrated over both
 * (25 points). For counts l and m of means lambda and mu the factor moves a mass of -rho lambda mu exp(-lambda - mu) from each of 1-0
 * and 0-1 to 0-0 and 1-1. Source: Dixon and Coles, "Modelling association football scores", Applied Statistics 46 (1997).
 */
export function integratedChances(rates: Rates, rho: number): ScoreChances {
  const chances = new Float64Array(SIDE * SIDE)
  const homeSpread = Math.sqrt(rates.homeVariance)
  const slope = homeSpread > 0 ? rates.covariance / homeSpread : 0
  const awaySpread = Math.sqrt(Math.max(0, rates.awayVariance - slope * slope))
  const [homePoints, awayPoints] = [homeSpread > 0 ? FIVE : ONE, awaySpread > 0 ? FIVE : ONE]
  let moved = 0
  for (const [i, homeAt] of homePoints.at.entries()) {
    const lambda = Math.exp(rates.home + homeSpread * homeAt)
    const home = poissonChances(lambda)
    const away = new Float64Array(SIDE)
    for (const [j, awayAt] of awayPoints.at.entries()) {
      const mu = Math.exp(rates.away + slope * homeAt + awaySpread * awayAt)
      const weight = homePoints.weights[i]! * awayPoints.weights[j]!
      const counts = poissonChances(mu)
      for (let goals = 0; goals < SIDE; goals++) away[goals]! += weight * counts[goals]!
      moved += weight * massMoved(lambda, mu, rho)
    }
    for (let h = 0; h < SIDE; h++) for (let a = 0; a < SIDE; a++) chances[h * SIDE + a]! += home[h]! * away[a]!
  }
  for (const [score, more] of [
    [scoreAt(0, 0), moved],
    [scoreAt(1, 1), moved],
    [scoreAt(1, 0), -moved],
    [scoreAt(0, 1), -moved],
  ] as const) {
    // Where all of a chance is moved, rounding could leave less than nothing.
    chances[score] = Math.max(0, chances[score]! + more)
  }
  return chances
}

/** What the factor moves; never more than there is on 1-0 or 0-1, nor less than on 0-0 or 1-1. */
function massMoved(lambda: number, mu: number, rho: number): number {
  const nilNil = Math.exp(-lambda - mu)
  const mass = -rho * lambda * mu
  return nilNil * Math.max(-Math.min(1, lambda * mu), Math.min(mass, lambda, mu))
}

/** The chances of 0 to 15 goals of a Poisson count; the last has all that is more. */
export function poissonChances(mean: number): Float64Array {
  const chances = new Float64Array(SIDE)
  let chance = Math.exp(-mean)
  let left = 1
  for (let goals = 0; goals < MOST_GOALS; goals++) {
    chances[goals] = chance
    left -= chance
    chance *= mean / (goals + 1)
  }
  chances[MOST_GOALS] = Math.max(0, left)
  return chances
}
