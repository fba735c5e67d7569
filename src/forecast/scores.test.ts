import { describe, expect, it } from 'vitest'
import { mostLikelyScores, resultChances, scoreAt } from './scores.ts'

/** Chances of the scores named, none of the others. */
function chancesOf(named: Readonly<Record<string, number>>): Float64Array {
  const chances = new Float64Array(256)
  for (const [score, chance] of Object.entries(named)) {
    const [home = 0, away = 0] = score.split('-').map(Number)
    chances[home * 16 + away] = chance
  }
  return chances
}

const SOME = chancesOf({ '1-0': 0.3, '2-2': 0.25, '0-3': 0.2, '15-14': 0.15, '15-15': 0.1 })

describe('chances of scores', () => {
  it('stand row by row, home goals first', () => {
    expect(scoreAt(0, 0)).toBe(0)
    expect(scoreAt(0, 15)).toBe(15)
    expect(scoreAt(1, 0)).toBe(16)
    expect(scoreAt(15, 15)).toBe(255)
  })

  it('give the chances of the three results', () => {
    const { homeWin, draw, awayWin } = resultChances(SOME)
    expect(homeWin).toBeCloseTo(0.45, 15)
    expect(draw).toBeCloseTo(0.35, 15)
    expect(awayWin).toBeCloseTo(0.2, 15)
  })

  it('give the likeliest scores, best first, and the goals to expect', () => {
    const { scores, goals } = mostLikelyScores(SOME, 3)
    expect(scores).toEqual([
      { home: 1, away: 0, chance: 0.3 },
      { home: 2, away: 2, chance: 0.25 },
      { home: 0, away: 3, chance: 0.2 },
    ])
    // Home 0.3 + 0.5 + 2.25 + 1.5, away 0.5 + 0.6 + 2.1 + 1.5.
    expect(goals.home).toBeCloseTo(4.55, 12)
    expect(goals.away).toBeCloseTo(4.7, 12)
  })

  it('are left as they were', () => {
    const before = SOME.slice()
    mostLikelyScores(SOME, 2)
    expect(SOME).toEqual(before)
  })
})
