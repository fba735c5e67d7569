import { expect, it } from 'vitest'
import { poissonChances } from '../chances.ts'
import { meanAt, POINT_BITS, poissonTables, STEPS_PER_UNIT } from './poisson.ts'

it('chances of counts are those of the formula, and sum to 1', () => {
  const chances = poissonChances(1.4)
  expect(chances[0]).toBeCloseTo(Math.exp(-1.4), 12)
  expect(chances[3]).toBeCloseTo((Math.exp(-1.4) * 1.4 ** 3) / 6, 12)
  expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
})

it('a table of the grid gives its mean', () => {
  const tables = poissonTables()
  const point = 8 * 64
  let mean = 0
  for (let column = 0; column < 16; column++) {
    const entry = tables[point * 16 + column]!
    const stays = (entry >> 4) / 2 ** 18
    mean += (stays * column + (1 - stays) * (entry & 15)) / 16
  }
  expect(meanAt(point << POINT_BITS)).toBe(1)
  expect(mean).toBeCloseTo(1, 4)
})

it('what lies between two points of the grid is off by less than 5e-5 in any chance up to a mean of 8', () => {
  for (let log = Math.log(0.05); log < Math.log(8); log += 0.0037) {
    const below = Math.floor(log * 64) / 64
    const share = (log - below) * 64
    const [low, high] = [poissonChances(Math.exp(below)), poissonChances(Math.exp(below + 1 / 64))]
    for (const [count, chance] of poissonChances(Math.exp(log)).entries()) {
      expect(Math.abs(low[count]! * (1 - share) + high[count]! * share - chance)).toBeLessThan(5e-5)
    }
  }
  expect(STEPS_PER_UNIT >> POINT_BITS).toBe(64)
})
