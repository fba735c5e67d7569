import { describe, expect, it } from 'vitest'
import type { Count } from './inputs/input.ts'
import type { Rate } from './rates.ts'
import { afterCount, afterMeasurement } from './update.ts'

const PRIORS: readonly Rate[] = [
  { mean: 0.1, variance: 0.02 },
  { mean: 0.4, variance: 0.06 },
  { mean: -1.2, variance: 0.15 },
  { mean: 0.9, variance: 0.005 },
]
const COUNTS: readonly Count[] = [
  { count: 0, weight: 1 },
  { count: 1, weight: 1 },
  { count: 2.37, weight: 1.1 },
  { count: 5, weight: 1 },
  { count: 9, weight: 0.5 },
]

/** The logarithm of the posterior, without its constant: a normal prior, and a Poisson count that weighs so many. */
const logPosterior = (rate: number, { mean, variance }: Rate, { count, weight }: Count) =>
  weight * (count * rate - Math.exp(rate)) - (rate - mean) ** 2 / (2 * variance)

/** Where the log-posterior is highest: the slope by differences changes its sign, found by halving. */
function modeOf(prior: Rate, said: Count): number {
  let [low, high] = [prior.mean - 8, prior.mean + 8]
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    const slope = logPosterior(middle + 1e-4, prior, said) - logPosterior(middle - 1e-4, prior, said)
    if (slope > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

describe('a rate after a count', () => {
  const cases = PRIORS.flatMap((prior) => COUNTS.map((said) => ({ prior, said })))

  it('is the mode of the posterior, its variance what the curvature there gives', () => {
    for (const { prior, said } of cases) {
      const found = afterCount(prior, said)
      const mode = modeOf(prior, said)
      expect(found.mean).toBeCloseTo(mode, 6)
      const h = 1e-3
      const at = (rate: number) => logPosterior(rate, prior, said)
      const curvature = (at(mode + h) - 2 * at(mode) + at(mode - h)) / (h * h)
      expect(found.variance).toBeCloseTo(-1 / curvature, 6)
    }
  })

  it('has no slope left to climb', () => {
    for (const { prior, said } of cases) {
      const { mean } = afterCount(prior, said)
      const slope = said.weight * (said.count - Math.exp(mean)) - (mean - prior.mean) / prior.variance
      expect(Math.abs(slope)).toBeLessThan(1e-9)
    }
  })

  it('is found from far off too: nine goals of a side thought to score one in seven matches, on hardly any ground', () => {
    const [prior, said] = [
      { mean: -2, variance: 2 },
      { count: 9, weight: 1 },
    ]
    expect(afterCount(prior, said).mean).toBeCloseTo(modeOf(prior, said), 6)
  })

  it('lies near the posterior as it is: mean and variance of a fine grid', () => {
    for (const said of COUNTS) {
      const prior = { mean: 0.3, variance: 0.04 }
      const grid = Array.from({ length: 4001 }, (_, i) => prior.mean - 2 + i / 1000)
      const weights = grid.map((rate) => Math.exp(logPosterior(rate, prior, said)))
      const total = weights.reduce((sum, each) => sum + each, 0)
      const mean = grid.reduce((sum, rate, i) => sum + rate * weights[i]!, 0) / total
      const variance = grid.reduce((sum, rate, i) => sum + (rate - mean) ** 2 * weights[i]!, 0) / total
      const found = afterCount(prior, said)
      // The skew of the posterior is what a normal leaves out: about half of variance squared times the goals expected.
      expect(Math.abs(found.mean - mean)).toBeLessThan(0.003)
      expect(Math.abs(found.variance - variance)).toBeLessThan(0.0005)
    }
  })

  it('moves towards the count and is surer than before', () => {
    const prior = { mean: 0.3, variance: 0.04 }
    expect(afterCount(prior, { count: 0, weight: 1 }).mean).toBeLessThan(0.3)
    expect(afterCount(prior, { count: 3, weight: 1 }).mean).toBeGreaterThan(0.3)
    expect(afterCount(prior, { count: 0, weight: 1 }).variance).toBeLessThan(0.04)
    // As many goals as expected move nothing.
    expect(afterCount(prior, { count: Math.exp(0.3), weight: 1 }).mean).toBeCloseTo(0.3, 12)
  })
})

describe('a rate after a measurement', () => {
  it('is that of two normals: means by the inverse of their variances, precisions added', () => {
    // Precisions 25 and 100: (25 x 0.2 + 100 x 0.5) / 125 = 0.44, and 1 / 125.
    const found = afterMeasurement({ mean: 0.2, variance: 0.04 }, { rate: 0.5, variance: 0.01 })
    expect(found.mean).toBeCloseTo(0.44, 12)
    expect(found.variance).toBeCloseTo(0.008, 12)
  })

  it('is the measurement itself where that is exact', () => {
    expect(afterMeasurement({ mean: 0.2, variance: 0.04 }, { rate: 0.5, variance: 0 })).toEqual({ mean: 0.5, variance: 0 })
  })
})
