import { describe, expect, it } from 'vitest'
import type { PastMatch, Sides } from '../../types.ts'
import { goalsScored } from './goals.ts'
import type { Count } from './input.ts'
import { shotsOnTarget } from './shots-on-target.ts'

function match(score: Sides, shots?: Sides): PastMatch {
  return { date: '2018-01-01', season: '2017-18', home: 'inter', away: 'roma', score, ...(shots && { shotsOnTarget: shots }) }
}

const HALF = { share: 0.5, weight: 1.2, spread: 0.9 }

describe('goals and shots on target', () => {
  it('blend, shots counted at 30 goals for 95 before any have been seen', () => {
    const reading = shotsOnTarget(HALF).begin()(match({ home: 2, away: 0 }, { home: 5, away: 3 }))
    const [home, away] = [reading?.home as Count, reading?.away as Count]
    // Half of 2 and half of 5 x 30 / 95; half of 0 and half of 3 x 30 / 95.
    expect(home.count).toBeCloseTo(1 + (2.5 * 30) / 95, 12)
    expect(away.count).toBeCloseTo((1.5 * 30) / 95, 12)
    expect([home.weight, away.weight, home.spread, away.spread]).toEqual([1.2, 1.2, 0.9, 0.9])
  })

  it('are told apart by the league’s own goals a shot, of earlier matches alone', () => {
    const read = shotsOnTarget(HALF).begin()
    const first = read(match({ home: 4, away: 1 }, { home: 2, away: 3 }))?.home as Count
    expect(first.count).toBeCloseTo(2 + 30 / 95, 12)
    // Now 35 goals of 100 shots.
    const second = read(match({ home: 0, away: 0 }, { home: 10, away: 0 }))
    expect((second?.home as Count).count).toBeCloseTo(5 * 0.35, 12)
    expect((second?.away as Count).count).toBe(0)
  })

  it('are goals alone in a match without shots, which teaches nothing of shots', () => {
    const read = shotsOnTarget(HALF).begin()
    expect(read(match({ home: 9, away: 1 }))).toEqual({ home: { count: 9, weight: 1 }, away: { count: 1, weight: 1 } })
    const next = read(match({ home: 0, away: 0 }, { home: 2, away: 0 }))?.home as Count
    expect(next.count).toBeCloseTo(30 / 95, 12)
  })

  it('of one league tell nothing of another', () => {
    const input = shotsOnTarget(HALF)
    input.begin()(match({ home: 50, away: 50 }, { home: 60, away: 60 }))
    const other = input.begin()(match({ home: 0, away: 0 }, { home: 2, away: 0 }))?.home as Count
    expect(other.count).toBeCloseTo(30 / 95, 12)
  })
})

it('goals scored are counted one for one', () => {
  const reading = goalsScored.begin()(match({ home: 3, away: 1 }, { home: 9, away: 9 }))
  expect(reading).toEqual({ home: { count: 3, weight: 1 }, away: { count: 1, weight: 1 } })
})
