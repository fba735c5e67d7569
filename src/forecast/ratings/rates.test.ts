import { describe, expect, it } from 'vitest'
import { meanThrough, patternOf, someBelief, through } from './belief.fixture.ts'
import { rateAtHome, rateAway, rateOf, takeIn } from './rates.ts'
import { entriesOf } from './state.ts'

const CLUBS = ['inter', 'juventus', 'napoli']

const SIDES = [
  { name: 'the side at home', atHome: true },
  { name: 'the side away', atHome: false },
]

describe.each(SIDES)('the rate of $name', ({ atHome }) => {
  // Napoli at home to Inter.
  const state = () => someBelief(CLUBS)
  const entries = () => (atHome ? rateAtHome(state(), 'napoli', 'inter') : rateAway(state(), 'napoli', 'inter'))
  const pattern = atHome ? patternOf(state(), 'napoli', 'inter', true) : patternOf(state(), 'inter', 'napoli', false)
  const size = entriesOf(CLUBS.length)

  it('has the mean and variance of the sum it is, and the covariance of each entry with it', () => {
    const { mean, covariance } = state()
    const withRate = new Float64Array(size).fill(99)
    const rate = rateOf(state(), entries(), withRate)
    expect(rate.mean).toBeCloseTo(meanThrough(pattern, mean), 12)
    expect(rate.variance).toBeCloseTo(through(pattern, covariance, pattern), 12)
    for (let i = 0; i < size; i++) {
      const only = new Float64Array(size)
      only[i] = 1
      expect(withRate[i]).toBeCloseTo(through(only, covariance, pattern), 12)
    }
  })

  it('has attack and defence scaled where clubs differ less in what is counted', () => {
    const { mean, covariance } = state()
    const scaled = pattern.map((h, i) => (i < 2 * CLUBS.length ? 0.8 * h : h))
    const rate = rateOf(state(), entries(), new Float64Array(size), 0.8)
    expect(rate.mean).toBeCloseTo(meanThrough(scaled, mean), 12)
    expect(rate.variance).toBeCloseTo(through(scaled, covariance, scaled), 12)
  })

  it('moves every entry as a Kalman filter would that measures the sum', () => {
    const own = state()
    const withRate = new Float64Array(size)
    const before = rateOf(own, entries(), withRate)
    // A measurement of 0.7 with variance 0.05, and what the filter makes of the sum.
    const [measured, noise] = [0.7, 0.05]
    const after = {
      mean: before.mean + (before.variance / (before.variance + noise)) * (measured - before.mean),
      variance: (before.variance * noise) / (before.variance + noise),
    }
    takeIn(own, withRate, before, after)
    // x + P h (z - h'x) / (h'P h + r), P - P h h'P / (h'P h + r), with all of the matrices written out.
    const { mean, covariance } = state()
    const ph = Float64Array.from({ length: size }, (_, i) => pattern.reduce((sum, h, j) => sum + covariance[i * size + j]! * h, 0))
    const innovation = through(pattern, covariance, pattern) + noise
    for (let i = 0; i < size; i++) {
      expect(own.mean[i]).toBeCloseTo(mean[i]! + (ph[i]! * (measured - meanThrough(pattern, mean))) / innovation, 12)
      for (let j = 0; j < size; j++) {
        expect(own.covariance[i * size + j]).toBeCloseTo(covariance[i * size + j]! - (ph[i]! * ph[j]!) / innovation, 12)
      }
    }
    // And what was taken in is what is believed of the sum now.
    const again = rateOf(own, entries(), new Float64Array(size))
    expect(again.mean).toBeCloseTo(after.mean, 12)
    expect(again.variance).toBeCloseTo(after.variance, 12)
  })

  it('moves nothing where nothing new is believed of it', () => {
    const own = state()
    const withRate = new Float64Array(size)
    const before = rateOf(own, entries(), withRate)
    takeIn(own, withRate, before, before)
    expect(own).toEqual(state())
  })
})
