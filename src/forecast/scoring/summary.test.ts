import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../base/index.ts'
import type { ResultChances } from '../types.ts'
import type { Judged } from './rules.ts'
import { differenceBetween, meanOf, summaryOf } from './summary.ts'

const A: ResultChances = { homeWin: 0.5, draw: 0.3, awayWin: 0.2 }
const B: ResultChances = { homeWin: 0.2, draw: 0.3, awayWin: 0.5 }

describe('a mean', () => {
  it('has the standard error of the textbook', () => {
    // Squares about 2.5 sum to 5; the root of 5 / 3 / 4.
    expect(meanOf([1, 2, 3, 4])).toEqual({ mean: 2.5, standardError: Math.sqrt(5 / 12) })
    expect(meanOf([2, 2, 2])).toEqual({ mean: 2, standardError: 0 })
  })

  it('of one number has no error, of none is none', () => {
    expect(meanOf([3])).toEqual({ mean: 3, standardError: NaN })
    expect(meanOf([])).toEqual({ mean: NaN, standardError: NaN })
  })
})

describe('a summary', () => {
  it('takes the mean of each score, as worked out by hand', () => {
    const summary = summaryOf([
      { chances: A, result: 'homeWin' },
      { chances: A, result: 'awayWin' },
    ])
    expect(summary.matches).toBe(2)
    // RPS .145 and .445, Brier .38 and .98, log loss -log(.5) and -log(.2).
    expect(summary.rps.mean).toBeCloseTo(0.295, 12)
    expect(summary.rps.standardError).toBeCloseTo(0.15, 12)
    expect(summary.brier.mean).toBeCloseTo(0.68, 12)
    expect(summary.brier.standardError).toBeCloseTo(0.3, 12)
    expect(summary.logLoss.mean).toBeCloseTo(-Math.log(0.1) / 2, 12)
    expect(summary.logLoss.standardError).toBeCloseTo(Math.log(2.5) / 2, 12)
    // Bins .5, .3 and .2 hold two chances each: seen .5, 0 and .5 of the time.
    expect(summary.calibrationError).toBeCloseTo((0 + 0.3 + 0.3) / 3, 12)
  })

  it('of no forecasts is no number', () => {
    const { matches, rps, logLoss, brier, calibrationError, temperature } = summaryOf([])
    expect(matches).toBe(0)
    for (const figure of [rps.mean, logLoss.mean, brier.mean, calibrationError, temperature]) expect(figure).toBeNaN()
  })
})

describe('a difference', () => {
  it('is taken match by match, below 0 where ours are better', () => {
    const ours: Judged[] = [
      { chances: A, result: 'homeWin' },
      { chances: A, result: 'awayWin' },
      { chances: A, result: 'homeWin' },
    ]
    const difference = differenceBetween(
      ours,
      ours.map(({ result }) => ({ chances: B, result })),
    )
    expect(difference.matches).toBe(3)
    // .145 - .445 twice and .445 - .145 once; squares about -.1 sum to .04 + .16 + .04.
    expect(difference.rps.mean).toBeCloseTo(-0.1, 12)
    expect(difference.rps.standardError).toBeCloseTo(Math.sqrt(0.24 / 2 / 3), 12)
    expect(difference.logLoss.mean).toBeCloseTo(-Math.log(2.5) / 3, 12)
  })

  it('of paired forecasts is known better than of two apart, since both find the same matches hard', () => {
    const random = seededRandom(4)
    const ours: Judged[] = Array.from({ length: 300 }, () => ({
      chances: A,
      result: (['homeWin', 'draw', 'awayWin'] as const)[Math.floor(random() * 3)]!,
    }))
    const theirs = ours.map(({ result }) => ({ chances: { homeWin: 0.45, draw: 0.32, awayWin: 0.23 }, result }))
    const apart = [ours, theirs].map((judged) => summaryOf(judged).rps.standardError)
    const paired = differenceBetween(ours, theirs)
    expect(paired.rps.mean).toBeCloseTo(summaryOf(ours).rps.mean - summaryOf(theirs).rps.mean, 12)
    expect(paired.rps.standardError).toBeLessThan(Math.hypot(...apart) / 3)
    expect(paired.rps.standardError).toBeGreaterThan(0)
  })
})
