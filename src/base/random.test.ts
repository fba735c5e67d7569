import { expect, it } from 'vitest'
import { seededRandom, seedOf } from './random.ts'

it('the same seed gives the same numbers, another seed others, all of them in [0, 1)', () => {
  const first = Array.from({ length: 1000 }, seededRandom(seedOf('a')))
  expect(Array.from({ length: 1000 }, seededRandom(seedOf('a')))).toEqual(first)
  expect(Array.from({ length: 1000 }, seededRandom(seedOf('b')))).not.toEqual(first)
  expect(first.every((value) => value >= 0 && value < 1)).toBe(true)
  expect(first.reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1)
})
