import type { CalendarDate, ClubId } from '../../base/index.ts'
import { integratedChances } from '../chances.ts'
import { resultChances } from '../scores.ts'
import { RESULTS } from '../scoring/rules.ts'
import type { Learner, Strengths } from '../types.ts'
import type { Fault } from './faulty-scores.ts'

/** How far a result's chance from the strengths may lie from the forecast's. */
const TOLERANCE = 0.03

/** What is wrong with a learner's strengths on a date; undefined where nothing is, or it has none. */
export function faultInStrengths(learner: Learner, clubs: readonly ClubId[], date: CalendarDate | undefined): Fault | undefined {
  if (learner.strengths === undefined || date === undefined) return undefined
  const strengths = learner.strengths(clubs, date)
  return faultInSize(strengths, clubs.length) ?? faultInAgreement(learner, strengths, clubs, date)
}

function faultInSize({ mean, factor, rho, drift }: Strengths, clubs: number): Fault | undefined {
  const size = 2 * clubs + 2
  if (mean.length !== size || factor.length !== size * size) {
    const found = `${String(mean.length)} means, a factor of ${String(factor.length)}`
    return { what: 'its strengths are not of the clubs', found, expected: `${String(size)} means, a factor of ${String(size * size)}` }
  }
  const numbers = [...mean, ...factor, rho, ...Object.values(drift)]
  const bad = numbers.find((number) => !Number.isFinite(number))
  if (bad !== undefined) return { what: 'a strength is no number', found: String(bad), expected: 'finite numbers' }
  if (Math.abs(rho) > 0.2) return { what: 'its rho is too far out', found: String(rho), expected: 'between -0.2 and 0.2' }
  if (drift.attack >= 0 && drift.defence >= 0 && Math.abs(drift.together) <= 1) return undefined
  return { what: 'its drift is none', found: JSON.stringify(drift), expected: 'variances from 0 up, a correlation from -1 to 1' }
}

function faultInAgreement(learner: Learner, strengths: Strengths, clubs: readonly ClubId[], date: CalendarDate): Fault | undefined {
  const [home, away] = clubs
  if (home === undefined || away === undefined) return undefined
  const forecast = resultChances(learner.forecast({ date, home, away }))
  const drawn = resultChances(integratedChances(firstAgainstSecond(strengths, clubs.length), strengths.rho))
  const apart = RESULTS.find((result) => Math.abs(forecast[result] - drawn[result]) > TOLERANCE)
  if (apart === undefined) return undefined
  const found = `${apart} of ${home} v ${away}: ${drawn[apart].toFixed(3)} from the strengths, ${forecast[apart].toFixed(3)} as forecast`
  return { what: 'its strengths say something else than its forecasts', found, expected: `the same within ${String(TOLERANCE)}` }
}

/** The rates of the first club at home to the second. */
function firstAgainstSecond({ mean, factor }: Strengths, n: number): Parameters<typeof integratedChances>[0] {
  const size = 2 * n + 2
  const [level, homeAdvantage] = [2 * n, 2 * n + 1]
  const home = [
    [0, 1],
    [n + 1, -1],
    [level, 1],
    [homeAdvantage, 1],
  ] as const
  const away = [
    [1, 1],
    [n, -1],
    [level, 1],
  ] as const
  type Entries = readonly (readonly [entry: number, sign: number])[]
  const meanOf = (entries: Entries) => entries.reduce((sum, [entry, sign]) => sum + sign * mean[entry]!, 0)
  // The covariance is the factor times its transpose.
  const through = (entries: Entries) =>
    Float64Array.from({ length: size }, (_, column) =>
      entries.reduce((sum, [entry, sign]) => sum + sign * factor[entry * size + column]!, 0),
    )
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, each, at) => sum + each * b[at]!, 0)
  const [ofHome, ofAway] = [through(home), through(away)]
  return {
    home: meanOf(home),
    away: meanOf(away),
    homeVariance: dot(ofHome, ofHome),
    awayVariance: dot(ofAway, ofAway),
    covariance: dot(ofHome, ofAway),
  }
}
