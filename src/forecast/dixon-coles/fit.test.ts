import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../base/index.ts'
import { fit, weightAfter } from './fit.ts'
import { meetingsOf, type Results } from './meetings.ts'
import { maximise } from './newton.ts'
import { type Parameters, parameterCount, PRIOR_PRECISION, priorMean, sharedParameters } from './parameters.ts'
import { simulatedResults, tau } from './simulated.fixture.ts'

/** Clubs from weak to strong: attacks and defences from -0.4 to 0.4, level 0.15, home advantage 0.25, rho -0.08. */
function truth(clubs: number): Parameters {
  const parameters = priorMean(clubs)
  const at = sharedParameters(clubs)
  for (let club = 0; club < clubs; club++) {
    parameters[club] = -0.4 + (0.8 * club) / (clubs - 1)
    parameters[clubs + club] = -0.4 + (0.8 * ((club * 3) % clubs)) / (clubs - 1)
  }
  parameters[at.level] = 0.15
  parameters[at.homeAdvantage] = 0.25
  parameters[at.rho] = -0.08
  return parameters
}

/** The log-posterior match by match, with no sums prepared and no formula shared with the product. */
function objective(results: Results, p: Parameters): number {
  const { clubs } = results
  const [level = 0, homeAdvantage = 0, rho = 0] = p.subarray(2 * clubs)
  const mean = [...Array<number>(2 * clubs).fill(0), 0.1, 0.3, 0]
  let sum = p.reduce((total, each, k) => total - (PRIOR_PRECISION / 2) * (each - mean[k]!) ** 2, 0)
  for (let k = 0; k < results.home.length; k++) {
    const [i, j, x, y] = [results.home[k]!, results.away[k]!, results.homeGoals[k]!, results.awayGoals[k]!]
    const [logLambda, logMu] = [level + homeAdvantage + p[i]! - p[clubs + j]!, level + p[j]! - p[clubs + i]!]
    const [lambda, mu] = [Math.exp(logLambda), Math.exp(logMu)]
    sum += results.weight[k]! * (Math.log(tau(x, y, lambda, mu, rho)) + x * logLambda - lambda + y * logMu - mu)
  }
  return sum
}

/** Steepest ascent on slopes by finite differences: slow, and hard to get wrong. */
function slowMaximum(results: Results): Parameters {
  let point = priorMean(results.clubs)
  for (let round = 0; round < 3000; round++) {
    const slope = point.map((_, p) => {
      const moved = (by: number) => point.map((each, at) => (at === p ? each + by : each))
      return (objective(results, moved(1e-5)) - objective(results, moved(-1e-5))) / 2e-5
    })
    point = point.map((each, p) => each + 0.01 * slope[p]!)
  }
  return point
}

describe('a fit', () => {
  it('finds the maximum that steepest ascent finds', () => {
    const results = simulatedResults(truth(4), 4, 2, seededRandom(1))
    const weighted = { ...results, weight: Array.from(results.weight, (_, match) => weightAfter(20 * match)) }
    const [found, slow] = [fit(weighted), slowMaximum(weighted)]
    for (let p = 0; p < found.length; p++) expect(found[p]).toBeCloseTo(slow[p]!, 6)
  })

  it('finds the same maximum from anywhere', () => {
    const results = simulatedResults(truth(6), 6, 3, seededRandom(2))
    const cold = fit(results)
    const from = (start: Parameters) => maximise(meetingsOf(results), start)
    const { rho } = sharedParameters(6)
    // Far off, but with the factor at 1, so that every score is possible.
    const [warm, wild] = [from(truth(6)), from(priorMean(6).map((_, p) => (p === rho ? 0 : p % 2 === 0 ? 1.5 : -1)))]
    for (let p = 0; p < cold.length; p++) {
      // The last step leaves some millionths of a standard error.
      expect(warm[p]).toBeCloseTo(cold[p]!, 6)
      expect(wild[p]).toBeCloseTo(cold[p]!, 6)
    }
  })

  it('recovers the parameters scores were drawn from', () => {
    const clubs = 10
    const drawn = truth(clubs)
    const found = fit(simulatedResults(drawn, clubs, 200, seededRandom(3)))
    // 18,000 matches: standard errors are about 0.02 for a club, 0.01 for what all share.
    for (let p = 0; p < 2 * clubs; p++) expect(Math.abs(found[p]! - drawn[p]!)).toBeLessThan(0.08)
    for (let p = 2 * clubs; p < parameterCount(clubs); p++) expect(Math.abs(found[p]! - drawn[p]!)).toBeLessThan(0.04)
  })

  it('stays finite where a club has not scored and none has conceded', () => {
    const found = fit({ clubs: 2, home: [0], away: [1], homeGoals: [0], awayGoals: [0], weight: [1] })
    expect([...found].every(Number.isFinite)).toBe(true)
  })
})
