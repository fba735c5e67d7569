import { describe, expect, it } from 'vitest'
import { brierScore, logLoss, type MatchResult, rankedProbabilityScore, resultOf } from './rules.ts'

const CHANCES = { homeWin: 0.5, draw: 0.3, awayWin: 0.2 }

describe('a forecast of 50, 30 and 20 per cent', () => {
  it.each([
    // Half of .5^2 + .2^2; half of .5^2 + .2^2; half of .5^2 + .8^2.
    ['homeWin', 0.145, 0.693147, 0.38],
    ['draw', 0.145, 1.203973, 0.78],
    ['awayWin', 0.445, 1.609438, 0.98],
  ] as const)('scores by hand when it comes to %s: RPS %d, log loss %d, Brier %d', (result, rps, loss, brier) => {
    const judged = { chances: CHANCES, result }
    expect(rankedProbabilityScore(judged)).toBeCloseTo(rps, 12)
    expect(logLoss(judged)).toBeCloseTo(loss, 6)
    expect(brierScore(judged)).toBeCloseTo(brier, 12)
  })
})

describe('scoring rules', () => {
  const sure = (of: MatchResult) => ({ homeWin: 0, draw: 0, awayWin: 0, [of]: 1 })

  it('give nothing to a forecast that was sure and right', () => {
    for (const result of ['homeWin', 'draw', 'awayWin'] as const) {
      const judged = { chances: sure(result), result }
      expect(rankedProbabilityScore(judged)).toBe(0)
      expect(brierScore(judged)).toBe(0)
      expect(logLoss(judged)).toBeCloseTo(0, 15)
    }
  })

  it('count a sure home win that ends in a draw as half as wrong as one that is lost, by rank; not so by Brier', () => {
    const of = (result: MatchResult) => ({ chances: sure('homeWin'), result })
    expect(rankedProbabilityScore(of('draw'))).toBe(0.5)
    expect(rankedProbabilityScore(of('awayWin'))).toBe(1)
    expect(brierScore(of('draw'))).toBe(2)
    expect(brierScore(of('awayWin'))).toBe(2)
    expect(logLoss(of('draw'))).toBe(Infinity)
  })

  it('are the same with home and away turned about', () => {
    const turned = { homeWin: 0.2, draw: 0.3, awayWin: 0.5 }
    for (const [result, other] of [
      ['homeWin', 'awayWin'],
      ['draw', 'draw'],
      ['awayWin', 'homeWin'],
    ] as const) {
      expect(rankedProbabilityScore({ chances: turned, result: other })).toBeCloseTo(
        rankedProbabilityScore({ chances: CHANCES, result }),
        12,
      )
    }
  })
})

it('a score gives its result', () => {
  expect(resultOf({ home: 2, away: 1 })).toBe('homeWin')
  expect(resultOf({ home: 0, away: 0 })).toBe('draw')
  expect(resultOf({ home: 9, away: 10 })).toBe('awayWin')
})
