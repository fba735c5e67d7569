import { factorise, solve } from '../cholesky.ts'
import { type Derivatives, derivativesFor, differentiate } from './derivatives.ts'
import { logPosterior } from './likelihood.ts'
import type { Meetings } from './meetings.ts'
import type { Parameters } from './parameters.ts'

/**
 * A step that promises less than this of log-likelihood is the last: errors shrink to about their square, so that what is left to gain
 * after it is below 1e-10, and parameters are right to some millionths of their standard errors.
 */
const NEGLIGIBLE_GAIN = 2e-5
/** Three to six rounds do. This many come only to a likelihood that has no maximum, which the prior rules out. */
const MOST_ROUNDS = 50
const MOST_HALVINGS = 40

/** The parameters at which the log-posterior is highest, by Newton's method from some start. */
export function maximise(meetings: Meetings, start: Parameters): Parameters {
  const derivatives = derivativesFor(start.length)
  let point = start
  let value = logPosterior(meetings, point)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    differentiate(meetings, point, derivatives)
    const step = newtonStep(derivatives)
    const promised = product(derivatives.gradient, step)
    const next = promised < NEGLIGIBLE_GAIN ? { point: moved(point, step, 1), value } : climb(meetings, point, value, step)
    if (next === undefined) return point
    ;({ point, value } = next)
    if (promised < NEGLIGIBLE_GAIN) return point
  }
  return point
}

/** The step to the maximum of the parabola that fits best here. Far from the maximum there may be none: the parabola is then made steeper. */
function newtonStep({ gradient, information }: Derivatives): Float64Array {
  const size = gradient.length
  const factor = information.slice()
  for (let steeper = 1; !factorise(factor, size); steeper *= 4) {
    factor.set(information)
    for (let p = 0; p < size; p++) factor[p * size + p]! += steeper
  }
  return solve(factor, gradient)
}

interface Climbed {
  readonly point: Parameters
  readonly value: number
}

/** Goes along the step, or half of it, or a quarter: as far as is uphill. Undefined where nothing is. */
function climb(meetings: Meetings, from: Parameters, height: number, step: Float64Array): Climbed | undefined {
  let share = 1
  for (let halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
    const point = moved(from, step, share)
    const value = logPosterior(meetings, point)
    if (value > height) return { point, value }
  }
  return undefined
}

function moved(from: Parameters, step: Float64Array, share: number): Parameters {
  return from.map((each, p) => each + share * step[p]!)
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let p = 0; p < a.length; p++) sum += a[p]! * b[p]!
  return sum
}
