import { describe, expect, it } from 'vitest'
import { integratedChances, type Rates } from './chances.ts'
import { resultChances, scoreAt } from './scores.ts'
import { MOST_GOALS } from './types.ts'

const certain = (lambda: number, mu: number): Rates => ({
  home: Math.log(lambda),
  away: Math.log(mu),
  homeVariance: 0,
  awayVariance: 0,
  covariance: 0,
})

const poisson = (mean: number, count: number) => {
  let chance = Math.exp(-mean)
  for (let k = 1; k <= count; k++) chance *= mean / k
  return chance
}

/** Dixon and Coles (1997), formula 4.2 and the factor before it; scores of 15 goals and more are left to the caller. */
function dixonColes(lambda: number, mu: number, rho: number, x: number, y: number): number {
  let tau = 1
  if (x === 0 && y === 0) tau = 1 - lambda * mu * rho
  if (x === 0 && y === 1) tau = 1 + lambda * rho
  if (x === 1 && y === 0) tau = 1 + mu * rho
  if (x === 1 && y === 1) tau = 1 - rho
  return tau * poisson(lambda, x) * poisson(mu, y)
}

/** The same, as a mean over a fine grid of the bivariate normal: rates by their density, at mid-points out to 6.5 deviations. */
function byGrid({ home, away, homeVariance, awayVariance, covariance }: Rates, rho: number, cells = 200): Float64Array {
  const [sx, sy] = [Math.sqrt(homeVariance), Math.sqrt(awayVariance)]
  const r = covariance / (sx * sy)
  const at = Array.from({ length: cells }, (_, i) => -6.5 + (13 * (i + 0.5)) / cells)
  const chances = new Float64Array((MOST_GOALS + 1) ** 2)
  const awayRates = at.map((v) => Math.exp(away + sy * v))
  const awayCounts = awayRates.map((mu) => Array.from({ length: MOST_GOALS }, (_, y) => poisson(mu, y)))
  let total = 0
  for (const u of at) {
    const lambda = Math.exp(home + sx * u)
    // The mean of the away counts given the home rate, then the product with the home counts; the factor is added cell by cell.
    const inner = new Float64Array(MOST_GOALS)
    const low = [0, 0, 0, 0]
    for (const [j, v] of at.entries()) {
      const density = Math.exp(-(u * u - 2 * r * u * v + v * v) / (2 * (1 - r * r)))
      total += density
      for (let y = 0; y < MOST_GOALS; y++) inner[y]! += density * awayCounts[j]![y]!
      for (const [cell, [x, y]] of LOW.entries()) low[cell]! += density * dixonColes(lambda, awayRates[j]!, rho, x, y)
    }
    for (let x = 0; x < MOST_GOALS; x++)
      for (let y = 0; y < MOST_GOALS; y++) if (x > 1 || y > 1) chances[scoreAt(x, y)]! += poisson(lambda, x) * inner[y]!
    for (const [cell, [x, y]] of LOW.entries()) chances[scoreAt(x, y)]! += low[cell]!
  }
  return chances.map((chance) => chance / total)
}
const LOW = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const

describe('the chances of scores', () => {
  const lambdas = [0.05, 0.4, 1.1, 1.5, 2.6, 4.5]

  it('sum to 1, none below 0, whatever the rates, their uncertainty and the factor', () => {
    for (const lambda of lambdas)
      for (const mu of lambdas)
        for (const rho of [-0.2, -0.09, 0, 0.05, 0.2])
          for (const variance of [0, 0.02, 0.3])
            for (const correlation of [-0.9, 0, 0.9, 1]) {
              const more = { homeVariance: variance, awayVariance: variance, covariance: correlation * variance }
              const chances = integratedChances({ ...certain(lambda, mu), ...more }, rho)
              expect(Math.min(...chances)).toBeGreaterThanOrEqual(0)
              expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
            }
  })

  it.each([
    [1.5, 1.1, -0.09],
    [1.5, 1.1, 0],
    [2.4, 0.6, -0.13],
    [0.7, 0.9, 0.1],
    [1.2, 1.4, 0.05],
  ])('are those of Dixon and Coles where the rates are known: %d and %d goals, rho %d', (lambda, mu, rho) => {
    const chances = integratedChances(certain(lambda, mu), rho)
    for (let x = 0; x < MOST_GOALS; x++)
      for (let y = 0; y < MOST_GOALS; y++) expect(chances[scoreAt(x, y)]).toBeCloseTo(dixonColes(lambda, mu, rho, x, y), 14)
  })

  it('of nil-nil and one-all come to what a pocket calculator says', () => {
    // Both sides 1 goal, rho -0.1: exp(-2) = 0.135335; 0-0 and 1-1 times 1.1, 1-0 and 0-1 times 0.9.
    const chances = integratedChances(certain(1, 1), -0.1)
    expect(chances[scoreAt(0, 0)]).toBeCloseTo(0.148869, 6)
    expect(chances[scoreAt(1, 1)]).toBeCloseTo(0.148869, 6)
    expect(chances[scoreAt(1, 0)]).toBeCloseTo(0.121802, 6)
    expect(chances[scoreAt(0, 1)]).toBeCloseTo(0.121802, 6)
  })

  it('put all that is more than fifteen goals on fifteen', () => {
    const chances = integratedChances(certain(9, 0.5), 0)
    let fewer = 0
    for (let x = 0; x < MOST_GOALS; x++) fewer += poisson(9, x)
    expect(chances[scoreAt(MOST_GOALS, 0)]).toBeCloseTo((1 - fewer) * Math.exp(-0.5), 12)
  })

  it.each([
    [1.5, 1.1, 0.03, 0.03, 0.01],
    [1.5, 1.1, 0.03, 0.03, -0.02],
    [2.2, 0.7, 0.1, 0.05, -0.06],
    [2.2, 0.7, 0.1, 0.1, 0.09],
    [0.8, 1.9, 0.01, 0.1, 0],
  ])('integrate over what is not known of the rates: %d and %d goals, variances %d and %d, covariance %d', (lambda, mu, ...spread) => {
    const [homeVariance, awayVariance, covariance] = spread
    const rates = { ...certain(lambda, mu), homeVariance, awayVariance, covariance }
    for (const rho of [-0.09, 0.06]) {
      const [found, fine] = [integratedChances(rates, rho), byGrid(rates, rho)]
      const apart = Array.from({ length: MOST_GOALS }, (_, x) =>
        Array.from({ length: MOST_GOALS }, (_, y) => Math.abs(found[scoreAt(x, y)]! - fine[scoreAt(x, y)]!)),
      )
      expect(Math.max(...apart.flat())).toBeLessThan(1e-4)
    }
  })

  it('move less than they might where a factor far out would make a score less than impossible', () => {
    // -0.2 x 6 x 6 is more than 1-0 has.
    const chances = integratedChances(certain(6, 6), -0.2)
    expect(chances[scoreAt(1, 0)]).toBeCloseTo(0, 15)
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(0)
  })

  it('favour the favourite less, the less is known', () => {
    const wins = [0, 0.02, 0.06, 0.1].map((variance) => {
      // The means of the goals stay as they are: a lognormal mean is exp(m + v / 2).
      const [home, away] = [Math.log(2.2) - variance / 2, Math.log(0.8) - variance / 2]
      const rates = { home, away, homeVariance: variance, awayVariance: variance, covariance: -variance / 2 }
      return resultChances(integratedChances(rates, -0.09)).homeWin
    })
    for (let at = 1; at < wins.length; at++) expect(wins[at]).toBeLessThan(wins[at - 1]!)
  })
})
