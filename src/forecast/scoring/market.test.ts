import { describe, expect, it } from 'vitest'
import { chancesOfOdds } from './market.ts'

const listOf = (home: number, draw: number, away: number) => {
  const chances = chancesOfOdds({ home, draw, away })
  return [chances.homeWin, chances.draw, chances.awayWin]
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

describe('the chances odds speak of', () => {
  it.each([
    [2, 4, 4],
    [1.6, 4, 8],
    [1.25, 10, 10],
  ])('are the inverse of fair odds: %d, %d, %d', (...odds) => {
    for (const [at, chance] of listOf(...odds).entries()) expect(chance).toBeCloseTo(1 / odds[at]!, 12)
  })

  it.each([
    [1.5, 4.2, 7.5],
    [2.78, 2.78, 2.78],
    [1.04, 18.83, 50.86],
    // Nobody would take the first, and the bookmaker not the second.
    [1.01, 1.01, 1.01],
    [10_000, 10_000, 10_000],
    [1.0001, 10_000, 10_000],
  ])('sum to 1, each above 0: %d, %d, %d', (...odds) => {
    const chances = listOf(...odds)
    expect(sum(chances)).toBeCloseTo(1, 12)
    expect(Math.min(...chances)).toBeGreaterThan(0)
  })

  it('are one power of the inverse odds', () => {
    const odds = [1.5, 4.2, 7.5] as const
    const powers = listOf(...odds).map((chance, at) => Math.log(chance) / Math.log(1 / odds[at]!))
    expect(powers[1]).toBeCloseTo(powers[0]!, 9)
    expect(powers[2]).toBeCloseTo(powers[0]!, 9)
    expect(powers[0]).toBeGreaterThan(1)
  })

  it('take more of the margin from outsiders than from favourites, who are the better bet', () => {
    const odds = [1.3, 5.5, 10] as const
    expect(sum(odds.map((each) => 1 / each))).toBeGreaterThan(1.04)
    const paidBack = listOf(...odds).map((chance, at) => chance * odds[at]!)
    expect(paidBack[0]).toBeGreaterThan(paidBack[1]!)
    expect(paidBack[1]).toBeGreaterThan(paidBack[2]!)
    expect(paidBack[0]).toBeLessThan(1)
  })
})
