import type { Meetings } from './meetings.ts'
import { type Parameters, PRIOR_PRECISION, priorMean, sharedParameters } from './parameters.ts'
import { ratesOf } from './rates.ts'

/**
 * The weighted log-likelihood of the matches plus the logarithm of the prior, both without constants: what the fit maximises. Not finite
 * where a score that occurred would be impossible.
 *
 * A match with home goals x, away goals y, expected goals L and M has the log-likelihood (Dixon and Coles 1997, section 4)
 *
 *     log tau + x log L - L + y log M - M,
 *     tau = 1 - L M rho at 0-0, 1 + M rho at 1-0, 1 + L rho at 0-1, 1 - rho at 1-1, and 1 elsewhere.
 */
export function logPosterior(meetings: Meetings, parameters: Parameters): number {
  const { clubs, count, home, away, weight, homeGoals, awayGoals, nilNil, oneNil, nilOne, oneOne } = meetings
  const { attack, conceding, level, homeLevel } = ratesOf(parameters, clubs)
  const at = sharedParameters(clubs)
  const rho = parameters[at.rho]!
  const logLevel = parameters[at.level]!
  const logHomeLevel = logLevel + parameters[at.homeAdvantage]!
  let sum = logPrior(parameters, clubs)
  let ones = 0
  for (let k = 0; k < count; k++) {
    const i = home[k]!
    const j = away[k]!
    const L = homeLevel * attack[i]! * conceding[j]!
    const M = level * attack[j]! * conceding[i]!
    const logL = logHomeLevel + parameters[i]! - parameters[clubs + j]!
    const logM = logLevel + parameters[j]! - parameters[clubs + i]!
    sum += homeGoals[k]! * logL + awayGoals[k]! * logM - weight[k]! * (L + M)
    if (nilNil[k]! > 0) sum += nilNil[k]! * Math.log(1 - L * M * rho)
    if (oneNil[k]! > 0) sum += oneNil[k]! * Math.log(1 + M * rho)
    if (nilOne[k]! > 0) sum += nilOne[k]! * Math.log(1 + L * rho)
    ones += oneOne[k]!
  }
  return ones > 0 ? sum + ones * Math.log(1 - rho) : sum
}

function logPrior(parameters: Parameters, clubs: number): number {
  const mean = priorMean(clubs)
  let sum = 0
  for (let p = 0; p < parameters.length; p++) sum -= 0.5 * PRIOR_PRECISION * (parameters[p]! - mean[p]!) ** 2
  return sum
}
