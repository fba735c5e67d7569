import type { Meetings } from './meetings.ts'
import { type Parameters, parameterCount, PRIOR_PRECISION, priorMean, sharedParameters } from './parameters.ts'
import { ratesOf } from './rates.ts'

/** The first and second derivatives of the log-posterior. */
export interface Derivatives {
  readonly gradient: Float64Array
  /** Minus the Hessian, row by row; only the lower triangle is filled. */
  readonly information: Float64Array
}

/** Space for the derivatives by so many parameters. */
export function derivativesFor(parameters: number): Derivatives {
  return { gradient: new Float64Array(parameters), information: new Float64Array(parameters * parameters) }
}

/**
 * Writes the derivatives of the log-posterior at some parameters.
 *
 * Every tau is 1 + rho c, where c is plus or minus the exponential of u: -LM with u = log L + log M at 0-0, M with u = log M at 1-0, L
 * with u = log L at 0-1, and -1 at 1-1. So, with s = c / tau, the derivatives of log tau are
 *
 *     by u: rho s,  by rho: s,  twice by u: rho s / tau,  by u and rho: s / tau,  twice by rho: -s s,
 *
 * and those of x log L - L by log L are x - L and -L. Log L and log M are sums of parameters with coefficients 1 and -1, so that what a
 * pair adds by log L, log M and rho is added where its clubs' parameters stand.
 */
export function differentiate(meetings: Meetings, parameters: Parameters, into: Derivatives): void {
  startFromPrior(parameters, meetings.clubs, into)
  const { clubs, count, home, away, weight, homeGoals, awayGoals, nilNil, oneNil, nilOne, oneOne } = meetings
  const { attack, conceding, level, homeLevel } = ratesOf(parameters, clubs)
  const rho = parameters[sharedParameters(clubs).rho]!
  for (let k = 0; k < count; k++) {
    const i = home[k]!
    const j = away[k]!
    const L = homeLevel * attack[i]! * conceding[j]!
    const M = level * attack[j]! * conceding[i]!
    let byL = homeGoals[k]! - weight[k]! * L
    let byM = awayGoals[k]! - weight[k]! * M
    let byRho = 0
    // Second derivatives with the sign of information, that is, turned.
    let ll = weight[k]! * L
    let mm = weight[k]! * M
    let lm = 0
    let lRho = 0
    let mRho = 0
    let rhoRho = 0
    if (nilNil[k]! > 0) {
      const tau = 1 - rho * L * M
      const s = (-L * M) / tau
      const w = nilNil[k]!
      byL += w * rho * s
      byM += w * rho * s
      byRho += w * s
      lm = (-w * rho * s) / tau
      ll += lm
      mm += lm
      lRho = (-w * s) / tau
      mRho = lRho
      rhoRho = w * s * s
    }
    if (oneNil[k]! > 0) {
      const tau = 1 + rho * M
      const s = M / tau
      const w = oneNil[k]!
      byM += w * rho * s
      byRho += w * s
      mm -= (w * rho * s) / tau
      mRho -= (w * s) / tau
      rhoRho += w * s * s
    }
    if (nilOne[k]! > 0) {
      const tau = 1 + rho * L
      const s = L / tau
      const w = nilOne[k]!
      byL += w * rho * s
      byRho += w * s
      ll -= (w * rho * s) / tau
      lRho -= (w * s) / tau
      rhoRho += w * s * s
    }
    if (oneOne[k]! > 0) {
      const s = -1 / (1 - rho)
      byRho += oneOne[k]! * s
      rhoRho += oneOne[k]! * s * s
    }
    addToGradient(into.gradient, clubs, i, j, byL, byM, byRho)
    addToClubs(into.information, clubs, i, j, ll, mm, lm)
    addToShared(into.information, clubs, i, j, ll, mm, lm)
    addToRho(into.information, clubs, i, j, lRho, mRho, rhoRho)
  }
}

function startFromPrior(parameters: Parameters, clubs: number, { gradient, information }: Derivatives): void {
  const mean = priorMean(clubs)
  const size = parameters.length
  information.fill(0)
  for (let p = 0; p < size; p++) {
    gradient[p] = PRIOR_PRECISION * (mean[p]! - parameters[p]!)
    information[p * size + p] = PRIOR_PRECISION
  }
}

function addToGradient(gradient: Float64Array, clubs: number, home: number, away: number, byL: number, byM: number, byRho: number): void {
  gradient[home]! += byL
  gradient[clubs + away]! -= byL
  gradient[away]! += byM
  gradient[clubs + home]! -= byM
  gradient[2 * clubs]! += byL + byM
  gradient[2 * clubs + 1]! += byL
  gradient[2 * clubs + 2]! += byRho
}

/** Adds to the lower triangle of attacks and defences: a defence's row always has the attacks' columns. */
function addToClubs(information: Float64Array, clubs: number, home: number, away: number, ll: number, mm: number, lm: number): void {
  const size = parameterCount(clubs)
  const homeAttack = home * size
  const awayAttack = away * size
  const homeDefence = (clubs + home) * size
  const awayDefence = (clubs + away) * size
  information[homeAttack + home]! += ll
  information[awayAttack + away]! += mm
  information[awayDefence + clubs + away]! += ll
  information[homeDefence + clubs + home]! += mm
  information[awayDefence + home]! -= ll
  information[homeDefence + away]! -= mm
  if (lm === 0) return
  information[homeDefence + home]! -= lm
  information[awayDefence + away]! -= lm
  if (home > away) {
    information[homeAttack + away]! += lm
    information[homeDefence + clubs + away]! += lm
  } else {
    information[awayAttack + home]! += lm
    information[awayDefence + clubs + home]! += lm
  }
}

/** Adds to the rows of level, which is in log L and log M, and of home advantage, which is in log L alone. */
function addToShared(information: Float64Array, clubs: number, home: number, away: number, ll: number, mm: number, lm: number): void {
  const size = parameterCount(clubs)
  const level = 2 * clubs * size
  addToRow(information, level, clubs, home, away, ll + lm, mm + lm)
  addToRow(information, level + size, clubs, home, away, ll, lm)
  information[level + 2 * clubs]! += ll + mm + 2 * lm
  information[level + size + 2 * clubs]! += ll + lm
  information[level + size + 2 * clubs + 1]! += ll
}

function addToRho(information: Float64Array, clubs: number, home: number, away: number, lRho: number, mRho: number, rhoRho: number): void {
  const row = (2 * clubs + 2) * parameterCount(clubs)
  addToRow(information, row, clubs, home, away, lRho, mRho)
  information[row + 2 * clubs]! += lRho + mRho
  information[row + 2 * clubs + 1]! += lRho
  information[row + 2 * clubs + 2]! += rhoRho
}

/** Adds to the clubs' columns of a row: that of a parameter whose second derivatives with log L and log M are these. */
function addToRow(information: Float64Array, row: number, clubs: number, home: number, away: number, withL: number, withM: number): void {
  information[row + home]! += withL
  information[row + clubs + away]! -= withL
  information[row + away]! += withM
  information[row + clubs + home]! -= withM
}
