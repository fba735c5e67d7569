import { seededRandom } from '../../base/index.ts'
import { entriesOf, type RatingState } from './state.ts'

/** A belief about some clubs in which everything varies with everything: the covariance is a random matrix times its transpose. */
export function someBelief(clubs: readonly string[], seed = 1): RatingState {
  const random = seededRandom(seed)
  const size = entriesOf(clubs.length)
  const root = Float64Array.from({ length: size * size }, () => (random() - 0.5) / 4)
  const covariance = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) covariance[i * size + j]! += root[i * size + k]! * root[j * size + k]!
    }
  return {
    clubs,
    indexOf: new Map(clubs.map((club, index) => [club, index])),
    mean: Float64Array.from({ length: size }, () => random() - 0.5),
    covariance,
  }
}

/** How the entries add up to the logarithm of one side's goals: attack, less the other's defence, level, at home the advantage. */
export function patternOf({ clubs }: RatingState, of: string, against: string, atHome: boolean): Float64Array {
  const n = clubs.length
  const pattern = new Float64Array(entriesOf(n))
  pattern[clubs.indexOf(of)] = 1
  pattern[n + clubs.indexOf(against)] = -1
  pattern[2 * n] = 1
  pattern[2 * n + 1] = atHome ? 1 : 0
  return pattern
}

/** One pattern through a matrix to another. */
export function through(left: Float64Array, matrix: Float64Array, right: Float64Array): number {
  const size = left.length
  let sum = 0
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += left[i]! * matrix[i * size + j]! * right[j]!
  return sum
}

/** Mean of what a pattern adds up to. */
export function meanThrough(pattern: Float64Array, mean: Float64Array): number {
  return pattern.reduce((sum, each, at) => sum + each * mean[at]!, 0)
}
