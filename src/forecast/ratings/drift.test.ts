import { describe, expect, it } from 'vitest'
import { meanThrough, patternOf, someBelief, through } from './belief.fixture.ts'
import { loosen, recentre } from './drift.ts'
import { entriesOf, type RatingState, stateWithoutClubs } from './state.ts'

const CLUBS = ['inter', 'juventus', 'napoli', 'roma', 'udinese']
const N = CLUBS.length
const SIZE = entriesOf(N)

/** Means and covariance of both sides' rates, for every pair of clubs at either ground. */
function allRates(state: RatingState): number[] {
  return CLUBS.flatMap((home) =>
    CLUBS.filter((away) => away !== home).flatMap((away) => {
      const [atHome, onTheRoad] = [patternOf(state, home, away, true), patternOf(state, away, home, false)]
      return [
        meanThrough(atHome, state.mean),
        meanThrough(onTheRoad, state.mean),
        through(atHome, state.covariance, atHome),
        through(onTheRoad, state.covariance, onTheRoad),
        through(atHome, state.covariance, onTheRoad),
      ]
    }),
  )
}

const sum = (numbers: Float64Array) => numbers.reduce((total, each) => total + each, 0)

describe('measuring clubs from their mean', () => {
  it('changes what is expected of no match, nor how sure that is', () => {
    const state = someBelief(CLUBS)
    const before = allRates(state)
    recentre(state)
    expect(before).toHaveLength(N * (N - 1) * 5)
    for (const [at, rate] of allRates(state).entries()) expect(rate).toBeCloseTo(before[at]!, 12)
  })

  it('leaves attacks and defences a mean of 0, for certain', () => {
    const state = someBelief(CLUBS)
    expect(Math.abs(sum(state.mean.subarray(0, N)))).toBeGreaterThan(0.1)
    recentre(state)
    for (const from of [0, N]) {
      const ones = new Float64Array(SIZE).fill(1, from, from + N)
      expect(meanThrough(ones, state.mean)).toBeCloseTo(0, 12)
      expect(through(ones, state.covariance, ones)).toBeCloseTo(0, 12)
    }
  })

  it('leaves a league without clubs alone', () => {
    const empty = () => stateWithoutClubs({ mean: 0.1, variance: 0.02 }, { mean: 0.3, variance: 0.01 })
    const state = empty()
    recentre(state)
    expect(state).toEqual(empty())
  })
})

describe('time that passes', () => {
  const gain = { attack: 0.004, defence: 0.001, together: 0.5, level: 0.0003, homeAdvantage: 0.0002 }

  it('adds to variances, and to the covariance of one club’s attack and defence, so many times over', () => {
    const [state, before] = [someBelief(CLUBS), someBelief(CLUBS)]
    loosen(state, gain, 3)
    expect(state.mean).toEqual(before.mean)
    for (let i = 0; i < SIZE; i++)
      for (let j = 0; j < SIZE; j++) {
        // 3 x 0.5 x sqrt(0.004 x 0.001) = 0.003.
        let expected = i < 2 * N && Math.abs(i - j) === N && Math.max(i, j) < 2 * N ? 0.003 : 0
        if (i === j) expected = i < N ? 0.012 : i < 2 * N ? 0.003 : i === 2 * N ? 0.0009 : 0.0006
        expect(state.covariance[i * SIZE + j]! - before.covariance[i * SIZE + j]!).toBeCloseTo(expected, 12)
      }
  })

  it('adds nothing when none has passed', () => {
    const state = someBelief(CLUBS)
    loosen(state, gain, 0)
    expect(state).toEqual(someBelief(CLUBS))
  })
})
