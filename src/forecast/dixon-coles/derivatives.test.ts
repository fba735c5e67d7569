import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../base/index.ts'
import { derivativesFor, differentiate } from './derivatives.ts'
import { logPosterior } from './likelihood.ts'
import { meetingsOf, type Results } from './meetings.ts'
import { parameterCount, priorMean } from './parameters.ts'

const CLUBS = 4
const random = seededRandom(7)

/** Every club at every ground twice, with scores of up to three goals. */
function someResults(): Results {
  const pairs = Array.from({ length: 2 * CLUBS * CLUBS }, (_, k) => [k % CLUBS, Math.floor(k / CLUBS) % CLUBS] as const)
  const matches = pairs.filter(([home, away]) => home !== away)
  const goals = () => Math.floor(random() * 4)
  return {
    clubs: CLUBS,
    home: matches.map(([home]) => home),
    away: matches.map(([, away]) => away),
    homeGoals: matches.map(goals),
    awayGoals: matches.map(goals),
    weight: matches.map(() => 0.2 + random()),
  }
}

const meetings = meetingsOf(someResults())
const point = priorMean(CLUBS).map((each) => each + 0.3 * (random() - 0.5))
point[parameterCount(CLUBS) - 1] = -0.07

function nudged(parameter: number, by: number): Float64Array {
  return point.map((each, p) => (p === parameter ? each + by : each))
}

function gradientAt(parameters: Float64Array): Float64Array {
  const derivatives = derivativesFor(parameters.length)
  differentiate(meetings, parameters, derivatives)
  return derivatives.gradient
}

const STEP = 1e-5
const everyParameter = [...point.keys()]

describe('the derivatives of the likelihood', () => {
  it.each(everyParameter)('have the slope of finite differences by parameter %i', (p) => {
    const slope = (logPosterior(meetings, nudged(p, STEP)) - logPosterior(meetings, nudged(p, -STEP))) / (2 * STEP)
    expect(gradientAt(point)[p]).toBeCloseTo(slope, 6)
  })

  it.each(everyParameter)('have the curvature of finite differences of the slope by parameter %i', (p) => {
    const size = point.length
    const derivatives = derivativesFor(size)
    differentiate(meetings, point, derivatives)
    const [after, before] = [gradientAt(nudged(p, STEP)), gradientAt(nudged(p, -STEP))]
    for (let row = p; row < size; row++) {
      const curvature = -(after[row]! - before[row]!) / (2 * STEP)
      expect(derivatives.information[row * size + p]).toBeCloseTo(curvature, 6)
    }
  })
})
