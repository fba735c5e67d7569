import type { Count, Measurement } from './inputs/input.ts'
import type { Rate } from './rates.ts'

/** At most six do with what is usually known of a rate; many goals of a side of which nothing is known take some twenty. */
const NEWTON_STEPS = 50

/**
 * A rate once a count has come in: the mode of the posterior of a Poisson count with a
 * normal logarithm, and the variance its curvature gives. Newton's method from the prior; the function is concave.
 */
export function afterCount({ mean, variance }: Rate, { count, weight }: Count): Rate {
  let rate = mean
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const expected = weight * Math.exp(rate)
    const slope = weight * count - expected - (rate - mean) / variance
    const change = slope / (expected + 1 / variance)
    rate += change
    if (Math.abs(change) < 1e-9) break
  }
  return { mean: rate, variance: 1 / (1 / variance + weight * Math.exp(rate)) }
}

/** A rate once it has been measured, with the measurement's variance. */
export function afterMeasurement({ mean, variance }: Rate, measured: Measurement): Rate {
  const both = variance + measured.variance
  return { mean: (mean * measured.variance + measured.rate * variance) / both, variance: (variance * measured.variance) / both }
}
