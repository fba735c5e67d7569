import { expect, it } from 'vitest'
import { fillNormals } from './normals.ts'
import { randomState } from './random.ts'

const DRAWS = 1_000_000

it('normal numbers have the moments and the tails they should', () => {
  const numbers = new Float64Array(DRAWS)
  fillNormals(numbers, DRAWS, randomState(5, 0, 'scores'))
  const mean = (of: (x: number) => number) => numbers.reduce((sum, x) => sum + of(x), 0) / DRAWS
  // Four standard errors each: of the powers of a normal number their variances are 1, 2, 15 and 96.
  expect(Math.abs(mean((x) => x))).toBeLessThan(4 * Math.sqrt(1 / DRAWS))
  expect(Math.abs(mean((x) => x * x) - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS))
  expect(Math.abs(mean((x) => x ** 3))).toBeLessThan(4 * Math.sqrt(15 / DRAWS))
  expect(Math.abs(mean((x) => x ** 4) - 3)).toBeLessThan(4 * Math.sqrt(96 / DRAWS))
  // Chances of a table of the normal distribution; 3.4426 is where the ziggurat's tail begins.
  for (const [beyond, chance] of [
    [0.5, 0.3085375],
    [1, 0.1586553],
    [2, 0.0227501],
    [3, 0.0013499],
    [3.5, 0.00023263],
  ] as const) {
    const errors = (count: number) => Math.abs(count / DRAWS - chance) / Math.sqrt(chance / DRAWS)
    expect(errors(numbers.filter((x) => x > beyond).length)).toBeLessThan(4)
    expect(errors(numbers.filter((x) => x < -beyond).length)).toBeLessThan(4)
  }
})
