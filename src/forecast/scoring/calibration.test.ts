import { describe, expect, it } from 'vitest'
import type { ResultChances } from '../types.ts'
import { bestTemperature, calibrationBins, calibrationError } from './calibration.ts'
import type { Judged } from './rules.ts'

const chancesOf = (homeWin: number, draw: number, awayWin: number): ResultChances => ({ homeWin, draw, awayWin })

const TWO: readonly Judged[] = [
  { chances: chancesOf(0.62, 0.25, 0.13), result: 'homeWin' },
  { chances: chancesOf(0.65, 0.25, 0.1), result: 'awayWin' },
]

describe('calibration bins', () => {
  it('hold the chances of all three results, and how often they came true', () => {
    const [low, middle, high, ...more] = calibrationBins(TWO)
    expect(more).toEqual([])
    expect(low).toMatchObject({ from: 0.1, chances: 2, observed: 0.5 })
    expect(low?.forecast).toBeCloseTo(0.115, 12)
    expect(middle).toMatchObject({ from: 0.2, chances: 2, observed: 0 })
    expect(middle?.forecast).toBeCloseTo(0.25, 12)
    expect(high).toMatchObject({ from: 0.6, chances: 2, observed: 0.5 })
    expect(high?.forecast).toBeCloseTo(0.635, 12)
    // The root of .62 x .38 + .65 x .35, over two.
    expect(high?.standardError).toBeCloseTo(Math.sqrt(0.4631) / 2, 12)
  })

  it('put a chance of 1 in the last, and one between two bins in the upper', () => {
    const bins = calibrationBins([{ chances: chancesOf(1, 0, 0), result: 'homeWin' }], 4)
    expect(bins.map(({ from, chances }) => [from, chances])).toEqual([
      [0, 2],
      [0.75, 1],
    ])
    const halves = calibrationBins([{ chances: chancesOf(0.5, 0.25, 0.25), result: 'draw' }], 4)
    expect(halves.map(({ from, chances }) => [from, chances])).toEqual([
      [0.25, 2],
      [0.5, 1],
    ])
  })

  it('give the expected calibration error, each weighed by its chances', () => {
    // (2 x |.115 - .5| + 2 x |.25 - 0| + 2 x |.635 - .5|) / 6.
    expect(calibrationError(TWO)).toBeCloseTo((0.77 + 0.5 + 0.27) / 6, 12)
    // In one bin all that can be told is that a third came true.
    expect(calibrationError(TWO, 1)).toBeCloseTo(0, 12)
  })
})

/** Forecasts whose chances came true exactly as often as they said, in ten matches each. */
const TRUTHS = [chancesOf(0.5, 0.3, 0.2), chancesOf(0.7, 0.2, 0.1), chancesOf(0.1, 0.3, 0.6), chancesOf(0.4, 0.2, 0.4)]

/** The same matches, the forecasts raised to a power and made to sum to 1. */
function judgedAt(power: number): Judged[] {
  return TRUTHS.flatMap((truth) => {
    const [home, draw, away] = [truth.homeWin ** power, truth.draw ** power, truth.awayWin ** power]
    const sum = home + draw + away
    const chances = chancesOf(home / sum, draw / sum, away / sum)
    return (['homeWin', 'draw', 'awayWin'] as const).flatMap((result) =>
      Array.from({ length: Math.round(10 * truth[result]) }, () => ({ chances, result })),
    )
  })
}

describe('the best temperature', () => {
  it.each([0.5, 0.8, 1, 1.3, 2.5])('is the power %d that chances had been sharpened by', (power) => {
    expect(judgedAt(power)).toHaveLength(40)
    expect(bestTemperature(judgedAt(power))).toBeCloseTo(power, 2)
  })

  it('ends where it is told to for forecasts always right, or always wrong', () => {
    const favourite = (result: Judged['result']): Judged[] => [{ chances: chancesOf(0.6, 0.25, 0.15), result }]
    expect(bestTemperature(favourite('homeWin'))).toBeCloseTo(0.25, 3)
    expect(bestTemperature(favourite('awayWin'))).toBeCloseTo(4, 2)
  })

  it('is none of no forecasts', () => {
    expect(bestTemperature([])).toBeNaN()
  })
})
